"""Answers whether a plan sets any figure to reach: “海门规划有没有具体指标”."""

from __future__ import annotations

import re

from corpus.model import Nature
from rag.answers.values.saying import statement
from rag.answers.yes_no.duties.any_task import topic_beside
from rag.answers.yes_no.ruling import nothing, ruled, word_for
from rag.draft import Draft, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

# “有没有具体指标”, “定了目标值吗”, “有数字吗”: whether there is any figure; not “数字经济”.
_FIGURES = re.compile(r"(?:量化|定量|具体|明确)?(?:的)?(?:指标|目标值|目标数|数值|数字|数据)(?:要求|目标)?")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each plan in question whether it sets any, with the first; None if no plan or place, or more, is named."""
    if not question.is_placed or question.departments or not _FIGURES.search(question.text):
        return None
    if topic_beside(question, (), _FIGURES):
        return None
    lines = [_first_goal(doc_id, knowledge) for doc_id in question.documents]
    holds = any(line.supports for line in lines)
    if not holds:
        return nothing([line.text for line in lines], word_for(holds, denied), knowledge)
    lines.sort(key=lambda line: not line.supports)
    return ruled(word_for(holds, denied), lines, {"verdict": holds is not denied})


def _first_goal(doc_id: str, knowledge: Knowledge) -> Statement:
    goals = [fact for fact in knowledge.targets(doc_id) if fact.target.nature is Nature.GOAL]
    if not goals:
        return Statement(f"{knowledge.titles([doc_id])}没有写明要达到的数值。")
    said = statement(goals[0], knowledge)
    return Statement(f"例如{said.text}", said.supports)
