"""Answers which place something takes: what plans write of a place, or that they write of none."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from rag.answers import measure
from rag.answers.phrasing.naming import quoting, supports_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import HELD, coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

# “居全省首位”, “位列前三”, “保持全市领先”: a place among others; not “第一季度”, “排名工作”, “处于前列的企业”.
_PLACE = re.compile(
    r"(?:首位|榜首|前列|领先)(?!的)|[位名排][居列][^,。;]{0,6}[第前首]|居[^,。;]{0,6}(?:第|前|首)"
    r"|第[一二三四五六七八九十\d]{1,3}[位名]"
    r"|(?:全国|全省|全市|国内|全球)第[一二三四五六七八九十\d]"
)
# “很多”, “厉不厉害”: how much or how good, beside the place that it takes; not “多元化解”.
_DEGREE = re.compile(r"^(?:很|挺|算)?不?[多少高强](?:不[多少高强])?$|厉害|^水平$")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what is written of the topic, and say first that no place is if none is; None if no place is asked for."""
    if "rank" not in question.cues:
        return None
    told = measure.answer(question, knowledge)
    if placed := _placed(question, knowledge):
        clause, sentence = placed
        quotes = told.status is Status.GROUNDED
        if quotes and any(one.clause == clause and one.start <= sentence.start < one.end for one in supports_of(told)):
            return told
        said = quoting(clause, [sentence], knowledge)
        return Draft(Intent.MEASURE, Status.GROUNDED, (Paragraph((said,)),), {"clauses": [clause.id]})
    if told.status is Status.NONE:
        return told
    doc_ids = list(dict.fromkeys(support.clause.doc_id for support in supports_of(told)))
    note = Statement(f"{knowledge.titles(doc_ids)}没有写明排名，相关的写法如下。")
    said_of = told.blocks[1:] if told.status is Status.PARTIAL else told.blocks
    return replace(told, status=Status.PARTIAL, blocks=(Paragraph((note,)), *said_of))


def _placed(question: Question, knowledge: Knowledge) -> tuple[Clause, Sentence] | None:
    """Return the sentence that writes of the topic which place it takes, with its clause; None where none does."""
    clauses = knowledge.clauses(question.documents)
    placing = ((clause, one) for clause in clauses for one in sentences(clause) if _PLACE.search(one.text))
    topic = [term for term in question.terms if not _DEGREE.search(term.word)]
    held = [(coverage(topic, one.text.lower()), clause, one) for clause, one in placing]
    share, clause, sentence = max(held, key=lambda one: one[0], default=(0.0, None, None))
    return (clause, sentence) if clause and sentence and share >= HELD else None
