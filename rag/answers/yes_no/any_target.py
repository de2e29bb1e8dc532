"""Answers whether a plan sets any figure to reach."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Nature
from rag.answers import target
from rag.answers.values.saying import statement
from rag.answers.yes_no.any_task import nothing, topic_beside, verdict_word
from rag.answers.yes_no.holding import PARTICULAR
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

# “有没有具体指标”, “定了目标值吗”, “有数字吗”: whether there is any figure; not “数字经济”.
_ASKS = re.compile(r"(?:量化|定量|具体|明确)?(?:的)?(?:指标|目标值|目标数|数值|数字|数据)(?:要求|目标)?")

# “茶馆有没有给数”, “采茶写没写具体数字”: whether there is a number of a thing; not “有没有数据平台”.
_NUMBER_OF = re.compile(
    r"(?:有没有|有无|写没写|给没给|定没定)(?:写|给|定|说)?(?:明|出|到)?(?:具体|明确)?的?(?:这个)?(?:数(?:量|字|值|目)?|量化指标)[?]*$"
)


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each plan in question whether it sets goals in figures, with one of them; None if none is named."""
    if asked := _NUMBER_OF.search(question.text):
        return _number(question, asked, knowledge)
    placed = question.named_documents or question.regions
    if not placed or not _ASKS.search(question.text):
        return None
    if topic_beside(question, (), _ASKS):
        return None
    lines = [_first_goal(doc_id, knowledge) for doc_id in question.documents]
    verdict = verdict_word(any(line.supports for line in lines), denied)
    if not any(line.supports for line in lines):
        return nothing([line.text for line in lines], verdict, knowledge)
    first, *more = sorted(lines, key=lambda line: not line.supports)
    said = (Statement(f"{verdict}。{first.text}", first.supports), *more)
    return Draft(Intent.YES_NO, Status.GROUNDED, (Paragraph(said),), {"verdict": verdict == "是"})


def _first_goal(doc_id: str, knowledge: Knowledge) -> Statement:
    goals = [fact for fact in knowledge.targets(doc_id) if fact.target.nature is Nature.GOAL]
    if not goals:
        return Statement(f"{knowledge.titles([doc_id])}没有写明要达到的数值。")
    said = statement(goals[0], knowledge)
    return Statement(f"例如{said.text}", said.supports)


def _number(question: Question, asked: re.Match[str], knowledge: Knowledge) -> Draft | None:
    """Give the number of the thing that stands before the words that ask for one; None where none stands there."""
    terms = tuple(term for term in question.terms if term.word not in asked[0] and term.word in question.text)
    if not any(term.weight >= PARTICULAR for term in terms):
        return None
    thing = replace(question, text=question.text[: asked.start()], terms=terms)
    return replace(target.answer(thing, knowledge), intent=Intent.YES_NO)
