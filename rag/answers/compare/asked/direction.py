"""Tells which of two plans or places is asked for what it has beyond the other: “计划比规划多了什么”, “少了什么”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rag.answers.compare.asked.sides import Side, named_alone
from rag.question.model import Question

_TWO = 2
# “跟规划比,计划多写了什么”, “和规划相比,”: the plan that is asked about stands second; not “计划比规划多写了什么”.
_FROM = re.compile(r"(?:^|,|[上中面,])(?:跟|和|与|同|较|对照|相比(?:于)?|比起|相对于?)$")
# “规划没有的”, “计划里没写到的”: what a plan is said to lack, behind its name; not “计划有没有”.
_LACKS = re.compile(r"^(?:里面?|中|上)?(?:都|还|并)?(?:没有?|未|不)(?:有|写|提|列|说|讲|涉及|包括)?(?:到|过|出)?的")
# “写得更详细”: which writes more closely, and not what one has beyond the other.
_CLOSELY = re.compile(r"更(?:具体|详细|细|全)")


class Beyond(NamedTuple):
    """The side that is asked for what it has beyond the ``other``."""

    having: Side
    other: Side


def may_ask_beyond(question: Question) -> bool:
    """Tell whether a question has words for what is added or lacks, whatever its sides are."""
    lacks = any(_LACKS.search(question.text[place.end :]) for place in question.places)
    return lacks or bool(question.cues & {"adds", "lacks"})


def beyond(question: Question, sides: Sequence[Side]) -> Beyond | None:
    """Return which of two sides is asked for what the other lacks; None if none is, or each.

    One that is named alone is asked for what is new in it.
    """
    if len(sides) != _TWO or _CLOSELY.search(question.text):
        return None
    named = named_alone(question, [side.question.documents for side in sides])
    if len({side for side, _ in named}) < _TWO:
        alone = named and "adds" in question.cues
        return Beyond(sides[named[0][0]], sides[1 - named[0][0]]) if alone else None
    lacking = {side for side, place in named if _LACKS.match(question.text[place.end :])}
    if len(lacking) == 1:
        (lacks,) = lacking
        return Beyond(sides[1 - lacks], sides[lacks])
    if lacking or not question.cues & {"adds", "lacks"}:
        return None
    first, place = named[0]
    about = 1 - first if _FROM.search(question.text[: place.start]) else first
    having = 1 - about if "lacks" in question.cues else about
    return Beyond(sides[having], sides[1 - having])
