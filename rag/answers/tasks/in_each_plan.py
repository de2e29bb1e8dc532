"""Answers what part a department has in each of several plans: in places of them, or whether in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.answers.compare.asked.sides import all_of
from rag.answers.phrasing.duty import duty_facts
from rag.answers.phrasing.wording import names_of, source
from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of
from rag.answers.tasks.in_each import Part, asks_same, asks_what_part, best_on, line, part_in, role_in, supports_of
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_places
from rag.knowledge import Knowledge
from rag.question.departments.roles import is_only_one
from rag.question.intent.cues import asks_who
from rag.question.model import Question
from rag.question.plans.links import Mention, blanked
from rag.question.topic.terms import IDLE_WEIGHT

_SEVERAL = 2
# “有名字吧”, “还有它吗”, “列没列”, “在不在里面”: whether it is named there; not “有哪些任务”.
_IS_THERE = re.compile(r"有(?:没有)?(?:它|他|名字|名|份|露脸|出现)|列没列|列[了着进]|在不在|出现|露脸|点名")
# “规划里对应的那条”, “角色变了吗”: the same task in another plan, where only one is told by its place.
_THE_SAME = re.compile(r"对应|相应|同一?[条项件]|[这那]一?[条项件]|一样|相同|不同|变")


@dataclass(frozen=True, slots=True)
class _Plan:
    """A plan that a question names and what it asks of it: its text with the other stretches blanked."""

    doc_id: str
    question: Question


@dataclass(frozen=True, slots=True)
class _Told:
    """What is said of one plan, with the lines that prove it, the blocks that list it and the clauses of both."""

    said: str
    lines: Sequence[Statement]
    blocks: Sequence[Block]
    clauses: Sequence[Clause]
    has_part: bool


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say for each plan named what the departments named do in the places told, or in all of it; None if not asked."""
    if not question.departments or question.intent is Intent.COUNT or is_only_one(question.text):
        return None
    if not (asks_what_part(question) or _IS_THERE.search(question.text)):
        return None
    plans = list(_plans(question, knowledge))
    if len(plans) < _SEVERAL:
        return None
    placed = {plan.doc_id: _parts(plan, knowledge) for plan in plans}
    of_places = all(placed.values())
    if of_places and not any(part.own for parts in placed.values() for part in parts):
        return None
    if not any(placed.values()) or (_THE_SAME.search(question.text) and not of_places):
        return None
    told = [_in_parts(placed[one.doc_id], knowledge) or _in_all(one, question, knowledge) for one in plans]
    roles_of = {role_in(part) for parts in placed.values() for part in parts}
    alike = f"的角色{'相同' if len(roles_of) == 1 else '不同'}：" if of_places and asks_same(question) else ""
    said = "，".join(one.said for one in told)
    verdict = _only_in(question, [one.doc_id for one, of in zip(plans, told, strict=True) if of.has_part])
    proof = supports_of([line for one in told for line in one.lines])
    first = Statement(f"{verdict}{names_of(question.departments)}{alike}{said}。", proof)
    blocks = (block for one in told for block in one.blocks)
    facts = duty_facts([clause for one in told for clause in one.clauses])
    return Draft(question.intent, Status.GROUNDED, (Paragraph((first,)), *blocks), facts)


def _in_parts(parts: Sequence[Part], knowledge: Knowledge) -> _Told | None:
    """Tell what the departments do in places of a plan; None where it has none of these."""
    if not parts:
        return None
    said = "，".join(f"在{source(part.clause, knowledge)}{role_in(part)}" for part in parts)
    lines = tuple(line(part, knowledge) for part in parts)
    has_part = any(part.own for part in parts)
    return _Told(said, lines, (Bullets(lines),), [part.clause for part in parts], has_part)


# “茶办只在规划里有份”: the one plan that is said to have it, of whose name commas stand; not “只有茶办”.
_ONLY = re.compile(r"(?:只|仅|光|单单)(?:在|是|有)*(?=,)")
# How far behind that the name of the plan begins, which may have its place before it: “上海的规划”.
_LED = 4


def _only_in(question: Question, having: Sequence[str]) -> str:
    """Return “是，” or “不是，” where a question says that one plan alone has the departments; else nothing."""
    said = _ONLY.search(blanked(question.text, question.places)) if question.tests else None
    behind = [one.values for one in question.places if said and 0 <= one.start - said.end() <= _LED]
    claimed = next((list(values) for values in behind if len(values) == 1), [])
    return f"{is_so(list(having) == claimed)}，" if claimed else ""


def _in_all(plan: _Plan, question: Question, knowledge: Knowledge) -> _Told:
    """Tell what the departments of a question do in all of a plan."""
    duties = [duty for mention in question.departments for duty in duties_of(mention, plan.doc_id, knowledge)]
    roles = "、".join(dict.fromkeys(duty.role.label for duty in duties)) or "没有任务"
    asked = replace(plan.question, text="", topic="", terms=(), references=())
    told = department.answer(asked, knowledge)
    lines = [one for block in told.blocks if isinstance(block, Paragraph) for one in block.statements]
    said = f"在{knowledge.label(plan.doc_id)}{roles}"
    return _Told(said, lines, told.blocks, [duty.clause for duty in duties], bool(duties))


