"""Answers questions about several regions or documents: what differs first, then each side from its own plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from corpus.model import Clause
from index.catalogue.records import TargetFact
from rag.answers import measure, responsible, target
from rag.answers.verdicts import duties_compared, values_compared, wording_compared
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.choose import LIMITS, by_document, close, relevant
from rag.evidence.indicators import names_whole
from rag.evidence.retrieve import Candidate, retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question

_PER_SIDE = 2
_MOST = 3
_TWO = 2
_WHOLE = 0.9
# “商标总量”, “拥有量和”: how large something is, without a question word; not “质量”, “力量”.
_SIZE = re.compile(r"总量|总数|总额|数量|比例|(?<![质力度])[量额率](?=和|与|比|跟|,|$)")


@dataclass(frozen=True, slots=True)
class _Side:
    """What one region or document says: ``clause`` is the best clause, ``value`` the best target if one is asked."""

    name: str
    statements: tuple[Statement, ...] = ()
    clause: Clause | None = None
    value: TargetFact | None = None
    facts: dict[str, list[Any]] = field(default_factory=dict)


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Say what differs, as far as it can be told, then answer for each side; a side that says nothing is named."""
    sides: list[_Side] = []
    silent: list[str] = []
    for name, documents in _sides(question, knowledge):
        narrowed = replace(question, documents=documents, named_documents=documents, regions=())
        side = _side(name, narrowed, knowledge)
        if side.statements:
            sides.append(side)
        else:
            silent += documents
    if not sides:
        return (
            target.without_value(question, knowledge) if _asks_value(question) else measure.answer(question, knowledge)
        )
    blocks: list[Block] = []
    if silent:
        blocks.append(Paragraph((Statement(f"{knowledge.titles(silent)}没有这方面的内容。"),)))
    elif verdict := _verdict(question, sides, knowledge):
        blocks.append(Paragraph((verdict,)))
    blocks += [Bullets(side.statements, heading=side.name) for side in sides]
    return Draft(Intent.COMPARE, Status.PARTIAL if silent else Status.GROUNDED, tuple(blocks), _facts(sides))


def _facts(sides: Sequence[_Side]) -> dict[str, list[Any]]:
    facts: dict[str, list[Any]] = {}
    for side in sides:
        for key, values in side.facts.items():
            facts.setdefault(key, []).extend(values)
    return facts


def _verdict(question: Question, sides: Sequence[_Side], knowledge: Knowledge) -> Statement | None:
    """Say whether two sides agree: on a value, on who is in charge, or, if that is asked, in their wording."""
    if len(sides) != _TWO:
        return None
    one, other = sides
    if one.value and other.value:
        return values_compared((one.name, one.value), (other.name, other.value), knowledge)
    if one.clause is None or other.clause is None:
        return None
    if "responsible" in question.cues:
        return duties_compared((one.name, one.clause), (other.name, other.clause))
    return wording_compared(question, one.clause, other.clause) if "compare" in question.cues else None


def _sides(question: Question, knowledge: Knowledge) -> list[tuple[str, tuple[str, ...]]]:
    """Return the sides of the comparison, in the order of the question: documents of one region, or regions."""
    regions = [knowledge.entry(doc_id).metadata.region for doc_id in question.documents]
    regions = [region for region in dict.fromkeys((*question.regions, *regions)) if region in regions]
    if len(regions) > 1:
        return [
            (region, tuple(d for d in question.documents if knowledge.entry(d).metadata.region == region))
            for region in regions
        ]
    documents = [doc_id for doc_id in question.named_documents if doc_id in question.documents]
    return [(knowledge.label(doc_id), (doc_id,)) for doc_id in dict.fromkeys((*documents, *question.documents))]


def _asks_value(question: Question) -> bool:
    asks_who = "responsible" in question.cues
    return bool(question.cues & {"amount", "count"}) and not asks_who


def _side(name: str, side: Question, knowledge: Knowledge) -> _Side:
    if "responsible" in side.cues:
        return _who(name, side, knowledge)
    values = target.choose(side, knowledge) if side.terms else []
    whole = bool(values and _SIZE.search(side.text)) and names_whole(side, values[0]) >= _WHOLE
    if values and (_asks_value(side) or side.years or whole):
        fact = values[0].fact
        return _Side(name, (target.statement(fact, knowledge),), fact.clause, fact, target.facts([fact]))
    return _what(name, side, knowledge)


def _who(name: str, side: Question, knowledge: Knowledge) -> _Side:
    found = [c for c in relevant(retrieve(side, knowledge)) if c.clause.responsibilities]
    if not found:
        silent = [d for d in side.documents if not knowledge.assigns_duties(d)]
        return _Side(name, tuple(Statement(f"《{knowledge.entry(d).title}》全文没有写明责任部门。") for d in silent))
    clauses = [candidate.clause for candidate in _best_of_each(found)]
    lines = tuple(responsible.statement(clause, side, knowledge) for clause in clauses)
    return _Side(name, lines, clauses[0], facts=responsible.facts(clauses))


def _best_of_each(found: Sequence[Candidate]) -> list[Candidate]:
    top = found[0].score
    near = [candidate for same in by_document(found).values() for candidate in close(same, _PER_SIDE)]
    return [candidate for candidate in near if candidate.score >= top - LIMITS.far][:_MOST]


def _what(name: str, side: Question, knowledge: Knowledge) -> _Side:
    found = relevant(retrieve(side, knowledge))
    if not found:
        return _Side(name)
    chosen = _best_of_each(found)
    lines = tuple(measure.statement(candidate, side, knowledge) for candidate in chosen)
    return _Side(name, lines, chosen[0].clause, facts={"clauses": [candidate.clause.id for candidate in chosen]})
