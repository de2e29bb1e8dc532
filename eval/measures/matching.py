"""Quoted evidence and what a service found become the answer to “is it the same passage?”, whatever the chunking."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from corpus.model import Span
from eval.case import Case, Evidence
from eval.lessons import Lesson
from eval.loading import locate
from rag.contract import Citation

# The parts of a passage that must be covered for it to count as found.
LEAST_COVER = 0.5

# Matches the gap in “承诺单位 250家”; nothing in “承诺单位250家”.
_SPACE = re.compile(r"\s+")
_MARKS = str.maketrans("‘’", "“”")


class Place(NamedTuple):
    """A piece of evidence and where it stands in the raw text of its plan."""

    evidence: Evidence
    span: Span

    @property
    def doc_id(self) -> str:
        """The plan that holds it."""
        return self.evidence.doc


class Found(NamedTuple):
    """Something that a search found: a range of a raw text, and the headings above it."""

    doc_id: str
    span: Span
    path: tuple[str, ...] = ()


class Places(NamedTuple):
    """Where a case's evidence stands: what is wanted, and what is acceptable besides."""

    wanted: tuple[Place, ...]
    also: tuple[Place, ...]

    @property
    def all(self) -> tuple[Place, ...]:
        """Everything that an answer may rest on."""
        return self.wanted + self.also

    def sides(self, need: Literal["all", "any"]) -> tuple[tuple[Place, ...], ...]:
        """What is wanted, in groups of equals: one piece of each group is needed."""
        if need == "any":
            return (self.wanted,)
        groups: dict[str | int, list[Place]] = {}
        for at, place in enumerate(self.wanted):
            groups.setdefault(place.evidence.side or at, []).append(place)
        return tuple(map(tuple, groups.values()))


def places_of(case: Case | Lesson, raw: Mapping[str, str]) -> Places:
    """Locate the evidence of a case or a lesson.

    Raises:
        EvalError: It does not fit the raw texts; of a case, :func:`eval.check.check` says more.
    """
    wanted = tuple(Place(evidence, locate(evidence, raw)) for evidence in case.wanted)
    return Places(wanted, tuple(Place(evidence, locate(evidence, raw)) for evidence in case.also))


def squeeze(text: str) -> str:
    """``text`` in one width, without spaces and with one kind of quotation marks, so that layout decides nothing.

    Words of a plan that stand inside a quotation have single marks where the plan has double ones.
    """
    return _SPACE.sub("", unicodedata.normalize("NFKC", text)).translate(_MARKS)


# Matches the gap of “附件2 2023年重点工作”; not that of “附件 2”, nor the end of a line within a number.
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)[^\S\r\n]+(?=\d)")


def with_numbers_apart(text: str) -> str:
    """``text`` squeezed, but for a bar between two numbers that a space stands between."""
    return squeeze(_BETWEEN_NUMBERS.sub("¦", text))


def covers(found: Found, place: Place) -> bool:
    """Whether at least half of the place lies in what was found, or the place is a heading above it."""
    if found.doc_id != place.doc_id:
        return False
    shared = min(found.span.end, place.span.end) - max(found.span.start, place.span.start)
    inside = shared >= LEAST_COVER * (place.span.end - place.span.start)
    return inside or _under(found.path, place)


def supports(citation: Citation, place: Place) -> bool:
    """Whether a citation's quote, its clause, or a heading of it holds the place."""
    return quotes(citation, place) or (citation.doc_id == place.doc_id and _bare(place) in squeeze(citation.text))


def quotes(citation: Citation, place: Place) -> bool:
    """Whether the very words that a citation quotes, or a heading above them, hold the place."""
    return covers(Found(citation.doc_id, Span(citation.start, citation.end), tuple(citation.path)), place)


def _under(path: Sequence[str], place: Place) -> bool:
    words = _bare(place)
    return any(words in squeeze(heading) for heading in path)


# Matches the number of “50.探索建立” and “(一)加强组织领导”; not the figure of “25家”.
_NUMBER = re.compile(r"^(?:\d{1,3}\.(?=\D)|\([一二三四五六七八九十]+\)|——)")


def _bare(place: Place) -> str:
    """The quoted words without the number in front, which a clause may keep apart from its text."""
    return _NUMBER.sub("", squeeze(place.evidence.quote).replace("-20-", ""))
