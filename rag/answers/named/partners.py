"""Counts and names who works with a department in a plan: “几家单位配合商务局”, “跟商务局一起干活的有哪些单位”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.model import Clause, Responsibility, Role
from rag.answers.tasks.duties import duties_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

_BODY = r"(?:部门|单位|机关|委办局)"
_NUMBER = rf"(?:几|多少)(?:家|个)?{_BODY}?"
_MANY = rf"(?:{_NUMBER}|哪(?:几|些)(?:家|个)?{_BODY}?)"
_TOGETHER = r"(?:一起|一块儿?|一同|共同|联合|联手|搭档|搭伙|合作)"
_WORK = r"(?:干活?|做(?:事|任务|工作)?|办(?:事|理)?|承担(?:任务)?|负责|工作|合作|配合)"
# “几家单位配合D”, “配合D的单位有几家”, “D牵头的任务有几家单位配合”, D for a department: who helps what it leads; not
# “D配合几家单位”, “D牵头的任务有哪些单位配合”, which is told task by task.
_HELPS = re.compile(
    rf"{_MANY}(?:来|在|会|要|是)*(?:配合|协助)D(?:工作|干活|做事|的)?[?]?$"
    rf"|(?:配合|协助)D的{_BODY}?(?:一共|总共|都|共)*(?:有|是)*{_MANY}[?]?$"
    rf"|D牵头的(?:任务|工作|事情?|活儿?)?(?:里面?|中)?,?(?:一共|总共|都|共)*(?:有|由|是)*{_NUMBER}(?:来|在)?(?:配合|协助)(?:的)?[?]?$"
)
# “跟D一起干活的有几家”, “哪些单位和D共同承担任务”: whoever has a part in a task beside it; not “跟D合作什么”,
# “跟D一起卖茶的有几家”, which is on a matter.
_BESIDE = re.compile(
    rf"[跟和与同]D{_TOGETHER}{_WORK}?的?{_BODY}?(?:一共|总共|都|共)*(?:有|是)*{_MANY}[?]?$"
    rf"|{_MANY}(?:会|要|是|在)*[跟和与同]D{_TOGETHER}{_WORK}?的?[?]?$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and name, of each plan in question, who helps a department or has a part beside it; None if not asked.

    Words for several, such as 各区, are not counted. What is asked of one task or on one matter is not for this module.
    """
    if len(question.departments) != 1 or question.references or question.foreign:
        return None
    (department,) = question.departments
    text = f"{question.text[: department.start]}D{question.text[department.end :]}"
    helps = _HELPS.search(text)
    asked = helps or _BESIDE.search(text)
    if asked is None or any(term.word not in asked[0] for term in question.telling):
        return None
    lines = (_told(doc_id, department, knowledge, helps=bool(helps)) for doc_id in question.documents)
    told = [line for line in lines if line]
    if not told:
        return None
    intent = Intent.LIST if "哪" in asked[0] else Intent.COUNT
    count = sum(number for _, number in told)
    if count:
        said = Paragraph(tuple(statement for statement, _ in told))
        return Draft(intent, Status.GROUNDED, (said,), {"count": count})
    does = _does(department.written, helps=bool(helps))
    text = f"{knowledge.titles(question.documents)}没有写明{does}的部门和单位；可以改问{department.written}的任务。"
    return Draft(intent, Status.NONE, (Paragraph((Statement(text),)),))


def _told(
    doc_id: str, department: DepartmentMention, knowledge: Knowledge, *, helps: bool
) -> tuple[Statement, int] | None:
    """Return what a plan tells of those who work with a department, and how many they are; None if it has no task."""
    duties = duties_of(department, doc_id, knowledge)
    if not duties:
        return None
    found: dict[str, tuple[Responsibility, Clause]] = {}
    for duty in duties:
        for other in _others(duty.clause, duty.responsibility, helps=helps):
            found.setdefault(other.department, (other, duty.clause))
    name, plan = duties[0].responsibility.written, knowledge.label(doc_id)
    return _line(name, list(found.values()), plan, helps=helps), len(found)


def _others(clause: Clause, own: Responsibility, *, helps: bool) -> Iterator[Responsibility]:
    """Yield who helps with what a department is in charge of in a clause, or whoever else has a part in it."""
    if helps and own.role not in (Role.LEAD, Role.RESPONSIBLE):
        return
    for duty in clause.responsibilities:
        if duty.department != own.department and not duty.generic and (not helps or duty.role is Role.COOPERATE):
            yield duty


def _line(name: str, found: list[tuple[Responsibility, Clause]], plan: str, *, helps: bool) -> Statement:
    does = _does(name, helps=helps)
    if not found:
        return Statement(f"{plan}没有写明{does}的部门和单位。")
    names = "、".join(duty.written for duty, _ in found)
    text = f"{plan}里，{does}的部门和单位有**{len(found)}个**：{names}。"
    return Statement(text, tuple(dict.fromkeys(whole(clause) for _, clause in found)))


def _does(name: str, *, helps: bool) -> str:
    return f"在{name}牵头或负责的任务里配合" if helps else f"在任务里和{name}一起"