def _plans(question: Question, knowledge: Knowledge) -> Iterator[_Plan]:
    """Yield each plan that a question names, once, with what stands from its name to that of the next.

    The matter that is told before all of them is asked of each that has no number.
    """
    homes = {region for mention in question.departments for region, _ in mention.by_region}
    at: list[tuple[Mention, str]] = []
    for place in sorted(question.places, key=lambda place: (place.start, -place.end)):
        doc_id = _meant(place, homes, question, knowledge)
        if doc_id and not (at and place.start < at[-1][0].end):
            at.append((place, doc_id))
    if len({doc_id for _, doc_id in at}) != len(at):
        return
    first = at[0][0].start if at else 0
    for number, (place, doc_id) in enumerate(at):
        end = at[number + 1][0].start if number + 1 < len(at) else len(question.text)
        references = tuple(one for one in question.references if place.end <= one.start < end)
        before = Mention((), 0 if references else first, place.start)
        behind = Mention((), end, len(question.text))
        text = blanked(question.text, [before, behind, *question.departments, *question.places])
        yield _Plan(
            doc_id,
            replace(
                question,
                text=text,
                terms=tuple(term for term in question.terms if term.word in text),
                references=references,
                documents=(doc_id,),
                named_documents=(doc_id,),
            ),
        )


def _meant(place: Mention, homes: set[str], question: Question, knowledge: Knowledge) -> str:
    """Return the one plan that a place of a question names, of a region that has the departments; or nothing."""
    found = [doc_id for doc_id in place.values if doc_id in question.documents]
    found = [doc_id for doc_id in found if knowledge.region_of(doc_id) in homes]
    return found[0] if len(found) == 1 else ""


def _parts(plan: _Plan, knowledge: Knowledge) -> list[Part]:
    """Return the clause with a duty at each place of a plan, or on the matter told, of those asked about if any is."""
    found = []
    for one in find_places(plan.question, knowledge):
        parts = [part_in(clause, plan.question, knowledge) for clause in one.place.clauses if clause.responsibilities]
        found += [next((part for part in parts if part.own), parts[0])] if parts else []
    matter = [term for term in plan.question.terms if term.weight > IDLE_WEIGHT and knowledge.is_written(term.word)]
    if found or plan.question.references or not matter:
        return found
    best = best_on("".join(term.word for term in matter), (plan.doc_id,), plan.question, knowledge)
    return [part_in(clause, plan.question, knowledge) for clause, _ in best.values()]


# “都让海关参与吗” (commas stand for places and departments), “都有海关的任务吗”; not “都由谁参与”.
_DO_ALL = re.compile(
    r"都(?:让|由|有|要|安排|请|给|把)?,+的?(?:来|也|一起)?(?:参与|参加|负责|配合|牵头|有份|任务|职责|分工|安排|的事)*"
    r"(?:吗|么|没有?|吧)[?]*$"
)


def in_all(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether each place has tasks for the department, then list them; None where a question asks for no such."""
    if question.intent is not Intent.TASKS_OF_DEPARTMENT or len(question.departments) != 1 or question.references:
        return None
    text = blanked(question.text, [*question.places, *question.departments])
    if len(question.regions) < _SEVERAL or asks_who(question.cues) or not _DO_ALL.search(text):
        return None
    mention = question.departments[0]
    having = {
        region: duties
        for region in question.regions
        if (
            duties := [
                duty for d in _of_region(region, question, knowledge) for duty in duties_of(mention, d, knowledge)
            ]
        )
    }
    if not having:
        return None
    without = [region for region in question.regions if region not in having]
    proof = tuple(whole(duties[0].clause) for duties in having.values())
    if without:
        lacks = "，".join(_lacks(region, question, knowledge) for region in without)
        first = Statement(f"不是，只有{'、'.join(having)}给{mention.written}安排了任务，{lacks}。", proof)
    else:
        first = Statement(f"是，{all_of(len(having))}一致：{'和'.join(having)}都给{mention.written}安排了任务。", proof)
    told = department.answer(question, knowledge)
    facts = {**told.facts, "verdict": not without}
    return replace(told.behind(first), facts=facts)


def _lacks(region: str, question: Question, knowledge: Knowledge) -> str:
    assigns = any(knowledge.assigns_duties(doc_id) for doc_id in _of_region(region, question, knowledge))
    return f"{region}没有" if assigns else f"{region}的规划没有写明任何责任部门"


def _of_region(region: str, question: Question, knowledge: Knowledge) -> list[str]:
    return [doc_id for doc_id in question.documents if knowledge.region_of(doc_id) == region]
