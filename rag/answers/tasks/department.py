"""Answers what a department has to do: all of its clauses from the catalogue, grouped by document and role."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers import responsible
from rag.answers.declining import declined
from rag.answers.phrasing import mentions
from rag.answers.phrasing.wording import names_of, place, places
from rag.answers.tasks import joint
from rag.answers.tasks.beside import beside, with_bodies, without
from rag.answers.tasks.duties import duties_of, facts, in_question, in_roles, line, on_topic, topic_of
from rag.answers.tasks.scope import Scope, parts_asked, within
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_place
from rag.knowledge import Knowledge
from rag.question.departments.roles import asks_alone, excluded_roles, roles_asked, tells_apart
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention
from rag.question.topic.subject import phrases
from rag.question.topic.terms import Term

# “,谁配合” of “茶叶局扛的任务是啥,谁配合”: the part of others, which is none of those asked about; not “配合谁”.
_WHO_ELSE = re.compile(
    r",(?:又|还|都|各自?|分别)*(?:由|有|是)?(?:谁|哪(?:些|几个?)?(?:单位|部门|家))(?:来|在|一起|跟着)*(?:配合|协办|参与)[的呢?]*$"
)
# What the words of a topic weigh at least together.
_TELLING = 2.0
_MOST_BESIDE = 3
# Of more tasks than these not even the places are named, which nobody would read; their number is proved all the same.
_MOST_PLACES = 24
_ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.SHARED)


class _Told(NamedTuple):
    """What is told of one department: the plans that lack what is asked, its duties counted and listed."""

    lacking: list[Statement]
    counted: list[Statement]
    blocks: list[Block]
    listed: list[Duty]
    is_asked: bool


def answer(question: Question, knowledge: Knowledge, most: int | None = None) -> Draft:
    """List every clause that gives the department a role, in the documents in question.

    Of more than ``most`` clauses of a document only the places are given, as of all in several documents where none has
    the role asked for. What several departments do together is answered by itself. Of a body beside them that has no
    task it is quoted what plans write.
    """
    question = replace(question, text=_WHO_ELSE.sub("", question.text))
    names = beside(question, knowledge)
    said = _tasks(without(names, question) if names else question, knowledge, most)
    return with_bodies(said, names, question, knowledge) if names else said


def _tasks(question: Question, knowledge: Knowledge, most: int | None) -> Draft:
    parts, question = parts_asked(question, knowledge)
    if question.references and not parts and (placed := _with_a_duty(question, knowledge)):
        return responsible.at_place(responsible.of_departments(placed, question, knowledge), question, knowledge)
    if other := joint.answer(question, knowledge, most, parts):
        return other
    told = [_of_one(mention, parts, question, knowledge, most) for mention in question.departments]
    listed = [duty for one in told for duty in one.listed]
    if not listed:
        return mentions.answer(question, knowledge) or _without_tasks(question, knowledge, parts)
    lacking = [said for one in told for said in one.lacking]
    counted = [said for one in told for said in one.counted] + _told_before(listed, question, knowledge)
    notes = [Paragraph(tuple(said)) for said in (lacking, counted) if said]
    blocks: list[Block] = [
        *(notes[::-1] if any(one.is_asked for one in told) else notes),
        *(block for one in told for block in one.blocks),
    ]
    topic = topic_of(question)
    if topic and not on_topic(listed, question) and sum(term.weight for term in topic) > _TELLING:
        said = Statement(f"这些任务都没有写到“{_words(topic, question)}”，全部列出如下。")
        return Draft(Intent.TASKS_OF_DEPARTMENT, Status.PARTIAL, (Paragraph((said,)), *blocks), facts(listed))
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.GROUNDED, tuple(blocks), facts(listed))


def _of_one(
    mention: DepartmentMention,
    parts: Mapping[str, Scope],
    question: Question,
    knowledge: Knowledge,
    most: int | None,
) -> _Told:
    """Return what is told of one department: its duties in the role and on the topic asked for, or else all of them."""
    of_places = question.is_placed or "all_sides" in question.cues
    plans = {doc_id: duties_of(mention, doc_id, knowledge) for doc_id in parts or question.documents}
    everywhere = {doc_id: held for doc_id, duties in plans.items() if (held := within(duties, parts.get(doc_id)))}
    off_topic = _off_topic(everywhere, question)
    lacking = [*_nothing_at_all(everywhere, question, knowledge), *_nothing_on(off_topic, question, knowledge)]
    everywhere = {doc_id: every for doc_id, every in everywhere.items() if doc_id not in off_topic}
    asked = {doc_id: in_question(every, question) for doc_id, every in everywhere.items()}
    is_asked = any(asked.values())
    without_role = [doc_id for doc_id in everywhere if not asked[doc_id]]
    if without_role and (of_places or not is_asked):
        lacking.append(_without_role(everywhere, without_role, parts, question, knowledge))
    counted: list[Statement] = []
    blocks: list[Block] = []
    listed: list[Duty] = []
    for doc_id, every in everywhere.items():
        if duties := asked[doc_id] or ([] if is_asked else every):
            in_passing = not asked[doc_id] and len(everywhere) > 1
            many = in_passing or (most is not None and len(duties) > most)
            counted.append(_counted(duties, every, question, knowledge, parts.get(doc_id), with_places=many))
            blocks += [] if many else _by_role(duties, question, knowledge)
            listed += duties
        tells = most is None and (of_places or bool(asked[doc_id]))
        if shared := _shared(duties, every, question) if tells else []:
            blocks.append(_also(shared, knowledge))
            listed += shared
    return _Told(lacking, counted, blocks, listed, is_asked)


def _off_topic(duties_in: Mapping[str, Sequence[Duty]], question: Question) -> list[str]:
    """Return the plans whose tasks are all of something else, where those of another are on a question's topic."""
    if sum(term.weight for term in topic_of(question)) <= _TELLING:
        return []
    held = {doc_id: on_topic(in_roles(every, question), question) for doc_id, every in duties_in.items()}
    return [doc_id for doc_id, duties in held.items() if not duties] if any(held.values()) else []


