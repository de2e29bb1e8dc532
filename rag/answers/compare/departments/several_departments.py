"""Compares departments: their roles in one task, which tasks both of two have, or which of several has more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.model import Clause
from index.catalogue.records import Duty
from rag.answers.phrasing.duty import best_words, duty_facts, proof
from rag.answers.phrasing.wording import place, quoted, source
from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of, in_question
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, joined, whole
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention
from rag.question.topic.terms import IDLE_WEIGHT

_MOST_PLACES = 12
# “角色有什么不同”, “分工一样吗”, “谁牵头谁配合”: the part that each plays; not “角色扮演”.
_ROLE = re.compile(r"角色(?!扮演)|分工(?!方案|表)|身份|谁(?:牵头|负责|主办)[,和]?谁配合")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say how the roles of two departments in a task differ, or the tasks of both in each plan; None if not asked."""
    if len(question.departments) != 2 or question.references:
        return None
    asks_role = _ROLE.search(question.text) and question.cues & {"differ", "in_common", "responsible"}
    if asks_role and (told := _in_one_task(question, knowledge)):
        return told
    asks_tasks = question.intent is Intent.TASKS_OF_DEPARTMENT and "differ" in question.cues
    return _in_all_tasks(question, knowledge) if asks_tasks else None


def _in_one_task(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say in which roles the two are in the task that a question names, in each plan; None where neither is in any."""
    names = "".join(one.written for one in question.departments)
    terms = tuple(term for term in question.terms if term.word not in names)
    if not any(term.weight > IDLE_WEIGHT for term in terms):
        return None
    asked = replace(question, terms=terms, topic=",".join(term.word for term in terms))
    of_each = [
        {duty.clause_id: duty for doc_id in question.documents for duty in duties_of(one, doc_id, knowledge)}
        for one in question.departments
    ]
    found = [one.clause for one in relevant(retrieve(asked, knowledge))]
    with_both: dict[str, Clause] = {}
    for clause in found:
        if all(clause.id in of for of in of_each):
            with_both.setdefault(clause.doc_id, clause)
    with_one = [clause for clause in found[:1] if any(clause.id in of for of in of_each)]
    clauses = list(with_both.values()) or with_one
    if not clauses:
        return None
    said = tuple(_told(clause, of_each, asked, knowledge) for clause in clauses)
    intent = question.intent if question.intent is Intent.RESPONSIBLE else Intent.COMPARE
    status = Status.GROUNDED if with_both else Status.PARTIAL
    return Draft(intent, status, (Paragraph(said),), duty_facts(clauses))


def _told(clause: Clause, of_each: Sequence[Mapping[str, Duty]], question: Question, knowledge: Knowledge) -> Statement:
    """Say whether the roles of both in a clause are the same, and which; or who of them it does not name."""
    duties = [of.get(clause.id) for of in of_each]
    said = [(duty.responsibility.written, duty.role) for duty in duties if duty]
    words = best_words(clause, question)
    (name, role), *others = said
    if not others:
        lacking = question.departments[duties.index(None)].written
        text = f"{name}{role.label}，没有列“{lacking}”"
    elif role is others[0][1]:
        text = f"两者的角色相同：{name}、{others[0][0]}都{role.label}"
    else:
        text = f"两者的角色不同：{name}{role.label}，{others[0][0]}{others[0][1].label}"
    return Statement(f"{source(clause, knowledge)}里{text}（{quoted(words.text)}）。", proof(clause, words, knowledge))


def _in_all_tasks(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which tasks the two share in each plan, then list all of each; None where a plan gives one of them none."""
    told = [one for doc_id in question.documents if (one := _shared(question, doc_id, knowledge))]
    if not told:
        return None
    listed = department.answer(question, knowledge)
    return listed.behind(*told)


def _shared(question: Question, doc_id: str, knowledge: Knowledge) -> Statement | None:
    """Say which tasks of a plan both departments have, in which roles; None where one of them has none at all."""
    one, other = (duties_of(mention, doc_id, knowledge) for mention in question.departments)
    if not one or not other:
        return None
    label = knowledge.label(doc_id)
    names = [duties[0].responsibility.written for duties in (one, other)]
    theirs = {duty.clause_id: duty for duty in other}
    both = [(duty, theirs[duty.clause_id]) for duty in one if duty.clause_id in theirs]
    if not both:
        return Statement(f"{label}里没有{names[0]}和{names[1]}都承担的任务。")
    places = [f"{place(duty.clause, knowledge)}（{_roles(names, (duty, same))}）" for duty, same in both]
    if len(both) > _MOST_PLACES:
        places = [place(duty.clause, knowledge) for duty, _ in both]
    supports = tuple(whole(duty.clause) for duty, _ in both)
    text = f"{label}里{names[0]}和{names[1]}都承担的有**{len(both)}项**：{'、'.join(places)}。"
    return Statement(f"{text[:-1]}，其余各不相同。" if _differ(one, other, len(both)) else text, supports)


def _differ(one: Sequence[Duty], other: Sequence[Duty], shared: int) -> bool:
    return len(one) > shared and len(other) > shared


def _roles(names: Sequence[str], duties: Sequence[Duty]) -> str:
    """Return the roles of both, once where they are the same."""
    first, second = (duty.role.label for duty in duties)
    return f"都{first}" if first == second else f"{names[0]}{first}、{names[1]}{second}"


def asks_who_has_more(question: Question) -> bool:
    """Tell whether a question asks which of several departments, or that of which place or plan, has more to do."""
    places = len(question.regions) >= 2 or (question.intent is Intent.COMPARE and len(question.documents) == 2)
    several = len(question.departments) >= 2 or (question.departments and places)
    return bool(several) and "more" in question.cues


def who_has_more(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which department has the most tasks of those asked for, then how many each has; None if any has none."""
    if len(question.departments) < 2:
        question = replace(question, departments=(_in_each_region(question.departments[0], question, knowledge),))
    names = "".join(one.written for one in question.departments)
    question = replace(question, terms=tuple(term for term in question.terms if term.word not in names))
    together = joined(
        [department.answer(replace(question, departments=(one,)), knowledge, most=0) for one in question.departments], 1
    )
    if together is None:
        return None
    numbers = _numbers(question, knowledge)
    most = max(numbers, key=lambda name: numbers[name])
    verdict = f"{most}的任务更多：" if len(set(numbers.values())) > 1 else "任务一样多："
    return replace(together.behind(Statement(verdict)), intent=Intent.COMPARE)


def _numbers(question: Question, knowledge: Knowledge) -> dict[str, int]:
    """Return how many of the tasks asked for each department has, or one of each region or plan by one name."""
    one, *others = question.departments
    regions = {doc_id: knowledge.region_of(doc_id) for doc_id in question.documents}
    rows = [(each.written, each, list(regions)) for each in question.departments]
    if not others:
        name = one.written.removeprefix("市")
        rows = [(f"{each}{name}", one, [d for d in regions if regions[d] == each]) for each in question.regions]
        if len(rows) < 2:
            rows = [(f"{knowledge.label(doc_id)}里{one.written}", one, [doc_id]) for doc_id in question.documents]
    return {
        name: sum(len(in_question(duties_of(mention, doc_id, knowledge), question)) for doc_id in documents)
        for name, mention, documents in rows
    }


def _in_each_region(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> DepartmentMention:
    """Return a department with that of the same name in the other regions, where it is named with the place of one."""
    if {region for region, _ in mention.by_region} >= set(question.regions):
        return mention
    names = {name for _, name in mention.by_region}
    same = tuple((one.region, one.name) for one in knowledge.departments if one.name in names)
    bare = next(iter(names), mention.written)
    asked = tuple(pair for pair in same if pair[0] in question.regions)
    return DepartmentMention(bare, asked or mention.by_region, mention.start, mention.end)
