"""Turns a comparison into the columns that its page shows, one a plan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Metadata, Nature
from index.catalogue.records import TargetFact
from rag.topics import Comparison, Passage, Side
from web.duties import Duties, duties_of
from web.links import clause_link
from web.target_view import NATURES
from web.turn_view import Segment

_AROUND = 24
"""How much of a clause is shown on either side of the words that speak of the topic."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The words of a clause that speak of the topic with what is around them, who is in charge, and where it stands."""

    path: tuple[str, ...]
    segments: tuple[Segment, ...]
    duties: Duties
    href: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A target about the topic."""

    indicator: str
    text: str
    nature: str
    year: int | None
    href: str


@dataclass(frozen=True, slots=True)
class Column:
    """One plan: ``found`` of its ``searched`` clauses speak of the topic, of which ``extracts`` are the best."""

    plan: Metadata
    extracts: tuple[Extract, ...]
    figures: tuple[Figure, ...]
    found: int
    searched: int

    @property
    def silent(self) -> bool:
        """Tell whether the plan says nothing of the topic."""
        return not self.extracts and not self.figures


def sides_of(comparison: Comparison, documents: Sequence[Metadata]) -> tuple[Column, ...]:
    """Return the columns, those of plans that speak of the topic first."""
    plans = {document.doc_id: document for document in documents}
    columns = [_column(side, plans[side.doc_id]) for side in comparison.sides]
    return tuple(sorted(columns, key=lambda column: column.silent))


def _column(side: Side, plan: Metadata) -> Column:
    return Column(
        plan=plan,
        extracts=tuple(_extract(passage) for passage in side.passages),
        figures=tuple(_figure(fact) for fact in side.targets),
        found=side.found,
        searched=side.searched,
    )


def _extract(passage: Passage) -> Extract:
    clause = passage.clause
    return Extract(
        path=clause.path,
        segments=tuple(_segments(clause.text, passage.quotes)),
        duties=duties_of(clause.responsibilities),
        href=clause_link(clause, passage.span),
    )


def _segments(text: str, quotes: Sequence[tuple[int, int]]) -> list[Segment]:
    """Cut ``text`` at the borders of ``quotes``, which are in order and apart, and shorten what stands around them."""
    borders = [0, *(border for quote in quotes for border in quote), len(text)]
    pieces = [text[start:end] for start, end in pairwise(borders)]
    last = len(pieces) - 1
    shown = [
        piece if number % 2 else _shortened(piece, head=number > 0, tail=number < last)
        for number, piece in enumerate(pieces)
    ]
    return [Segment(piece, number % 2 == 1) for number, piece in enumerate(shown) if piece]


def _shortened(text: str, *, head: bool, tail: bool) -> str:
    """Keep of a long ``text`` its ``head``, which follows a quote, and its ``tail``, which leads to one."""
    if len(text) <= _AROUND * (head + tail) + 1:
        return text
    return f"{text[:_AROUND] if head else ''}…{text[-_AROUND:] if tail else ''}"


def _figure(fact: TargetFact) -> Figure:
    target = fact.target
    nature = NATURES[Nature(target.nature)]
    return Figure(target.indicator, target.said, nature, target.year, clause_link(fact.clause, target.span))
