"""Declines to list what a plan does not write (“哪些茶园没提到”), instead of what it does write."""

from __future__ import annotations

import re

from rag.answers.declining import declined
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.denial import BOTH_WAYS
from rag.question.model import Question

_SAID = "(?:提|写|说|讲|列|涉及|包括|包含|规定|明确|点)(?:到|过|及|进|出|明|了|名)*"
# “没提到哪些茶园”, “没写的有什么”, “哪些茶园没有写到”; not “有没有提到哪些茶园”, “哪些茶园没有执照”.
_ASKS = re.compile(
    rf"(?:没有?|未|不){_SAID}(?:的)?(?:是|有|内容)*(?:哪[些几]|什么|啥)"
    rf"|(?:哪[些几]|什么|啥)[^,?]{{0,10}}?(?:没有?|未)(?:被)?{_SAID}(?:的)?[?]?$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that what stands nowhere cannot be listed; None if a question does not ask for that."""
    if question.intent in _CHECKED or not _ASKS.search(BOTH_WAYS.sub(",", question.text)):
        return None
    plans = knowledge.titles(question.documents)
    text = f"{plans}没有写的内容无法逐一列出；可以就具体的一项再问“有没有写到”。"
    return Draft(
        question.intent,
        Status.NONE,
        (Paragraph((Statement(text),)),),
        suggestions=declined.nearby(question, knowledge),
    )


_CHECKED = frozenset({Intent.YES_NO, Intent.COMPARE})
