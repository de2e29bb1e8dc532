"""Moves a place in a plan to another number: “第三条呢”, “专栏9也讲讲”, “下一项是什么”."""

from __future__ import annotations

import re

from rag.question.dialogue.missing import has_topic
from rag.question.dialogue.place import carried
from rag.question.dialogue.turns import Context
from rag.question.model import Question

# “下一项”, “上一条”, “后面那条”.
_STEP = re.compile(r"(?P<way>[上下前后])(?:面)?(?:那|这)?一?(?:项|条|个|点|节|章)")
_NUMBER = re.compile(r"[〇一二三四五六七八九十百\d]+")


def _asks_more(own: Question) -> bool:
    """Tell whether a question asks more of a place than what stands there: “第三条是教委牵头吗”."""
    return bool(own.cues & {"responsible", "yes_no", "stated", "asserted", "amount"})


def stepped(own: Question, previous: Question, context: Context) -> str:
    """Return the question before with another number, or nothing if none is asked for."""
    if not previous.references:
        return ""
    last = previous.references[-1]
    step = _STEP.search(own.text)
    if step and not own.references:
        number = last.number + (1 if step["way"] in "下后" else -1)
        written = _NUMBER.sub(str(number), previous.text[last.start : last.end])
    elif own.references and not has_topic(own) and not _asks_more(own):
        written = own.text[own.references[0].start : own.references[-1].end]
    else:
        return ""
    text = f"{previous.text[: previous.references[0].start]}{written}{previous.text[last.end :]}"
    if previous.named_documents or previous.regions or own.named_documents or own.regions:
        return text
    return f"{carried(own, previous, context.knowledge)}{text}"
