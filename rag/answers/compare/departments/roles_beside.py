"""Compares the roles of two departments in one task: “茶展里商务局和农业局角色一样吗”."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from index.catalogue.records import Duty
from rag.answers.phrasing.duty import best_words, duty_facts, proof
from rag.answers.phrasing.wording import quoted, source
from rag.answers.tasks.duties import duties_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

_TWO = 2
# “角色有什么不同”, “分工一样吗”, “谁牵头谁配合”: the part that each plays; not “角色扮演”.
_ROLE = re.compile(r"角色(?!扮演)|分工(?!方案|表)|身份|谁(?:牵头|负责|主办)[,和]?谁配合")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say in which roles two departments are in the task that a question names, in each plan; None if not asked."""
    if len(question.departments) != _TWO or question.references or not _ROLE.search(question.text):
        return None
    if not question.cues & {"differ", "in_common", "responsible"}:
        return None
    names = "".join(one.written for one in question.departments)
    terms = tuple(term for term in question.terms if term.word not in names)
    if not any(term.weight > IDLE_WEIGHT for term in terms):
        return None
    asked = replace(question, terms=terms, topic=",".join(term.word for term in terms))
    both = [
        {duty.clause_id: duty for doc_id in question.documents for duty in duties_of(one, doc_id, knowledge)}
        for one in question.departments
    ]
    clauses: dict[str, Clause] = {}
    found = [one.clause for one in relevant(retrieve(asked, knowledge))]
    for clause in found:
        if all(clause.id in of for of in both):
            clauses.setdefault(clause.doc_id, clause)
    intent = question.intent if question.intent is Intent.RESPONSIBLE else Intent.COMPARE
    if clauses:
        said = tuple(_told(clause, [of[clause.id] for of in both], asked, knowledge) for clause in clauses.values())
        return Draft(intent, Status.GROUNDED, (Paragraph(said),), duty_facts(list(clauses.values())))
    with_one = next((clause for clause in found[:1] if any(clause.id in of for of in both)), None)
    if with_one is None:
        return None
    alone = next(number for number, of in enumerate(both) if with_one.id in of)
    first = _of_one(with_one, both[alone][with_one.id], question.departments[1 - alone].written, asked, knowledge)
    return Draft(intent, Status.PARTIAL, (Paragraph((first,)),), duty_facts([with_one]))


def _of_one(clause: Clause, duty: Duty, other: str, question: Question, knowledge: Knowledge) -> Statement:
    """Say that the task names the one department, in its role, and not the ``other``."""
    words = best_words(clause, question)
    text = f"{source(clause, knowledge)}里{duty.responsibility.written}{duty.role.label}，没有列“{other}”"
    return Statement(f"{text}（{quoted(words.text)}）。", proof(clause, words, knowledge))


def _told(clause: Clause, duties: list[Duty], question: Question, knowledge: Knowledge) -> Statement:
    """Say whether the roles of both in a clause are the same, and which."""
    one, other = duties
    words = best_words(clause, question)
    names = [duty.responsibility.written for duty in duties]
    if one.role is other.role:
        roles = f"两者的角色相同：{names[0]}、{names[1]}都{one.role.label}"
    else:
        roles = f"两者的角色不同：{names[0]}{one.role.label}，{names[1]}{other.role.label}"
    return Statement(f"{source(clause, knowledge)}里{roles}（{quoted(words.text)}）。", proof(clause, words, knowledge))
