"""Answers what a department has to do: all of its clauses from the catalogue, grouped by document and role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers import declined, mentions
from rag.answers.wording import place, quoted
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.relevance import coverage
from rag.evidence.sentences import lead
from rag.knowledge import Knowledge
from rag.question.links import DepartmentMention
from rag.question.model import Question
from rag.question.plans import kind_of_title
from rag.question.roles import ALL, asks_alone, excluded_roles, is_role, roles_asked
from rag.question.terms import IDLE_WEIGHT, Term

_LONGEST_LINE = 60
_TOPIC_COVERED = 0.6
# What the words of a topic weigh at least together.
_TELLING = 2.0
_MOST_BESIDE = 3
_HELPS = frozenset({Role.COOPERATE})
_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)


def answer(question: Question, knowledge: Knowledge, most: int | None = None) -> Draft:
    """List every clause that gives the department a role, in the documents in question.

    Of more than ``most`` clauses of a document only the places are given.
    """
    blocks: list[Block] = []
    listed: list[Duty] = []
    for mention in question.departments:
        duties_in = {doc_id: duties_of(mention, doc_id, knowledge) for doc_id in question.documents}
        everywhere = {doc_id: every for doc_id, every in duties_in.items() if every}
        asked = {doc_id: in_question(every, question) for doc_id, every in everywhere.items()}
        for doc_id, every in everywhere.items():
            if not asked[doc_id]:
                blocks.append(_without_role(every, doc_id, question, knowledge))
            if duties := asked[doc_id] or ([] if any(asked.values()) else every):
                blocks += _document(duties, every, question, knowledge, most)
                listed += duties
            if beside := _beside(duties, every, question) if most is None else []:
                blocks.append(_also(beside, knowledge))
                listed += beside
    if not listed:
        return mentions.answer(question, knowledge) or _without_tasks(question, knowledge)
    topic = topic_of(question)
    if topic and not _on_topic(listed, topic) and sum(term.weight for term in topic) > _TELLING:
        said = Statement(f"这些任务都没有写到“{_words(topic)}”，全部列出如下。")
        return Draft(Intent.TASKS_OF_DEPARTMENT, Status.PARTIAL, (Paragraph((said,)), *blocks), facts(listed))
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.GROUNDED, tuple(blocks), facts(listed))


def _beside(duties: Sequence[Duty], every: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the shared tasks beside those in which a department helps, where a question asks what it helps with.

    Whoever has a share in a task of another takes part as well, by another word.
    """
    if roles_asked(question.text) != _HELPS or Role.SHARED in excluded_roles(question.text):
        return []
    shared = [duty for duty in every if duty.role is Role.SHARED and duty not in duties]
    return _on_topic(shared, topic_of(question)) if topic_of(question) else shared


def _also(duties: Sequence[Duty], knowledge: Knowledge) -> Bullets | Paragraph:
    """List tasks in another role than the one asked for; of many only the places."""
    label = knowledge.label(duties[0].clause.doc_id)
    if len(duties) > _MOST_BESIDE:
        places = "、".join(place(duty.clause, knowledge) for duty in duties)
        name, role = duties[0].responsibility.written, duties[0].role.label
        text = f"此外，{name}在{label}中{role}的任务有{len(duties)}项：{places}。"
        return Paragraph((Statement(text, tuple(whole(duty.clause) for duty in duties)),))
    heading = f"此外，{label}中{duties[0].role.label}（{len(duties)}项）"
    return Bullets(tuple(_line(duty.clause, knowledge) for duty in duties), heading=heading)


def _without_role(duties: Sequence[Duty], doc_id: str, question: Question, knowledge: Knowledge) -> Paragraph:
    name = duties[0].responsibility.written
    asked = roles_asked(question.text)
    roles = "或".join(role.label for role in _ROLES if role in asked)
    alone = "单独" if asks_alone(question.text) else ""
    title = knowledge.entry(doc_id).title
    return Paragraph((Statement(f"《{title}》没有安排{name}{alone}{roles}的任务（**0项**）。"),))


