"""Spells a place in a row by its number: “压轴的呢” asks for 最后一个, “打头的是谁” for 第一个."""

from __future__ import annotations

import re

# What goes before a short message that points into a row told before.
_OPENS = r"^(?:那么?|再|还有|,)*"
# “的呢”, “的那个是谁”: a place in a row, and what is asked of it; not “打头的企业”, “压轴节目”.
_POINTS = r"(?:的(?:[那这]一?[个项条件位])?|[那这]一?[个项条件位])(?=呢|[?,]|$|是(?:什么|啥|谁)|[由归]?谁|叫|讲|说|写)"
_LAST = re.compile(rf"{_OPENS}(?:压轴|压尾|压阵|垫底|垫后|殿后|断后|收尾|煞尾|末尾|排末尾|排最后){_POINTS}")
_FIRST = re.compile(rf"{_OPENS}(?:打头|领头|排头|开头|居首|为首|排最前){_POINTS}")
# “倒数第二呢”, “倒数第三是谁”: a number without what it counts.
_FROM_END = re.compile(
    rf"{_OPENS}(?P<number>倒数第[一二三四五六七八九十\d]{{1,2}})的?(?=呢|[?,]|$|是(?:什么|啥|谁|哪)|[由归]?谁|叫|讲|说)"
)
# “(三)底下头一项”: inside a part of a plan; not “(三)下一项”, which is the next one.
_INSIDE = re.compile(r"(?<=\))(?:底下|下面|下边|里[面头边]|当中|之下)的?(?=[头首第末]|最[前后末]|倒数)")


def spell_positions(text: str) -> str:
    """Return a normalised message that points into a row by a number and 个."""
    text = _INSIDE.sub("的", text)
    text = _FIRST.sub("第一个", _LAST.sub("最后一个", text))
    return _FROM_END.sub(r"\g<number>个", text)
