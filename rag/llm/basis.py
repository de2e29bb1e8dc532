"""Turns the clauses that a sentence cites into the words that the sentence may use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.cleaning.width import fold
from corpus.model import Clause, Role
from corpus.structure.numbering import marker_at_start
from rag.knowledge import Knowledge

_SPACE = re.compile(r"\s+")
# The comma of “1,200件”; not that of “第1,2项”.
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_QUOTES = re.compile(r"[“”‘’\"'「」『』]")


def bare(text: str) -> str:
    """Return ``text`` in one width, without spaces, quotation marks and thousands' commas."""
    squeezed = _SPACE.sub("", unicodedata.normalize("NFKC", text))
    return _THOUSANDS.sub("", _QUOTES.sub("", squeezed))


@dataclass(frozen=True, slots=True)
class Basis:
    """What stands behind a sentence.

    ``text`` is bare (:func:`bare`): the clauses, their numbers and headings, their duties, and what is known of their
    plans. ``roles`` are the roles of each department, by every name that the clauses' duties have for it;
    ``clauses`` is how many clauses there are.
    """

    text: str
    roles: Mapping[str, frozenset[Role]]
    regions: frozenset[str]
    clauses: int


def basis_of(clauses: Sequence[Clause], knowledge: Knowledge) -> Basis:
    """Gather the words and duties of ``clauses``."""
    roles: dict[str, frozenset[Role]] = {}
    for duty in (duty for clause in clauses for duty in clause.responsibilities):
        for name in {bare(duty.written), bare(duty.department)}:
            roles[name] = roles.get(name, frozenset()) | {duty.role}
    words = (word for clause in clauses for word in _words(clause, knowledge))
    regions = frozenset(map(knowledge.region, clauses))
    return Basis("\n".join(map(bare, words)), roles, regions, len({clause.id for clause in clauses}))


def _words(clause: Clause, knowledge: Knowledge) -> Iterator[str]:
    plan = knowledge.entry(clause.doc_id).metadata
    yield from map(_unnumbered, (clause.text, *clause.path, clause.title or ""))
    yield from (f"第{ordinal.number}项" for ordinal in clause.ordinals)
    for duty in clause.responsibilities:
        yield from (duty.written, duty.department, duty.role.label)
    yield from (plan.title, plan.region, plan.issuer or "", plan.document_number or "", *plan.aliases, *plan.parents)
    yield from (f"{year}年" for year in plan.period or ())
    if day := plan.published:
        yield f"{day.year}年{day.month}月{day.day}日"


def _unnumbered(text: str) -> str:
    """Return ``text`` without the number before it, which is no amount: “5.培育服务机构达3家” has the 3 only."""
    marker = marker_at_start(fold(text))
    return text[marker.end :] if marker else text
