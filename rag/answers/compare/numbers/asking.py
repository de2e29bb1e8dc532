"""Tells whether a comparison asks for values, for whoever gives one, or which of two figures is right."""

from __future__ import annotations

import re
from itertools import pairwise

from rag.question.claims.figures import figures
from rag.question.model import Question


def asks_number(question: Question) -> bool:
    """Tell whether a question asks for a number, and not only which is more."""
    return bool(question.cues & {"amount", "count", "share"})


def asks_value(question: Question) -> bool:
    """Tell whether a question asks how much or how many, and not who; the 谁 of “几家,谁更多” is a side."""
    if asks_who_gives(question):
        return True
    which_side = {"amount", "more"} <= question.cues
    asks = bool(question.cues & {"amount", "count", "more", "share"})
    return asks and ("responsible" not in question.cues or which_side)


# “谁给了茶园的目标数”, “哪家写了具体数字”: which side gives a value at all; not “谁给了补贴”.
_WHO_GIVES = re.compile(
    r"(?:谁|哪(?:一?[家个份边座])?(?:城市|地方|规划|文件)?)的?(?:规划|文件|计划)?[^,?多少几]{0,2}"
    r"(?:给|定|写|设|列|提|明确|有(?!几|多少))(?:没有?)?(?:了|出|过|明|到|有)*[^,?多少几]{0,14}?"
    r"(?:(?:具体|量化|明确)的?(?:数字?|数值|数量|目标|指标|要求)|(?:目标|指标)(?:数字?|值)|数字|数值|硬指标|指标数|金额)"
)


def asks_who_gives(question: Question) -> bool:
    """Tell whether a question asks which side gives a value at all."""
    return _WHO_GIVES.search(question.text) is not None


# Between two figures of which one is right: “30座还是60座”, “一份30座、一份60座”; not “30座码头和60家茶馆”.
_OR = re.compile(
    r"[,?、]*(?:一个|一份|一边|另一?[个份边])?(?:还是?|或者?|对|和|跟|与|[,?、])(?:另?一?[个份边])?"
    r"(?:写|说|是|要)?(?:的是)?"
)


def gives_a_choice(question: Question) -> bool:
    """Tell whether a question states two different figures of one unit and leaves it to the plans which is right."""
    return any(
        one.unit == other.unit and one.low != other.low and _OR.fullmatch(question.text[one.end : other.start])
        for one, other in pairwise(figures(question.text))
    )
