"""Answers whether plans write of a year: the sentences that name it, or that none does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.links import find_years
from rag.question.model import Question
from rag.question.normalise import normalise

# “有没有写到2030年”, “哪里提到二〇三〇年”, “提没提2030年”; not “到2030年要建几家”.
_ASKS = re.compile(r"(?:提没提|写没写|(?:写|提|说|讲|谈|涉)(?:到|及|过))(?:到|及|过)?了?(?:的)?(?:是)?20\d\d年?")
_MOST = 4


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote where plans name the year asked for; None unless a question asks for that and for nothing else."""
    asks_more = question.telling or question.departments or question.references or question.intent is Intent.COMPARE
    if asks_more or not question.years or not _ASKS.search(question.text):
        return None
    said = tuple(statement for doc_id in question.documents for statement in _naming(doc_id, question, knowledge))
    if not said:
        text = f"{knowledge.titles(question.documents)}的正文没有写到{question.years[0]}年。"
        return Draft(question.intent, Status.NONE, (Paragraph((Statement(text),)),))
    first = Statement("写到了，原文如下。", tuple(support for one in said for support in one.supports))
    return Draft(question.intent, Status.GROUNDED, (Paragraph((first,)), Bullets(said[:_MOST])))


def _naming(doc_id: str, question: Question, knowledge: Knowledge) -> Iterator[Statement]:
    for clause in knowledge.document(doc_id).clauses:
        for sentence in sentences(clause):
            if part := _part(sentence, question.years):
                text = f"{source(clause, knowledge)}：{quoted(part.text)}。"
                yield Statement(text, (Support(clause, part.start, part.end),))


def _part(sentence: Sentence, years: tuple[int, ...]) -> Sentence | None:
    """Return the part of a sentence between commas that names one of the years; None where none does."""
    parts = parts_of(sentence)
    return next((part for part in parts if not set(years).isdisjoint(find_years(normalise(part.text)))), None)
