"""Tells by which name a question asks if a thing is there: 数据站 of “有数据站吗”."""

from __future__ import annotations

import re

from index.words import names_something, plain_words
from rag.question.model import Question

# “数据登记站”: one name without a gap.
_NAME = re.compile(r"[一-鿿a-z0-9]{3,10}")
# “建茶叶法庭”, “设立数据站”: what says that a thing is set up, before its name; not “建议”, “设备”.
_SET_UP = re.compile(r"^(?:建[立设成有]?(?![议筑])|设立?(?![备计施置])|成立|组建)(?=[一-鿿]{3})")
# “有没有数据站”, “提到数据站”: what stands before a name of which a question asks if it is there.
_THERE = r"(?:有(?:没有|无)?|提到?|提及|写到?|涉及|包括)(?:了|过)?"


def whole_name(question: Question) -> str:
    """Return what a question asks if it is there, or written, where that is one name: 数据站 of “有数据站吗”."""
    name = question.topic.strip(",")
    if not _NAME.fullmatch(name) or not re.search(f"{_THERE}{re.escape(name)}", question.text):
        return ""
    name = _SET_UP.sub("", name)
    *_, last = plain_words(name)
    return name if names_something(last) or len(last) == 1 else ""


def ends_in_one_character(name: str) -> bool:
    """Tell whether what a name calls its thing is one character, which is no word of a question by itself: 茶叶周."""
    return len(plain_words(name)[-1]) == 1
