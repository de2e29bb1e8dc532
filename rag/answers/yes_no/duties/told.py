"""Says how many tasks a plan gives a department, in which roles, and where they stand."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers.phrasing.wording import either_of, places
from rag.draft import Statement, whole
from rag.knowledge import Knowledge
from rag.question.departments.roles import asks_alone, in_any_role, roles_asked
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

ALONE = "单独负责"
"""What a department does without another."""

_MOST_PLACES = 12
_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)


def role_counted(question: Question, found: Collection[Role] = ()) -> str:
    """Return the role that a question counts, or those ``found`` instead; nothing where it counts any."""
    if asks_alone(question.text):
        return ALONE
    return "" if in_any_role(question.text) else either_of(found or roles_asked(question.text))


def tasks_given(duties: Sequence[Duty], role: str, knowledge: Knowledge) -> Statement:
    """Say how many tasks a plan gives a department in a role, or in which roles where any counts, and where."""
    clauses = [duty.clause for duty in duties]
    roles = [duty.role for duty in duties]
    by_role = "、".join(one.label for one in _ROLES if one in roles)
    kind = f"{role}的任务" if role else f"任务（{by_role}）"
    given = f"{knowledge.label(clauses[0].doc_id)}给{duties[0].responsibility.written}安排了"
    text = f"{given}**{len(clauses)}项**{kind}：{places_of(clauses, '项', knowledge)}。"
    return Statement(text, tuple(map(whole, clauses)))


def none_given(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> str:
    """Say that the plans in question have no task for a department; of those that assign nobody at all, that."""
    plans = knowledge.titles(question.documents)
    nobody = not any(map(knowledge.assigns_duties, question.documents))
    return f"{plans}全文没有给任何部门安排任务。" if nobody else f"{plans}没有给{mention.written}安排任务。"


def places_of(clauses: Sequence[Clause], unit: str, knowledge: Knowledge) -> str:
    """List where clauses stand, of very many only the first."""
    return f"{places(clauses[:_MOST_PLACES], knowledge, unit)}{'等' if len(clauses) > _MOST_PLACES else ''}"
