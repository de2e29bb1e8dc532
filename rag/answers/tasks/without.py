"""Answers which tasks of a plan a department has no part in."""

from __future__ import annotations

import re

from corpus.model import Clause
from rag.answers.tasks.duties import line
from rag.answers.wording import place
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.links import DepartmentMention
from rag.question.model import Question

# “没有市教委参与的任务”, “不由市教委负责的”: what a department has no part in; not “有没有市教委参与”.
_BEFORE = re.compile(r"(?<!有)(?:没有|没|不由|不归|不涉及|不需要|不用)$")
_BEHIND = re.compile(r"(?:来)?(?:参与|参加|负责|牵头|配合|管|承担|的份|出面)[^,?]{0,2}的")
_MOST = 40


def answer(question: Question, knowledge: Knowledge, most: int | None = None) -> Draft | None:
    """List the tasks that name other departments only; None if a question does not ask for them.

    Of more than ``most`` tasks of a plan, or of very many, only the places are given.
    """
    mention = next((one for one in question.departments if _is_denied(question.text, one)), None)
    if mention is None:
        return None
    blocks: list[Block] = []
    found: list[Clause] = []
    for doc_id in question.documents:
        names = {name for region, name in mention.by_region if region == knowledge.entry(doc_id).metadata.region}
        duties = knowledge.catalogue.responsibilities(doc_id=doc_id)
        own = {duty.clause_id for duty in duties if duty.responsibility.department in names}
        others = list(dict.fromkeys(duty.clause for duty in duties if duty.clause_id not in own))
        if names and others:
            blocks += _listed(others, mention.written, knowledge, most)
            found += others
    facts = {"clauses": [clause.id for clause in found], "count": len(found)}
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.GROUNDED, tuple(blocks), facts) if blocks else None


def _is_denied(text: str, mention: DepartmentMention) -> bool:
    return bool(_BEFORE.search(text[: mention.start]) and _BEHIND.match(text, mention.end))


def _listed(clauses: list[Clause], name: str, knowledge: Knowledge, most: int | None) -> list[Block]:
    proof = tuple(map(whole, clauses))
    text = f"{knowledge.label(clauses[0].doc_id)}中，没有写明{name}参与的任务有**{len(clauses)}项**"
    if len(clauses) > (_MOST if most is None else most):
        places = "、".join(place(clause, knowledge) for clause in clauses)
        return [Paragraph((Statement(f"{text}：{places}。", proof),))]
    return [Paragraph((Statement(f"{text}。", proof),)), Bullets(tuple(line(clause, knowledge) for clause in clauses))]
