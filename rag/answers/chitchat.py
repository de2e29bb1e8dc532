"""Says who answers here, what is covered, and what can be asked."""

from __future__ import annotations

from rag.answers import declined
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Greet, list the plans, and offer questions."""
    del question
    first = Statement("您好，我根据收录的政策规划原文回答问题，每句话都附原文出处；规划没有写的，我会直说。")
    listing = "目前收录：" + "、".join(f"《{entry.title}》" for entry in knowledge.entries) + "。"
    return Draft(
        Intent.CHITCHAT,
        Status.NONE,
        (Paragraph((first,)), Paragraph((Statement(listing),))),
        suggestions=declined.examples(knowledge),
    )
