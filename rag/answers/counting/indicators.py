"""Counts the goals in numbers that plans set: “规划有几项指标”, “量化指标一共多少个”."""

from __future__ import annotations

import re

from corpus.model import Nature
from rag.answers.declining.declined import PICTURE
from rag.answers.values import saying
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.terms import IDLE_WEIGHT

_KIND = "(?:主要|定量|量化|核心|具体|约束性|预期性|数字|数量|数值)"
# “几项指标”, “多少个量化目标”, “指标有几个”; not “几个目标”, which may be without numbers, nor “指标有多少家”.
_ASKED = re.compile(
    rf"(?:几|多少)[项个条大]?(?:{_KIND}的?)*(?:指标|(?<=[化量字值])目标)(?!体系)"
    rf"|(?:指标|{_KIND}目标)(?:数|总数|(?:一共|总共|共)?有?(?:几|多少)[项个条])(?=[?]|$)"
)
_MOST = 40


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the goals with a value of each plan and list them, or say that there is none; None for another question."""
    asked = _ASKED.search(question.text)
    placed = question.regions or question.named_documents
    if asked is None or not placed or question.references or question.departments or question.districts:
        return None
    if any(term.weight > IDLE_WEIGHT and term.word not in asked[0] for term in question.terms):
        return None
    found = {
        doc_id: [fact for fact in knowledge.targets(doc_id) if fact.target.nature is Nature.GOAL]
        for doc_id in question.documents
    }
    facts = [fact for of in found.values() for fact in of]
    blocks: list[Block] = []
    for doc_id, goals in found.items():
        if not goals:
            text = f"{knowledge.titles([doc_id])}没有列出有数值的指标（**0项**）。"
            blocks.append(Paragraph((Statement(text),)))
            continue
        lines = tuple(saying.statement(fact, knowledge) for fact in goals[:_MOST])
        proof = tuple(dict.fromkeys(support for line in lines for support in line.supports))
        text = f"{knowledge.label(doc_id)}正文写有数值的目标有**{len(goals)}项**。"
        blocks += [Paragraph((Statement(text, proof),)), Bullets(lines)]
        if any(gap.kind == PICTURE for gap in knowledge.document(doc_id).gaps):
            text = f"{knowledge.titles([doc_id])}的指标表是图片，收录文本未包含，其中的指标没有计入；请查阅原文。"
            blocks.append(Paragraph((Statement(text),)))
    status = Status.GROUNDED if facts else Status.NONE
    return Draft(Intent.COUNT, status, tuple(blocks), {**saying.facts(facts), "count": len(facts)} if facts else {})
