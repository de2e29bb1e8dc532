"""Answers what stands at a number of a plan: the clause whole, with its duty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from corpus.model import Clause, Ordinal
from rag.answers import declined
from rag.answers.responsible import facts as duty_facts
from rag.answers.wording import source, who
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, whole
from rag.evidence.choose import relevant
from rag.evidence.outline import bare
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import duty_start, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.ordinals import LAST, Reference

_MOST = 12
_SHORTEST_NAME = 2


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the clauses at the place that the question points to, or the clause that its words name."""
    if not question.references:
        return _by_words(question, knowledge)
    clauses = find_place(question, knowledge)
    if not clauses:
        return _missing(question, knowledge)
    blocks: list[Block] = []
    for doc_id in dict.fromkeys(clause.doc_id for clause in clauses):
        same = [clause for clause in clauses if clause.doc_id == doc_id]
        blocks += _document(same[:_MOST], knowledge)
    facts = {"clauses": [clause.id for clause in clauses], **duty_facts(clauses)}
    return Draft(Intent.LOOKUP, Status.GROUNDED, tuple(blocks), facts)


def _by_words(question: Question, knowledge: Knowledge) -> Draft:
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    clause = found[0].clause
    return Draft(
        Intent.LOOKUP,
        Status.GROUNDED,
        tuple(_document([clause], knowledge)),
        {"clauses": [clause.id], **duty_facts([clause])},
    )


def find_place(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the question's references, of the documents where the place fits best.

    Where several families of numbering fit a number, the first that leads to a clause is taken. Words before a number
    that name a heading (“保障措施第三点”) narrow the place to what stands below it.
    """
    documents = question.documents
    found: dict[str, list[Clause]] = {}
    for doc_id in documents:
        clauses = _in_document(question, doc_id, knowledge)
        if clauses:
            found[doc_id] = clauses
    headed = {doc_id: clauses for doc_id, clauses in found.items() if _headed(question, doc_id, knowledge)}
    found = headed or found
    if len(found) > 1 and not question.named_documents:
        found = _single_steps(found)
    return [clause for clauses in found.values() for clause in clauses]


def _single_steps(found: dict[str, list[Clause]]) -> dict[str, list[Clause]]:
    """Of several documents, keep those where the place is one clause; if there is none, all."""
    single = {doc_id: clauses for doc_id, clauses in found.items() if len(clauses) == 1}
    return single or found


def _in_document(question: Question, doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the place in one document, within the part that the question names, if it names one."""
    within = _headed(question, doc_id, knowledge)
    if within is not None:
        return _at(question.references, doc_id, knowledge, within) or _nth(question.references, within)
    return _at(question.references, doc_id, knowledge, None)


def _at(
    references: Sequence[Reference], doc_id: str, knowledge: Knowledge, within: Sequence[Clause] | None
) -> list[Clause]:
    allowed = None if within is None else {clause.id for clause in within}
    for ordinals in _readings(references):
        if ordinals[-1].number == LAST:
            clauses = _last(ordinals, doc_id, knowledge)
        else:
            clauses = list(knowledge.catalogue.by_ordinal(doc_id, ordinals))
        clauses = [clause for clause in clauses if allowed is None or clause.id in allowed]
        if clauses:
            return _own(clauses, ordinals[-1])
    return []


def _readings(references: Sequence[Reference]) -> Iterator[tuple[Ordinal, ...]]:
    """Yield each way to read the references as numbers of the plan, likeliest first."""
    options = [[Ordinal(family, reference.number) for family in reference.families] for reference in references]
    yield from product(*options)


def _last(ordinals: Sequence[Ordinal], doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the clause with the highest number of a family."""
    family = ordinals[-1].family
    numbered = [
        clause
        for clause in knowledge.document(doc_id).clauses
        if clause.ordinals and clause.ordinals[-1].family == family
    ]
    return [max(numbered, key=lambda clause: clause.ordinals[-1].number)] if numbered else []


def _nth(references: Sequence[Reference], within: Sequence[Clause]) -> list[Clause]:
    """Return the clause at a position below a heading whose items have no numbers of their own (“——坚持……”)."""
    if len(references) != 1:
        return []
    position = len(within) if references[0].number == LAST else references[0].number
    return [within[position - 1]] if 0 < position <= len(within) else []


def _own(clauses: Sequence[Clause], last: Ordinal) -> list[Clause]:
    """Prefer the clauses whose own number is the one asked for to those that stand deeper."""
    own = [clause for clause in clauses if clause.ordinals and clause.ordinals[-1] == last]
    return own or list(clauses)


def _headed(question: Question, doc_id: str, knowledge: Knowledge) -> list[Clause] | None:
    """Return the clauses below the heading that the question names beside its numbers, if it names one."""
    clauses = knowledge.document(doc_id).clauses
    headings = dict.fromkeys(heading for clause in clauses for heading in clause.path)
    named = [heading for heading in headings if _is_named(bare(heading), question.text)]
    if not named:
        return None
    best = max(named, key=lambda heading: len(bare(heading)))
    return [clause for clause in clauses if best in clause.path]


def _is_named(name: str, text: str) -> bool:
    if len(name) < _SHORTEST_NAME:
        return False
    short = name.removeprefix("主要").removeprefix("重点")
    return name in text or (len(short) >= _SHORTEST_NAME + 2 and short in text) or _part_named(name, text)


def _part_named(name: str, text: str) -> bool:
    """Tell whether one of the parts of a heading like “指导思想与基本原则” is named."""
    parts = [part for part in re.split("[与和、及]", name) if len(part) > _SHORTEST_NAME]
    return len(parts) > 1 and any(part in text for part in parts)


def _document(clauses: Sequence[Clause], knowledge: Knowledge) -> list[Block]:
    blocks: list[Block] = []
    for clause in clauses:
        body = sentences(clause)[0].start
        text = clause.text[body : duty_start(clause)].strip().replace("\n", " ")
        duty = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
        path = " > ".join(clause.path)
        blocks.append(
            Paragraph((Statement(f"**{source(clause, knowledge)}**（{path}）：{text}{duty}", (whole(clause),)),))
        )
    return blocks


def _missing(question: Question, knowledge: Knowledge) -> Draft:
    plans = "、".join(f"《{knowledge.entry(doc_id).title}》" for doc_id in question.documents)
    asked = "".join(question.text[reference.start : reference.end] for reference in question.references)
    text = f"{plans}没有“{asked}”；请核对编号，或说明是哪份规划的哪一部分。"
    return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),))