def _nothing_at_all(
    everywhere: Mapping[str, Sequence[Duty]], question: Question, knowledge: Knowledge
) -> list[Statement]:
    """Say of plans that a question names, one beside the other, which of them give a department no task."""
    named = question.named_documents
    silent = [one for one in named if one not in everywhere and knowledge.assigns_duties(one)]
    if len(named) == 1 or not everywhere or not silent:
        return []
    name = next(iter(everywhere.values()))[0].responsibility.written
    return [Statement(f"{knowledge.titles(silent)}没有给{name}安排任务。")]


def _nothing_on(documents: Sequence[str], question: Question, knowledge: Knowledge) -> list[Statement]:
    """Say of plans that none of the tasks asked for has the topic of a question."""
    if not documents:
        return []
    return [Statement(f"{knowledge.titles(documents)}的这类任务都没有写到“{_words(topic_of(question), question)}”。")]


# “它还负责什么”, “还有别的任务吗”: more than was told before; not “还是”.
_MORE = re.compile("还(?!是|原|款|有谁)|别的|其他")


def _told_before(listed: Sequence[Duty], question: Question, knowledge: Knowledge) -> list[Statement]:
    """Say which of the tasks the answer before told, where a question asks what else there is."""
    told = list(dict.fromkeys(duty.clause for duty in listed if duty.clause_id in question.ground))
    at = {place(clause, knowledge) for clause in told}
    if not _MORE.search(question.text) or len(at) != 1 or len({duty.clause for duty in listed}) == len(told):
        return []
    return [Statement(f"其中{at.pop()}刚才已经说到，其余都是另外的任务。", tuple(map(whole, told)))]


