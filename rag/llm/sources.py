"""Turns an extractive answer and further candidates into the numbered clauses that a model may cite."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus.model import Clause
from rag.draft import Draft, Support
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import duty_start, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_HAN_RUN = re.compile(r"[一-鿿\d]+")
# A piece of a clause that holds so much less of a sentence than the best piece does not carry it.
_CARRIES = 0.5


@dataclass(frozen=True, slots=True)
class Source:
    """A clause under the number by which the model cites it."""

    number: int
    clause: Clause


def sources_of(question: Question, found: Draft, knowledge: Knowledge, most: int) -> tuple[Source, ...]:
    """Number the clauses that the answer cites, then the best further candidates, at most ``most`` together."""
    cited = [support.clause for support in found.supports]
    further = [candidate.clause for candidate in relevant(retrieve(question, knowledge))]
    unique = {clause.id: clause for clause in (*cited, *further)}
    return tuple(Source(number, clause) for number, clause in enumerate(list(unique.values())[:most], start=1))


def supporting_words(sentence: str, clause: Clause) -> Support:
    """Return the words of ``clause`` that carry ``sentence``: its best pieces and what stands between them."""
    pieces = [(piece.start, piece.end) for piece in sentences(clause)]
    if duty_start(clause) < len(clause.text):
        pieces.append((duty_start(clause), len(clause.text)))
    wanted = _pairs(sentence)
    held = [len(wanted & _pairs(clause.text[start:end])) for start, end in pieces]
    floor = max(max(held) * _CARRIES, 1)
    chosen = [piece for piece, shared in zip(pieces, held, strict=True) if shared >= floor] or pieces
    return Support(clause, chosen[0][0], chosen[-1][1])


def _pairs(text: str) -> set[str]:
    return {a + b for run in _HAN_RUN.findall(text) for a, b in pairwise(run)}
