"""Answers what a department has to do: all of its clauses from the catalogue, grouped by document and role."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers import declined
from rag.answers.wording import place, quoted
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.relevance import coverage
from rag.evidence.sentences import lead
from rag.knowledge import Knowledge
from rag.question.links import DepartmentMention
from rag.question.model import Question

_LONGEST_LINE = 60
_TOPIC_COVERED = 0.6
# What the words of a topic weigh at least together.
_TELLING = 2.0
_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)
_ROLE_WORDS = {
    Role.LEAD: ("牵头",),
    Role.COOPERATE: ("配合", "参与", "参加"),
    Role.RESPONSIBLE: ("独自", "单独", "独立", "负责单位", "自己负责"),
}


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List every clause that gives the department a role, in the documents in question."""
    blocks: list[Block] = []
    listed: list[Duty] = []
    for mention in question.departments:
        for doc_id in question.documents:
            every = duties_of(mention, doc_id, question, knowledge, any_role=True)
            duties = [duty for duty in every if role_asked(duty.role, question.text)]
            if every and not duties:
                blocks.append(_without_role(every, doc_id, knowledge))
            if every:
                blocks += _document(duties or every, doc_id, knowledge)
                listed += duties or every
    if not listed:
        return _without_tasks(question, knowledge)
    if not _on_topic(listed, question) and question.weight > _TELLING:
        about = "、".join(term.word for term in question.terms)
        said = Statement(f"这些任务都没有写到“{about}”，全部列出如下。")
        return Draft(Intent.TASKS_OF_DEPARTMENT, Status.PARTIAL, (Paragraph((said,)), *blocks), facts(listed))
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.GROUNDED, tuple(blocks), facts(listed))


def _without_role(duties: Sequence[Duty], doc_id: str, knowledge: Knowledge) -> Paragraph:
    name = duties[0].responsibility.written
    title = knowledge.entry(doc_id).title
    return Paragraph((Statement(f"《{title}》没有给{name}安排这种角色的任务，{name}的其他任务如下。"),))


def duties_of(
    mention: DepartmentMention, doc_id: str, question: Question, knowledge: Knowledge, *, any_role: bool = False
) -> list[Duty]:
    """Return the duties of a department in a document, in the roles and on the topic that the question asks for."""
    region = knowledge.entry(doc_id).metadata.region
    names = [name for where, name in mention.by_region if where == region]
    duties = [duty for name in names for duty in knowledge.catalogue.responsibilities(department=name, doc_id=doc_id)]
    duties = _canonical(duties, names)
    return [
        duty for duty in (_on_topic(duties, question) or duties) if any_role or role_asked(duty.role, question.text)
    ]


def _on_topic(duties: Sequence[Duty], question: Question) -> list[Duty]:
    return [duty for duty in duties if coverage(question.terms, duty.clause.text.lower()) >= _TOPIC_COVERED]


def _canonical(duties: Iterable[Duty], names: Sequence[str]) -> list[Duty]:
    """Keep the duties of the department itself, each clause once."""
    found: dict[str, Duty] = {}
    for duty in duties:
        if duty.responsibility.department in names:
            found.setdefault(duty.clause_id, duty)
    return list(found.values())


def role_asked(role: Role, text: str) -> bool:
    """Tell whether a question asks for tasks in this role; one that names no role asks for all."""
    asked = {r for r, words in _ROLE_WORDS.items() if any(word in text for word in words)}
    if not asked:
        return True
    if "分工" in text or (Role.COOPERATE in asked and "配合" not in text):
        asked = asked | {Role.SHARED}
    return role in asked


def _document(duties: Sequence[Duty], doc_id: str, knowledge: Knowledge) -> list[Block]:
    label = knowledge.label(doc_id)
    name = duties[0].responsibility.written
    groups = {role: [duty for duty in duties if duty.role is role] for role in _ROLES}
    counts = "、".join(f"{role.label}{len(same)}项" for role, same in groups.items() if same)
    summary = Statement(
        f"{label}中，{name}共有{len(duties)}项任务：{counts}。", tuple(whole(duty.clause) for duty in duties)
    )
    lists = [
        Bullets(tuple(_line(duty.clause, knowledge) for duty in same), heading=f"{role.label}（{len(same)}项）")
        for role, same in groups.items()
        if same
    ]
    return [Paragraph((summary,)), *lists]


def _line(clause: Clause, knowledge: Knowledge) -> Statement:
    words = lead(clause, _LONGEST_LINE)
    where = place(clause, knowledge)
    return Statement(f"{where}：{quoted(words.text)}" if where else quoted(words.text), (whole(clause),))


def facts(duties: Sequence[Duty]) -> dict[str, Any]:
    """Return the tasks in the shape of the contract."""
    return {
        "tasks": [
            {
                "clause_id": duty.clause_id,
                "doc_id": duty.clause.doc_id,
                "department": duty.responsibility.written,
                "canonical": duty.responsibility.department,
                "role": duty.role.value,
            }
            for duty in duties
        ],
        "count": len(duties),
    }


def _without_tasks(question: Question, knowledge: Knowledge) -> Draft:
    name = "、".join(mention.written for mention in question.departments)
    plans = knowledge.titles(question.documents)
    text = f"{plans}没有给{name}安排任务；可以换一个地区或部门名称再问。"
    return Draft(
        Intent.TASKS_OF_DEPARTMENT,
        Status.NONE,
        (Paragraph((Statement(text),)),),
        suggestions=declined.examples(knowledge),
    )
