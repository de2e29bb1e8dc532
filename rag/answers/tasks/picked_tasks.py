"""Lists the tasks of a plan that meet a condition that denies, singles out or takes all together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers.phrasing.wording import either_of, names_of, places, who
from rag.answers.tasks.duties import line
from rag.answers.tasks.groups import is_district, meant_by_all, perhaps_meant
from rag.answers.tasks.scope import Scope
from rag.contract import Intent
from rag.draft import Block, Bullets, Paragraph, Statement, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.things.written import writing
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, in_any_role, roles_asked
from rag.question.departments.selection import Selection
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

_MOST_LINES, _MOST_COUNTED = 40, 8
COUNTS: Final = frozenset({Intent.COUNT, Intent.TARGET})
"""Asks for how many, so that of few the places are enough."""


class Told(NamedTuple):
    """What is told of one plan, and the clauses that it is told of."""

    blocks: list[Block]
    clauses: list[Clause]


def tasks(scope: Scope, asked: Selection, question: Question, knowledge: Knowledge) -> Told:
    """List the tasks of a scope that meet the conditions of a question."""
    if asked.unfilled == ALL and not asked.lacking:
        return _of_nobody(scope, question, knowledge)
    measured = {fact.clause_id for fact in knowledge.targets(scope.doc_id)}
    roles = ALL if in_any_role(asked.rest) else roles_asked(asked.rest)
    among: Sequence[Clause] = scope.assigned
    if asked.absent and not knowledge.assigns_duties(scope.doc_id):
        among = [one for one in scope.clauses if one.kind in WORK]
    clauses = [
        one
        for one in among
        if all(_roles_in(one, each, knowledge) & (roles - asked.own) for each in asked.having)
        and not any(_roles_in(one, each, knowledge) & asked.denied for each in asked.lacking)
        and not any(duty.role in asked.unfilled for duty in one.responsibilities)
        and (not asked.filled or any(duty.role in asked.filled for duty in one.responsibilities))
        and not any(writing(word, [one]) for word in asked.absent)
        and (not asked.alone or is_alone(one))
        and (asked.bodies is None or asked.bodies.holds(len({duty.written for duty in one.responsibilities})))
        and (asked.measured is None or (one.id in measured) is asked.measured)
    ]
    blocks = _listed(clauses, _condition(asked, roles), scope, question, knowledge)
    unnamed = [one for one in clauses if _may_have_a_part(one, asked, question)]
    return Told([*blocks, *([_perhaps(unnamed, knowledge)] if unnamed else ())], clauses)


def duties_in(clause: Clause, mention: DepartmentMention, knowledge: Knowledge) -> list[Duty]:
    """Return the duties that a clause gives a department named."""
    region = knowledge.region(clause)
    names = {name for where, name in mention.by_region if where == region}
    return [Duty(clause, region, duty) for duty in clause.responsibilities if duty.department in names]


def is_alone(clause: Clause) -> bool:
    """Tell whether just one, who is named, is in charge of a clause."""
    return len(clause.responsibilities) == 1 and not clause.responsibilities[0].generic


def _of_nobody(scope: Scope, question: Question, knowledge: Knowledge) -> Told:
    """List the tasks for which a plan names nobody, all of them where it names nobody at all."""
    clauses = [one for one in scope.clauses if one.kind in WORK and not one.responsibilities]
    if knowledge.assigns_duties(scope.doc_id):
        return Told(_listed(clauses, "没有写明责任部门的任务", scope, question, knowledge), clauses)
    first = Paragraph((Statement(f"{knowledge.titles([scope.doc_id])}全文没有写明责任部门。"),))
    return Told([first, *_listed(clauses, "全部工作任务", scope, question, knowledge)], clauses)


def _may_have_a_part(clause: Clause, asked: Selection, question: Question) -> bool:
    """Tell whether a clause gives a task to several that are not named, among whom one said to lack a part may be.

    A district may be wherever districts have a task, a department where nobody else is named.
    """
    duties = clause.responsibilities
    if any(is_district(one, question) for one in asked.lacking):
        return bool(meant_by_all(duties, district=True) or perhaps_meant(duties, district=True))
    return bool(asked.lacking) and all(duty.generic for duty in duties)


def _perhaps(clauses: Sequence[Clause], knowledge: Knowledge) -> Paragraph:
    """Say which tasks are given only to several that are not named, among whom the department may be."""
    several = dict.fromkeys(duty.written for one in clauses for duty in one.responsibilities if duty.generic)
    where = places(clauses, knowledge, "项")
    alone = all(duty.generic for one in clauses for duty in one.responsibilities)
    text = f"其中{len(clauses)}项{'只' if alone else ''}写给“{'”“'.join(several)}”，没有写明具体是谁：{where}。"
    return Paragraph((Statement(text, tuple(map(whole, clauses))),))


def _roles_in(clause: Clause, mention: DepartmentMention, knowledge: Knowledge) -> frozenset[Role]:
    return frozenset(duty.role for duty in duties_in(clause, mention, knowledge))


def _condition(asked: Selection, roles: frozenset[Role]) -> str:
    """Say what the tasks have in common that a question asks for, fit to stand before 任务 or behind 没有."""
    said = []
    if asked.having:
        role = "" if roles == ALL else either_of(roles)
        but = f"而不是{either_of(asked.own)}" if asked.own else ""
        alone = "单独" if asked.alone else ""
        said.append(f"{names_of(asked.having)}{alone}{role or ('负责' if alone else '参与')}{but}")
    elif asked.alone:
        said.append("只由一家单位负责")
    if asked.bodies:
        said.append(f"写明{asked.bodies.said}责任单位")
    if asked.filled and not asked.lacking:
        said.append(f"写明{either_of(asked.filled)}单位")
    if asked.lacking:
        another = f"有{either_of(asked.filled)}单位、而" if asked.filled else ""
        part = "参与" if asked.denied == ALL else either_of(asked.denied)
        said.append(f"{another}没有写明{names_of(asked.lacking)}{part}")
    if asked.unfilled:
        said.append(f"没有写明{either_of(asked.unfilled)}单位")
    if asked.measured is not None:
        said.append("写有数值目标" if asked.measured else "没有数值目标")
    if asked.absent:
        said.append(f"没有写到“{'”“'.join(asked.absent)}”")
    return f"{'、'.join(said)}的任务"


def _listed(
    clauses: Sequence[Clause], condition: str, scope: Scope, question: Question, knowledge: Knowledge
) -> list[Block]:
    """Say how many tasks there are and list them, or their places where they are many; of none that there is none.

    What says that they do not name somebody cites none of them: they cannot bear out that name.
    """
    if not clauses:
        return [
            Paragraph((Statement(f"{knowledge.titles([scope.doc_id])}{scope.words}，{condition}**没有**（0项）。"),))
        ]
    proof = () if "没有写明" in condition else tuple(map(whole, clauses))
    total = Statement(f"{knowledge.label(scope.doc_id)}{scope.words}，{condition}有**{len(clauses)}项**。", proof)
    if len(clauses) > (_MOST_COUNTED if question.intent in COUNTS else _MOST_LINES):
        where = Statement(f"位置：{places(clauses, knowledge, '项')}。", tuple(map(whole, clauses)))
        return [Paragraph((total, where))]
    return [Paragraph((total,)), Bullets(tuple(_line(clause, knowledge) for clause in clauses))]


def _line(clause: Clause, knowledge: Knowledge) -> Statement:
    said = line(clause, knowledge)
    duties = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
    return Statement(f"{said.text}{duties}", said.supports)