def duties_of(mention: DepartmentMention, doc_id: str, knowledge: Knowledge) -> list[Duty]:
    """Return the duties of a department in a document, each clause once."""
    region = knowledge.entry(doc_id).metadata.region
    names = [name for where, name in mention.by_region if where == region]
    duties = [duty for name in names for duty in knowledge.catalogue.responsibilities(department=name, doc_id=doc_id)]
    return _canonical(duties, names)


def in_question(duties: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the duties in the roles asked for, on the topic of the question where any is."""
    roles = roles_asked(question.text)
    kept = [duty for duty in duties if duty.role in roles or roles == ALL]
    if asks_alone(question.text):
        kept = [duty for duty in kept if len(duty.clause.responsibilities) == 1]
    return _on_topic(kept, topic_of(question)) or kept


# “在教育方面”, “跟教育有关的”; not “各方面”.
_SETS_TOPIC = re.compile(r"[在就跟和与对][^,?]{2,12}(?:方面|领域|有关|相关)")


def topic_of(question: Question) -> tuple[Term, ...]:
    """Return the terms of a question that tell more than everyday speech does, or all where it sets a topic."""
    least = 0.0 if _SETS_TOPIC.search(question.text) else IDLE_WEIGHT
    telling = (term for term in question.terms if term.weight > least)
    return tuple(term for term in telling if not is_role(term.word) and kind_of_title(term.word) != term.word)


def _on_topic(duties: Sequence[Duty], topic: Sequence[Term]) -> list[Duty]:
    return [duty for duty in duties if coverage(topic, _text(duty.clause)) >= _TOPIC_COVERED]


def _text(clause: Clause) -> str:
    return "\n".join((*clause.path, clause.text)).lower()


def _canonical(duties: Iterable[Duty], names: Sequence[str]) -> list[Duty]:
    """Keep the duties of the department itself, each clause once."""
    found: dict[str, Duty] = {}
    for duty in duties:
        if duty.responsibility.department in names:
            found.setdefault(duty.clause_id, duty)
    return list(found.values())


def _document(
    duties: Sequence[Duty], every: Sequence[Duty], question: Question, knowledge: Knowledge, most: int | None
) -> list[Block]:
    """Say how many duties there are, then list them by role."""
    label = knowledge.label(duties[0].clause.doc_id)
    groups = {role: same for role in _ROLES if (same := [duty for duty in duties if duty.role is role])}
    text = f"{label}中，{_total(duties, every, groups, question)}"
    proof = tuple(whole(duty.clause) for duty in duties)
    if most is not None and len(duties) > most:
        places = "、".join(place(duty.clause, knowledge) for duty in duties)
        return [Paragraph((Statement(f"{text}：{places}。", proof),))]
    lists = [
        Bullets(tuple(_line(duty.clause, knowledge) for duty in same), heading=f"{role.label}（{len(same)}项）")
        for role, same in groups.items()
    ]
    return [Paragraph((Statement(f"{text}。", proof),)), *lists]


def _total(duties: Sequence[Duty], every: Sequence[Duty], groups: dict[Role, list[Duty]], question: Question) -> str:
    """Say what was counted: all tasks of the department, or those in a role or on a topic only."""
    name = duties[0].responsibility.written
    topic = topic_of(question)
    about = f"与“{_words(topic)}”有关" if topic and len(_on_topic(duties, topic)) == len(duties) < len(every) else ""
    if len(groups) == 1:
        role = next(iter(groups)).label
        alone = "单独" if asks_alone(question.text) else ""
        return f"{name}{alone}{role}的{f'、{about}的' if about else ''}任务有**{len(duties)}项**"
    counts = "、".join(f"{role.label}{len(same)}项" for role, same in groups.items())
    return f"{name}共有**{len(duties)}项**{f'{about}的' if about else ''}任务（{counts}）"


def _words(topic: Sequence[Term]) -> str:
    return "、".join(term.word for term in topic)


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
