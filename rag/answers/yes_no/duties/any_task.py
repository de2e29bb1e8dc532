"""Answers whether a plan has any task for a department, or names it at all, from the catalogue of duties."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Role
from index.catalogue.records import Duty
from rag.answers.phrasing import mentions
from rag.answers.tasks.duties import duties_of, facts, in_roles
from rag.answers.tasks.groups import is_district, meant_by_all, perhaps_meant
from rag.answers.yes_no.duties.told import places_of, role_counted, tasks_given
from rag.answers.yes_no.ruling import nothing, ruled, word_for
from rag.contract import Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.lexicon.claims import strength
from rag.lexicon.speech import fillers
from rag.lexicon.tables import any_of
from rag.question.departments.roles import roles_asked
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention, blanked, region_of_district
from rag.question.spans import overlaps, spans_of

# “有任务吗”, “派活了吗”, “有没有份”, “参与了吗”, “列进去了吗”: whether there is any task.
_OF_TASKS = re.compile(
    r"任务|活|差事|[的啥么]事|有份|没有?份|职责|分工(?![里中方文表])|责任|参与|参加|承担|负责|牵头|配合|安排|派"
    r"|分到|有.{0,2}关系"
)
# “提到市教委了吗”, “写没写”, “点名了吗”: whether it is named at all.
_OF_NAMES = re.compile(r"提|写|说到|点名|点到|出现|列|名单|名字")
# “区教育局”: the level of a department that is found without it.
_LEVEL = re.compile(r"[市区县省](?=,)")
# “茶园街是不是丁区负责”: the place is what somebody is in charge of; not “丙区和丁区负责吗”.
_IS = re.compile(r"(?:到底|究竟|也|都|就)?(?:是不是|是否|是|归|由|该)")
_MARKS = re.compile(r"[,?!。、“”《》()\s]+")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each department named whether the plans in question have a task for it, how many and where.

    None where a question asks of something else as well, or names neither a department nor a district.
    """
    asked = _asked(question)
    of_tasks = _OF_TASKS.search(question.text) is not None
    if (
        not asked
        or question.references
        or not (of_tasks or _OF_NAMES.search(question.text))
        or topic_beside(question, asked)
    ):
        return None
    quotes = mentions.naming([one.written for one in asked], question, knowledge)
    given = [_given(one, question, knowledge, named=bool(quotes) and not of_tasks) for one in asked]
    told = [duty for _, duties in given for duty in duties]
    holds = all(duties for _, duties in given) or (bool(quotes) and not of_tasks)
    lines = list(dict.fromkeys(line for given_to, _ in given for line in given_to))
    beside = [] if told else _beside(asked, quotes, question, knowledge, of_tasks=of_tasks)
    if not told and not beside:
        return nothing([line.text for line in lines], word_for(holds, denied), knowledge)
    status = Status.GROUNDED if told else Status.PARTIAL
    return ruled(word_for(holds, denied), lines, {"verdict": holds != denied, **facts(told)}, beside, status)


def _beside(
    asked: Sequence[DepartmentMention],
    quotes: tuple[Statement, ...],
    question: Question,
    knowledge: Knowledge,
    *,
    of_tasks: bool,
) -> list[Block]:
    """Return what plans say of those to whom they give no task, and the tasks of several that may be theirs."""
    several = of_several(asked, question, knowledge) if of_tasks else ()
    said: list[Block] = [Bullets(quotes, heading="提到它的原文")] if quotes else []
    return [*said, Paragraph(several)] if several else said


def _asked(question: Question) -> list[DepartmentMention]:
    """Return the departments named, and the districts that are none."""
    found = list(question.departments)
    for name in question.districts:
        match = re.search(rf"{re.escape(name)}(?:新?区)?", question.text)
        is_matter = match and any(one.start > match.end() for one in found) and _IS.match(question.text, match.end())
        if match and not is_matter and not overlaps(match.span(), spans_of(found)):
            found.append(DepartmentMention(match[0], (), *match.span()))
    return found


def topic_beside(question: Question, asked: Sequence[DepartmentMention], about: re.Pattern[str] | None = None) -> str:
    """Return what is left of a question without departments, plans, everyday words and what it is ``about``."""
    text = _LEVEL.sub(",", _MARKS.sub(",", blanked(question.text, [*asked, *question.places])))
    text = about.sub(",", text) if about else text
    idle = any_of((*fillers(), *strength().giving))
    left = re.sub(rf"{idle}|,", "", text)
    return "" if left.rstrip("省市区县") in question.foreign else left


def _given(
    mention: DepartmentMention, question: Question, knowledge: Knowledge, *, named: bool
) -> tuple[list[Statement], list[Duty]]:
    """Say how many tasks each plan has for a department, in the roles asked for, and where they stand.

    A plan that has none is told where a question names it, or where no other has any; ``named`` is whether one only
    speaks of the department, which is all that was asked.
    """
    duties_in = {doc_id: _taken_part(duties_of(mention, doc_id, knowledge), question) for doc_id in question.documents}
    told = [
        tasks_given(duties, role_counted(question, {duty.role for duty in duties}), knowledge)
        for duties in duties_in.values()
        if duties
    ]
    silent = [doc_id for doc_id, duties in duties_in.items() if not duties]
    if silent and (question.is_placed or not told):
        told.append(_silent(mention, silent, question, knowledge, named=named))
    return told, [duty for duties in duties_in.values() for duty in duties]


def _taken_part(duties: Sequence[Duty], question: Question) -> list[Duty]:
    """Return the duties in the roles asked for; where it only has to help and never does, those that it shares."""
    asked = in_roles(duties, question)
    helps = roles_asked(question.text) == {Role.COOPERATE}
    return asked or [duty for duty in duties if helps and duty.role is Role.SHARED]


def _silent(
    mention: DepartmentMention, doc_ids: Sequence[str], question: Question, knowledge: Knowledge, *, named: bool
) -> Statement:
    """Say that plans have no task for a department; of those that assign nobody at all, that they do not."""
    plans, name = knowledge.titles(doc_ids), mention.written
    if named:
        return Statement(f"{plans}提到了{name}，没有给它安排任务。")
    if not any(map(knowledge.assigns_duties, doc_ids)):
        return Statement(f"{plans}全文没有给任何部门安排任务。")
    of_tasks = _OF_TASKS.search(blanked(question.text, question.places))
    role = role_counted(question)
    does = f"给{name}安排{f'{role}的' if role else ''}任务" if of_tasks else f"提到{name}"
    return Statement(f"{plans}没有{does}。")


def of_several(asked: Sequence[DepartmentMention], question: Question, knowledge: Knowledge) -> tuple[Statement, ...]:
    """Say which tasks a plan gives to all districts, or to several that it does not name."""
    district = any(is_district(mention, question) for mention in asked)
    homes = {region for one in asked for region in region_of_district(one.written, knowledge.regions)}
    said = []
    for doc_id in question.documents:
        if district and knowledge.region_of(doc_id) not in homes:
            continue
        for told, meant in (("", meant_by_all), ("，没有写明具体是谁", perhaps_meant)):
            clauses = knowledge.document(doc_id).clauses
            found = {clause: meant(clause.responsibilities, district=district) for clause in clauses}
            found = {clause: duties for clause, duties in found.items() if duties}
            names = "、".join(dict.fromkeys(f"“{duty.written}”" for duties in found.values() for duty in duties))
            where = places_of(list(found), "项", knowledge)
            text = f"{knowledge.label(doc_id)}写给{names}的任务有{len(found)}项{told}：{where}。"
            said += [Statement(text, tuple(map(whole, found)))] if found else []
    return tuple(said)
