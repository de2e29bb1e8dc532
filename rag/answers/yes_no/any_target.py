"""Answers whether a plan sets any figure to reach."""

from __future__ import annotations

import re

from corpus.model import Nature
from rag.answers.values.saying import statement
from rag.answers.yes_no.any_task import nothing, topic_beside, verdict_word
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

# “有没有具体指标”, “定了目标值吗”, “有数字吗”: whether there is any figure; not “数字经济”.
_ASKS = re.compile(r"(?:量化|定量|具体|明确)?(?:的)?(?:指标|目标值|目标数|数值|数字|数据)(?:要求|目标)?")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say of each plan in question whether it sets goals in figures, with one of them; None if none is named."""
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
