"""Asks for what stands in the plan next to the thing asked before: “它上面那个工程呢” behind “茶园工程谁负责”."""

from __future__ import annotations

import re

from rag.contract import Intent
from rag.question.dialogue.carried.kind import kind_of
from rag.question.dialogue.carried.place import carried, own_label, without_place
from rag.question.dialogue.carried.topic import subject_of
from rag.question.dialogue.joining import joined
from rag.question.dialogue.missing import has_kind
from rag.question.dialogue.opening import without_tail
from rag.question.dialogue.turns import Context
from rag.question.model import Question

# “它前面那个工程”, “上一个专栏”, “紧挨着它的后一个归谁”: a neighbour by what it is, or of “它”; not
# “后面那个”, which may be one of those in charge, “它下面的茶园”, “上一个月”.
_NEXT_TO = re.compile(
    r"(?:在|和|跟|与|离|排)?(?:紧[挨跟接]着?在?|挨着)?(?P<it>(?:它|其|这个|该)(?:工程|专栏|项目)?的?)?"
    r"(?:紧[挨跟接]着?的?|紧邻的?)?(?P<way>[上下前后])(?:一?[面头边])?(?:紧[挨跟接]着?)?的?(?:那|这|是)?(?:哪|一)?个?"
    r"(?P<noun>工程|专栏|原则|行动|部分|小?节(?![约省日])|章(?!程))?的?,?(?P<rest>$|(?:[由归谁讲写说是叫哪什啥]|牵头|配合|责任|内容|怎).*)"
)
# What a question lists or counts is no one thing that another stands next to.
_SEVERAL = frozenset({Intent.LIST, Intent.COUNT, Intent.COMPARE, Intent.TASKS_OF_DEPARTMENT})

# What asks for the words of a thing; its neighbour is quoted.
_TOLD = frozenset({Intent.MEASURE, Intent.DEFINITION, Intent.LOOKUP})


def asked_next_to(text: str, own: Question, previous: Question, context: Context) -> str:
    """Return a question for the neighbour of what the one before named, with what that asked; or nothing.

    What has a number of its own is counted on from that: see ``steps``.
    """
    said = without_place(without_tail(text), context.knowledge)
    match = _NEXT_TO.fullmatch(said)
    if match is None or not (match["it"] or match["noun"]) or own.references or own.districts or previous.references:
        return ""
    if previous.intent in _SEVERAL or not previous.telling or previous.departments:
        return ""
    place = own_label(own, previous, context.knowledge) or carried(own, previous, context.knowledge)
    step = f"{'下' if match['way'] in '下后' else '上'}一个{match['noun'] or ''}"
    kind = "讲什么" if previous.intent in _TOLD else kind_of(previous) or "讲什么"
    rest = match["rest"] if has_kind(own) else f"{match['rest']}{kind}"
    return joined(place, subject_of(previous, context), f"的{step}{rest}")
