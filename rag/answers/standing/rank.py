"""Answers which place something takes: what plans write of a place, or that they write of none."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import measure
from rag.answers.phrasing.naming import supports_of
from rag.contract import Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

# “居全省首位”, “位列前三”, “保持全市领先”: a place among others; not “第一季度”, “排名工作”.
_PLACE = re.compile(
    r"首位|榜首|前列|领先|[位名排][居列][^,。;]{0,6}[第前首]|居[^,。;]{0,6}(?:第|前|首)"
    r"|第[一二三四五六七八九十\d]{1,3}[位名]"
    r"|(?:全国|全省|全市|国内|全球)第[一二三四五六七八九十\d]"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what is written of the topic, and say first that no place is if none is; None if no place is asked for."""
    if "rank" not in question.cues:
        return None
    told = measure.answer(question, knowledge)
    if told.status is Status.NONE or any(map(_PLACE.search, _quoted(told))):
        return told
    doc_ids = list(dict.fromkeys(support.clause.doc_id for support in supports_of(told)))
    note = Statement(f"{knowledge.titles(doc_ids)}没有写明排名，相关的写法如下。")
    return replace(told, status=Status.PARTIAL, blocks=(Paragraph((note,)), *told.blocks))


def _quoted(draft: Draft) -> list[str]:
    return [support.clause.text[support.start : support.end] for support in supports_of(draft)]
