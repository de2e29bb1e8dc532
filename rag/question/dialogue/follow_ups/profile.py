"""Asks again for one who has said what the enterprise is: “我是做家纺的”, then “海门有什么政策”, “那上海呢”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.carried.place import moved, own_label
from rag.question.dialogue.missing import has_kind, has_topic
from rag.question.dialogue.turns import Context
from rag.question.model import Question

# “有什么政策”, “能拿什么支持”: what there is for an enterprise; not “谁负责”.
_SEEKS = re.compile(
    r"(?:政策|支持|扶持|帮助|补贴|补助|资助|奖励|好处|优惠|帮扶|福利|措施|办法)|(?:能|可以)(?:得到|拿到|享受|申请)"
)


def for_the_same(opened: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question for what there is for the enterprise described before, of the place named now; or nothing."""
    if previous.intent is not Intent.POLICY_MATCH or own.intent is Intent.POLICY_MATCH:
        return ""
    if has_topic(own) or own.references or own.departments or own.foreign:
        return ""
    label = own_label(own, previous, context.knowledge)
    if _SEEKS.search(opened):
        described = previous.resolved.split(",")[0].split("，")[0].rstrip("?？。!")
        return f"{described},{opened}"
    return moved(previous, label, context.knowledge) if label and not has_kind(own) else ""
