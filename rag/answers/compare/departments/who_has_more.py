"""Tells which of several departments has more tasks in a plan, then where the tasks of each stand."""

from __future__ import annotations

from dataclasses import replace

from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of, in_question
from rag.contract import Intent
from rag.draft import Block, Draft, Paragraph, Statement, joined
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

_SEVERAL = 2


def asks_who_has_more(question: Question) -> bool:
    """Tell whether a question asks which of several departments, or that of which place, has more to do."""
    several = len(question.departments) >= _SEVERAL or (question.departments and len(question.regions) >= _SEVERAL)
    return bool(several) and "more" in question.cues


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which department has the most tasks of those asked for, then how many each has; None if any has none."""
    if len(question.departments) < _SEVERAL:
        question = replace(question, departments=(_in_each_region(question.departments[0], question, knowledge),))
    names = "".join(one.written for one in question.departments)
    question = replace(question, terms=tuple(term for term in question.terms if term.word not in names))
    drafts = [
        department.answer(replace(question, departments=(one,)), knowledge, most=0) for one in question.departments
    ]
    together = joined(drafts, 1)
    if together is None:
        return None
    if len(question.departments) < _SEVERAL:
        numbers = _by_region(question.departments[0], question, knowledge)
    else:
        numbers = {one.written: _number(one, question, knowledge) for one in question.departments}
    blocks: tuple[Block, ...] = (Paragraph((Statement(_verdict(numbers)),)), *together.blocks)
    return Draft(Intent.COMPARE, together.status, blocks, together.facts)


def _in_each_region(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> DepartmentMention:
    """Return a department with that of the same name in the other regions, where it is named with the place of one."""
    if {region for region, _ in mention.by_region} >= set(question.regions):
        return mention
    names = {name for _, name in mention.by_region}
    same = tuple((one.region, one.name) for one in knowledge.departments if one.name in names)
    bare = next(iter(names), mention.written)
    asked = tuple(pair for pair in same if pair[0] in question.regions)
    return DepartmentMention(bare, asked or mention.by_region, mention.start, mention.end)


def _by_region(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> dict[str, int]:
    """Return how many tasks the plans of each region give to a department that several of them have."""
    numbers: dict[str, int] = {}
    for region in question.regions:
        documents = tuple(d for d in question.documents if knowledge.entry(d).metadata.region == region)
        numbers[f"{region}{mention.written.removeprefix('市')}"] = _number(
            mention, replace(question, documents=documents), knowledge
        )
    return numbers


def _number(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> int:
    duties = (duties_of(mention, doc_id, knowledge) for doc_id in question.documents)
    return sum(len(in_question(every, question)) for every in duties)


def _verdict(numbers: dict[str, int]) -> str:
    most = max(numbers, key=lambda name: numbers[name])
    return f"{most}的任务更多：" if len(set(numbers.values())) > 1 else "任务一样多："
