"""Answers what several departments do together: the clauses that give each of them a role."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from index.catalogue.records import Duty
from rag.answers.phrasing.wording import either_of, place, who
from rag.answers.tasks.duties import duties_of, facts, in_question, line
from rag.answers.tasks.scope import Scope, within
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.departments.roles import in_any_role, roles_asked
from rag.question.model import Question
from rag.question.plans.links import blanked

_SEVERAL = 2
# “只由甲局和乙局负责的”, “只有甲局、乙局两家”: nobody beside them; not “只由甲局负责”.
_ONLY_THEY = re.compile(r"(?:[只仅](?:由|有|是|归|让|写|列)|仅)了?[,]+(?:[和与跟、及][,]+)+")

Shared = list[list[Duty]]
"""The duties of each of several departments in the clauses that name all of them, in the order of the plan."""


def answer(
    question: Question, knowledge: Knowledge, most: int | None = None, parts: Mapping[str, Scope] | None = None
) -> Draft | None:
    """List the clauses that name all departments of a question; None if it does not ask what they do together.

    Of more than ``most`` clauses of a document only the places are given; of a plan with a part among ``parts`` what
    stands there. A document that has a task for each of them and none for all, in the roles asked for, is said to have
    none.
    """
    if "jointly" not in question.cues or len(question.departments) < _SEVERAL:
        return None
    blocks: list[Block] = []
    listed: list[Duty] = []
    for doc_id in parts or question.documents:
        part = (parts or {}).get(doc_id)
        every = [within(duties_of(mention, doc_id, knowledge), part) for mention in question.departments]
        if not all(every):
            continue
        names = "、".join(duties[0].responsibility.written for duties in every)
        alone = bool(_ONLY_THEY.search(blanked(question.text, question.departments)))
        shared = _shared(every if in_any_role(question.text) else [in_question(duties, question) for duties in every])
        if alone:
            shared = [[duty for duty in duties if _is_of(len(every), duty)] for duties in shared]
        if not shared[0]:
            blocks.append(_without(names, doc_id, part, question, knowledge))
            shared = _shared(every)
        if shared[0]:
            blocks += _listed(shared, names, part, knowledge, most, alone=alone and _is_of(len(every), shared[0][0]))
            listed += [duty for duties in shared for duty in duties]
    if not blocks:
        return None
    count = {"count": len({duty.clause_id for duty in listed})}
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.GROUNDED, tuple(blocks), facts(listed) | count)


def _shared(every: Sequence[Sequence[Duty]]) -> Shared:
    """Keep the duties in the clauses that name each of the departments."""
    common = set.intersection(*({duty.clause_id for duty in duties} for duties in every))
    return [[duty for duty in duties if duty.clause_id in common] for duties in every]


def _is_of(number: int, duty: Duty) -> bool:
    """Tell whether so many bodies share a task, none of them several that are not named."""
    duties = duty.clause.responsibilities
    return len({one.department for one in duties}) == number and not any(one.generic for one in duties)


def _listed(
    shared: Shared, names: str, part: Scope | None, knowledge: Knowledge, most: int | None, *, alone: bool
) -> list[Block]:
    clauses = [duty.clause for duty in shared[0]]
    proof = tuple(map(whole, clauses))
    inside = f"{part.words if part else '中'}，{'只由' if alone else ''}"
    text = f"{knowledge.label(clauses[0].doc_id)}{inside}{names}共同参与的任务有**{len(clauses)}项**"
    if most is not None and len(clauses) > most:
        places = "、".join(place(clause, knowledge) for clause in clauses)
        return [Paragraph((Statement(f"{text}：{places}。", proof),))]
    lines = []
    for duties in zip(*shared, strict=True):
        said = line(duties[0].clause, knowledge)
        roles = who([duty.responsibility for duty in duties])
        lines.append(Statement(f"{said.text}（{roles}）", said.supports))
    return [Paragraph((Statement(f"{text}。", proof),)), Bullets(tuple(lines))]


def _without(names: str, doc_id: str, part: Scope | None, question: Question, knowledge: Knowledge) -> Paragraph:
    asked = roles_asked(question.text)
    roles = "参与" if in_any_role(question.text) else either_of(asked)
    title = knowledge.entry(doc_id).title
    only = "只由" if _ONLY_THEY.search(blanked(question.text, question.departments)) else ""
    return Paragraph(
        (Statement(f"《{title}》{part.words if part else ''}没有安排{only}{names}共同{roles}的任务（**0项**）。"),)
    )