def _with_a_duty(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses with a duty at the place that a question points to; of a section those of the departments.

    Who does what at a number tells what one of them does there: “第6项里财政局干什么”.
    """
    clauses = [clause for clause in find_place(question, knowledge) if clause.responsibilities]
    if len(clauses) <= 1:
        return clauses
    duties = [d for m in question.departments for doc in question.documents for d in duties_of(m, doc, knowledge)]
    return [clause for clause in clauses if any(duty.clause == clause for duty in duties)]


def _shared(duties: Sequence[Duty], every: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the shared tasks beside the others, where a question asks what a department helps with.

    Whoever has a share in a task of another takes part as well, by another word.
    """
    asked = roles_asked(question.text)
    if Role.COOPERATE not in asked or Role.SHARED in asked | excluded_roles(question.text):
        return []
    shared = [duty for duty in every if duty.role is Role.SHARED and duty not in duties]
    return on_topic(shared, question) if topic_of(question) else shared


def _also(duties: Sequence[Duty], knowledge: Knowledge) -> Bullets | Paragraph:
    """List tasks in another role than the one asked for; of many only the places."""
    label = knowledge.label(duties[0].clause.doc_id)
    if len(duties) > _MOST_BESIDE:
        where = places([duty.clause for duty in duties], knowledge, "项")
        name, role = duties[0].responsibility.written, duties[0].role.label
        text = f"此外，{name}在{label}中{role}的任务有{len(duties)}项：{where}。"
        return Paragraph((Statement(text, tuple(whole(duty.clause) for duty in duties)),))
    heading = f"此外，{label}中{duties[0].role.label}（{len(duties)}项）"
    return Bullets(
        tuple(line(one.clause, knowledge, body=one.responsibility.department) for one in duties), heading=heading
    )


def _without_role(
    everywhere: Mapping[str, Sequence[Duty]],
    doc_ids: Sequence[str],
    parts: Mapping[str, Scope],
    question: Question,
    knowledge: Knowledge,
) -> Statement:
    """Say which plans give a department no task in the role asked for."""
    name = everywhere[doc_ids[0]][0].responsibility.written
    asked = roles_asked(question.text)
    roles = "或".join(role.label for role in _ROLES if role in asked)
    alone = "单独" if asks_alone(question.text) else ""
    inside = parts[doc_ids[0]].words if len(doc_ids) == 1 and doc_ids[0] in parts else ""
    none = "都没有" if len(doc_ids) > 1 else "没有"
    return Statement(f"{knowledge.titles(doc_ids)}{inside}{none}安排{name}{alone}{roles}的任务（**0项**）。")


def _counted(
    duties: Sequence[Duty],
    every: Sequence[Duty],
    question: Question,
    knowledge: Knowledge,
    part: Scope | None,
    *,
    with_places: bool,
) -> Statement:
    """Say how many duties there are in a document, with their places if they are not listed and not too many."""
    groups = _groups(duties)
    named = with_places and len(duties) <= _MOST_PLACES
    where = f"：{_places_by_role(groups, knowledge)}" if named else ""
    inside = part.words if part else "中"
    total = _total(duties, every, groups, question, parted=not named)
    text = f"{knowledge.label(duties[0].clause.doc_id)}{inside}，{total}{where}。"
    return Statement(text, tuple(whole(duty.clause) for duty in duties))


def _by_role(duties: Sequence[Duty], question: Question, knowledge: Knowledge) -> list[Block]:
    """List duties by role, each under the name of the plan, the department and the role.

    The one that the last answer was drawn from is quoted whole.
    """
    spoken_of = [duty.clause_id for duty in duties if duty.clause_id in question.ground]
    of = f"{knowledge.label(duties[0].clause.doc_id)}，{duties[0].responsibility.written}"
    return [
        Bullets(
            tuple(
                line(
                    duty.clause,
                    knowledge,
                    body=duty.responsibility.department,
                    spoken_of=spoken_of == [duty.clause_id],
                )
                for duty in same
            ),
            heading=f"{of}{role.label}（{len(same)}项）",
        )
        for role, same in _groups(duties).items()
    ]


def _groups(duties: Sequence[Duty]) -> dict[Role, list[Duty]]:
    return {role: same for role in _ROLES if (same := [duty for duty in duties if duty.role is role])}


def _places_by_role(groups: Mapping[Role, Sequence[Duty]], knowledge: Knowledge) -> str:
    """Name the places of duties, those of each role apart where there are several."""
    named = {role.label: places([duty.clause for duty in same], knowledge, "项") for role, same in groups.items()}
    return "；".join(f"{role}{where}" if len(named) > 1 else where for role, where in named.items())


def _total(
    duties: Sequence[Duty],
    every: Sequence[Duty],
    groups: dict[Role, list[Duty]],
    question: Question,
    *,
    parted: bool = True,
) -> str:
    """Say what was counted: all tasks of the department, or those in a role or on a topic only.

    Where the tasks of each role are not named, their numbers are, unless not ``parted``.
    """
    name = duties[0].responsibility.written
    topic = topic_of(question)
    about = (
        f"与“{_words(topic, question)}”有关"
        if topic and len(on_topic(duties, question)) == len(duties) < len(every)
        else ""
    )
    apart = tells_apart(question.text)
    lacking = [role for role in _ROLES if role in roles_asked(question.text) and role not in groups] if apart else []
    none = f"，没有{'、'.join(role.label for role in lacking)}的任务" if lacking else ""
    if len(groups) == 1:
        role = next(iter(groups)).label
        by_itself = all(len(duty.clause.responsibilities) == 1 for duty in duties)
        alone = "单独" if asks_alone(question.text) and by_itself else ""
        return f"{name}{alone}{role}的{f'、{about}的' if about else ''}任务有**{len(duties)}项**{none}"
    counts = "、".join(f"{role.label}{len(same)}项" for role, same in groups.items())
    return f"{name}共有**{len(duties)}项**{f'{about}的' if about else ''}任务{f'（{counts}）' if parted else ''}{none}"


def _words(topic: Sequence[Term], question: Question) -> str:
    return "、".join(phrases(topic, question.text))


def _without_tasks(question: Question, knowledge: Knowledge, parts: Mapping[str, Scope]) -> Draft:
    name = names_of(question.departments)
    plans = "、".join(f"{knowledge.titles([doc_id])}{part.words}" for doc_id, part in parts.items())
    plans = plans or knowledge.titles(question.documents)
    text = f"{plans}没有给{name}安排任务；可以换一个地区或部门名称再问。"
    return Draft(
        Intent.TASKS_OF_DEPARTMENT,
        Status.NONE,
        (Paragraph((Statement(text),)),),
        suggestions=declined.examples(knowledge),
    )
