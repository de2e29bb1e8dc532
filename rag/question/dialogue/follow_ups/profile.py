"""Asks again for one who has said what the enterprise is: “我是做家纺的”, then “海门有什么政策”, “那上海呢”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.carried.place import moved, own_label
from rag.question.dialogue.missing import has_kind
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
    sought = "".join(match[0] for match in _SEEKS.finditer(opened))
    if any(term.word not in sought for term in own.telling) or own.references or own.departments or own.foreign:
        return ""
    label = own_label(own, previous, context.knowledge)
    described = re.split("[,，]", previous.resolved)[0].rstrip("?？。!")
    asks = opened if sought else ""
    if not asks and label and not has_kind(own):
        asks = moved(previous, label, context.knowledge)
    if not asks:
        return ""
    return asks if described in asks else f"{described},{asks}"
