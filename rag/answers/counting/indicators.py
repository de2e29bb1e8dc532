"""Counts the goals in numbers that plans set: “规划有几项指标”, “量化指标一共多少个”."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.declining.declined import PICTURE
from rag.answers.standing.goals import INDICATORS, part_of
from rag.answers.values import saying
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

_KIND = "(?:主要|定量|量化|核心|具体|约束性|预期性|数字|数量|数值)"
# “几项指标”, “多少个量化目标”, “几个目标”, “指标有几个”; not “几个目标任务”, nor “指标有多少家”.
_ASKED = re.compile(
    rf"(?:几|多少)[项个条大]?(?:{_KIND}的?)*(?:指标|目标(?![任里中]))(?!体系)"
    rf"|(?:指标|{_KIND}目标)(?:数|总数|(?:一共|总共|共)?有?(?:几|多少)[项个条])(?=[?]|$)"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the goals with a value of each plan and list them, or say that there is none; None for another question."""
    asked = _ASKED.search(question.text)
    placed = question.is_placed or "all_sides" in question.cues
    if asked is None or not placed or question.references or question.departments or question.districts:
        return None
    if any(term.weight > IDLE_WEIGHT and term.word not in asked[0] for term in question.terms):
        return None
    found = {doc_id: goals_of(doc_id, question, knowledge) for doc_id in question.documents}
    blocks = [block for doc_id, goals in found.items() for block in told(doc_id, goals, knowledge)]
    facts = [fact for goals in found.values() for fact in goals.facts]
    status = Status.GROUNDED if facts else Status.NONE
    return Draft(Intent.COUNT, status, tuple(blocks), {**saying.facts(facts), "count": len(facts)} if facts else {})


class Goals(NamedTuple):
    """The goals in numbers of a plan, and the heading of its part for them; none where any clause may set one."""

    heading: str
    facts: list[TargetFact]


def goals_of(doc_id: str, question: Question, knowledge: Knowledge) -> Goals:
    """Return the goals that the part of a plan for its indicators sets, or else any of its clauses."""
    every = [fact for fact in knowledge.targets(doc_id) if fact.target.nature is Nature.GOAL]
    part = part_of(doc_id, INDICATORS, question, knowledge)
    held = {clause.id for clause in part.clauses} if part else set()
    within = [fact for fact in every if fact.clause_id in held]
    return Goals(part.heading, within) if part and within else Goals("", every)


def told(doc_id: str, goals: Goals, knowledge: Knowledge) -> list[Block]:
    """Say how many goals a plan sets, list them if they are not too many, and say if its table was a picture."""
    if not goals.facts:
        text = f"{knowledge.titles([doc_id])}没有列出有数值的指标（**0项**）。"
        return [Paragraph((Statement(text),))]
    lines = tuple(saying.statement(fact, knowledge) for fact in goals.facts)
    where = f"“{goals.heading}”" if goals.heading else "正文"
    text = f"{knowledge.label(doc_id)}{where}写有数值的目标有**{len(lines)}项**："
    blocks: list[Block] = [Paragraph((Statement(text),)), Bullets(lines)]
    if any(gap.kind == PICTURE for gap in knowledge.document(doc_id).gaps):
        text = f"{knowledge.titles([doc_id])}的指标表是图片，收录文本未包含，其中的指标没有计入；请查阅原文。"
        blocks.append(Paragraph((Statement(text),)))
    return blocks
