"""Gives the number that a plan writes before a word such as 版 or 期, which counts no things: “2.0版” for “第几版”."""

from __future__ import annotations

import re

from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

# “是几版”, “办到第几届”; not “几家”, “几期间”.
_ASKS = re.compile(r"(?:第|是|到|用|出)了?(?:几|多少)(?P<unit>版|届|期(?!间)|级|代|批|轮)")
_NUMBER = r"(?:\d[\d.]*|第?[一二三四五六七八九十]{1,3})"
_LOOKED_AT = 3
# The share of a question that a sentence must hold.
_NAMED = 0.6


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the number before the unit asked for, in the sentence that holds most of the question; None without one."""
    asked = _ASKS.search(question.text)
    if asked is None:
        return None
    number = re.compile(rf"{_NUMBER}{asked['unit']}(?![一-鿿]?[权本图])")
    best: tuple[float, str, Support] | None = None
    for candidate in relevant(retrieve(question, knowledge))[:_LOOKED_AT]:
        for sentence in sentences(candidate.clause):
            held = coverage(question.terms, sentence.text.lower())
            written = number.search(sentence.text)
            if written and held >= _NAMED and (best is None or held > best[0]):
                best = (held, written[0], Support.of(candidate.clause, sentence))
    if best is None:
        return None
    _, written_so, support = best
    text = f"**{written_so}**（{source(support.clause, knowledge)}）。原文：{quoted(support.text)}。"
    return Draft(Intent.TARGET, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),))
