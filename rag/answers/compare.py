"""Answers questions about several regions or documents: side by side, each side from its own plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag.answers import measure, responsible, target
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.choose import LIMITS, by_document, close, relevant
from rag.evidence.retrieve import Candidate, retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question

_PER_SIDE = 2
_MOST = 3


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Answer for each side in turn; a side that says nothing is named."""
    sides = _sides(question, knowledge)
    blocks: list[Block] = []
    silent: list[str] = []
    facts: dict[str, list[object]] = {}
    for name, documents in sides:
        side = replace(question, documents=documents, named_documents=documents, regions=())
        statements, found = _side(side, knowledge)
        if statements:
            blocks.append(Bullets(tuple(statements), heading=name))
            for key, values in found.items():
                facts.setdefault(key, []).extend(values)
        else:
            silent += documents
    if not blocks:
        return (
            target.without_value(question, knowledge) if _asks_value(question) else measure.answer(question, knowledge)
        )
    if silent:
        plans = knowledge.titles(silent)
        blocks.append(Paragraph((Statement(f"{plans}没有这方面的内容。"),)))
    status = Status.PARTIAL if silent else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), facts)


def _sides(question: Question, knowledge: Knowledge) -> list[tuple[str, tuple[str, ...]]]:
    """Return the sides of the comparison: documents of one region, or regions with their documents."""
    regions = dict.fromkeys(knowledge.entry(doc_id).metadata.region for doc_id in question.documents)
    if len(regions) > 1:
        return [
            (region, tuple(d for d in question.documents if knowledge.entry(d).metadata.region == region))
            for region in regions
        ]
    return [(knowledge.label(doc_id), (doc_id,)) for doc_id in question.documents]


def _asks_value(question: Question) -> bool:
    asks_who = "responsible" in question.cues
    return bool(question.cues & {"amount", "count"}) and not asks_who


def _side(side: Question, knowledge: Knowledge) -> tuple[list[Statement], dict[str, list[object]]]:
    if "responsible" in side.cues:
        return _who(side, knowledge)
    values = target.choose(side, knowledge) if side.terms else []
    if values and (_asks_value(side) or side.years or "compare_amount" in side.cues):
        facts = target.facts([match.fact for match in values[:1]])
        return [target.statement(match.fact, knowledge) for match in values[:1]], facts
    return _what(side, knowledge)


def _who(side: Question, knowledge: Knowledge) -> tuple[list[Statement], dict[str, list[object]]]:
    found = [c for c in relevant(retrieve(side, knowledge)) if c.clause.responsibilities]
    if not found:
        silent = [d for d in side.documents if not knowledge.assigns_duties(d)]
        lines = [Statement(f"《{knowledge.entry(d).title}》全文没有写明责任部门。") for d in silent]
        return lines, {}
    chosen = _best_of_each(found)
    lines = [responsible.statement(c.clause, side, knowledge) for c in chosen]
    return lines, responsible.facts([c.clause for c in chosen])


def _best_of_each(found: Sequence[Candidate]) -> list[Candidate]:
    top = found[0].score
    near = [candidate for same in by_document(found).values() for candidate in close(same, _PER_SIDE)]
    return [candidate for candidate in near if candidate.score >= top - LIMITS.far][:_MOST]


def _what(side: Question, knowledge: Knowledge) -> tuple[list[Statement], dict[str, list[object]]]:
    found = relevant(retrieve(side, knowledge))
    if not found:
        return [], {}
    chosen = _best_of_each(found)
    return [measure.statement(c, side, knowledge) for c in chosen], {"clauses": [c.clause.id for c in chosen]}
