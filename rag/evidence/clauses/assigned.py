"""Puts in the place of a task that names nobody the line of an annex that gives the same task to somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.cleaning.width import fold
from corpus.facts.rows import cells
from corpus.model import Clause, ClauseKind
from index.once import kept_with
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.places.outline import item_name
from rag.knowledge import Knowledge

_SHORTEST = 4


def with_duties(found: Sequence[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Return the candidates, one without a duty as the line of its plan with its title and a duty, if there is one.

    A plan can tell what is to be done in one place and who sees to it in another: “12.修建码头。……”, and in its annex
    “12.修建码头”, “牵头单位:市港航局”.
    """
    kept: dict[str, Candidate] = {}
    for candidate in found:
        clause = _assigned(candidate.clause, knowledge)
        kept.setdefault(clause.id, candidate if clause is candidate.clause else replace(candidate, clause=clause))
    return list(kept.values())


def _assigned(clause: Clause, knowledge: Knowledge) -> Clause:
    title = fold(clause.title or "")
    if clause.responsibilities or len(title) < _SHORTEST:
        return clause
    return _by_title(knowledge, clause.doc_id).get(title, clause)


@kept_with(64)
def _by_title(knowledge: Knowledge, doc_id: str) -> Mapping[str, Clause]:
    """Return the clauses of a plan with a duty by their titles, or by what the cells of a row say."""
    found: dict[str, Clause] = {}
    for clause in knowledge.document(doc_id).clauses:
        if not clause.responsibilities:
            continue
        text = fold(clause.text)
        rows = [text[cell.start : cell.end] for cell in cells(text)] if clause.kind is ClauseKind.TABLE else []
        for title in rows or [fold(clause.title or item_name(clause))]:
            found.setdefault(title.strip().rstrip("。"), clause)
    return found
