"""Tells which departments one plan, or place, gives tasks that another does not: “推进计划比规划多了哪些责任单位”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.catalogue.records import Duty
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.compare.plans.additions import beyond_of
from rag.answers.named.departments import in_role, tasks_of_each
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question

# “多了哪些责任单位”, “少了几个牵头部门”, “没有的责任单位有哪些”: which bodies; not “多了哪些服务单位”.
_BODIES = re.compile(
    r"(?:哪些|哪?几[个家]|多少[个家]?|什么|啥|谁|没有的|独有的|新增的?)(?:新的?)?(?:责任|牵头|配合|参与|负责)?的?(?:部门|单位|委办局)"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Name the departments that one side has and the other lacks, then the reverse; None where that is not asked.

    Words for several, such as 各区, name nobody and are left out. Sides of two places are held together by names.
    """
    if not _BODIES.search(question.text) or question.telling or question.departments or question.references:
        return None
    if len(question.documents) < 2 or not question.cues & {"adds", "lacks"}:
        return None
    asked = beyond_of(question, find_sides(question, knowledge))
    if asked is None:
        return None
    given = {side.name: _given(side, question, knowledge) for side in asked}
    if len(given) < len(asked) or not all(given.values()):
        return None
    one, other = given
    first, more = _beyond(one, other, given, question)
    second, _ = _beyond(other, one, given, question)
    if len(knowledge.regions_of(question.documents)) > 1:
        first = replace(first, text=f"按名称比较，{first.text}")
    names = [duty.responsibility.written for duties in more for duty in duties[:1]]
    facts = {"departments": names, "count": len(more)}
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first,)), Paragraph((second,))), facts)


def _given(side: Side, question: Question, knowledge: Knowledge) -> Mapping[str, Sequence[Duty]]:
    """Return the tasks of each department in the plans of a side, in the roles asked for."""
    found: dict[str, list[Duty]] = {}
    for doc_id in side.question.documents:
        for name, duties in tasks_of_each(doc_id, question, knowledge).items():
            found.setdefault(name, []).extend(duties)
    return found


def _beyond(
    one: str, other: str, given: Mapping[str, Mapping[str, Sequence[Duty]]], question: Question
) -> tuple[Statement, list[Sequence[Duty]]]:
    """Say which departments have tasks on one side and none on the other."""
    role = in_role(question)
    more = {name: duties for name, duties in given[one].items() if name not in given[other]}
    if not more:
        proofs = dict.fromkeys(whole(duties[0].clause) for side in (one, other) for duties in given[side].values())
        return Statement(f"{one}安排了{role}任务的部门和单位，{other}也都安排了。", tuple(proofs)), []
    names = "、".join(duties[0].responsibility.written for duties in more.values())
    listed = f"{one}安排了{role}任务而{other}没有安排的部门和单位有**{len(more)}个**：{names}。"
    supports = dict.fromkeys(whole(duties[0].clause) for duties in more.values())
    return Statement(listed, tuple(supports)), list(more.values())
