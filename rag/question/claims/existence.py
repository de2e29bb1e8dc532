"""Reads by which name a question asks if a thing or a body is there: 数据站 of “有数据站吗”, 茶馆 of “有一座茶馆吗”."""

from __future__ import annotations

import re
from typing import Final

from index.words import names_something, plain_words
from rag.lexicon.claims import strength
from rag.question.model import Question
from rag.question.parting.asker import speaks_of_itself
from rag.question.plans.links import blanked

BODY: Final = f"(?:{'|'.join(strength().bodies)})"
"""The pattern of what ends the name of a body that stands somewhere: 法庭, 中心."""

_ITS_OWN = "(?:(?:自己|专门|单独)的|一?[个家座所支])*"
# “有茶叶博物馆吗”, “有没有茶叶交易所”, “有一座茶馆吗”: whether a body is there; not “有没有机制”,
# “有想法办茶馆吗”.
_IS_THERE = re.compile(
    rf"(?:(?<![没具会要])有|有没有|有无)(?![没无]){_ITS_OWN}(?!想法|打算|计划|安排|意|必要|[要建设写]|[提讲说涉][到及过了])"
    rf"(?P<name>[^,?的]{{0,16}}(?P<body>{BODY}))(?:吗|么|没有?|不|吧)?[?]*$"
)
# “没有自己的茶馆吧”: the same where it is denied; not “没有建茶馆的打算吧”, “没有茶馆的话”.
_IS_NOT_THERE = re.compile(rf"没有{_ITS_OWN}(?P<name>[^,?的]{{0,16}}{BODY}),?(?:[对是]?[吧吗么]|[对是]不[对是])?[?]*$")
# “茶叶仲裁院在海门有吗”, “茶叶仲裁院,海门有没有”: the same with the body first.
_THERE_IS = re.compile(rf"(?:^|,)(?P<name>[^,?的]{{0,16}}{BODY})[,在]+(?:有没有|有无|有)(?:吗|么|没有?|不|吧)?[?]*$")
_ENDS_IN_BODY = re.compile(f"{BODY}$")
# “数据登记站”: one name without a gap.
_NAME = re.compile(r"[一-鿿a-z0-9]{3,10}")
# “建茶叶法庭”, “设立数据站”: what says that a thing is set up, before its name; not “建议”, “设备”.
_SET_UP = re.compile(r"^(?:建[立设成有]?(?![议筑])|设立?(?![备计施置])|成立|组建)(?=[一-鿿]{3})")
# “有没有数据站”, “提到数据站”: what stands before a name of which a question asks if it is there.
_THERE = r"(?:有(?:没有|无)?|提到?|提及|写到?|涉及|包括)(?:了|过)?"


def body_asked(question: Question) -> str:
    """Return the name of the body of which a question asks if it is there; or nothing."""
    text = blanked(question.text, question.places)
    patterns = (_IS_THERE, _THERE_IS, _IS_NOT_THERE)
    match = next(filter(None, (pattern.search(text) for pattern in patterns)), None)
    return match["name"] if match else ""


def asks_for_body(question: Question) -> bool:
    """Tell whether a question asks no more than if a body is there, and not for help of the asker's own."""
    return bool(body_asked(question)) and not speaks_of_itself(question.text)


def kind_of_body(text: str) -> str:
    """Return what ends the name of the body of which a text asks if it is there, 馆 of “有茶馆吗”; or nothing."""
    match = _IS_THERE.search(text)
    return match["body"] if match else ""


def body_at_end(name: str) -> str:
    """Return what ends a name if it is that of a body: 中心 of 茶叶中心; or nothing."""
    match = _ENDS_IN_BODY.search(name)
    return match[0] if match else ""


# 茶叶行业: whoever writes of 茶叶 or 茶叶产业 writes of it.
_TRADE = re.compile("(?<=..)行业$")


def whole_name(question: Question) -> str:
    """Return what a question asks if it is there, or written, where that is one name: 数据站 of “有数据站吗”."""
    name = question.topic.strip(",")
    if not _NAME.fullmatch(name) or not re.search(f"{_THERE}{re.escape(name)}", question.text):
        return ""
    name = _TRADE.sub("", _SET_UP.sub("", name))
    *_, last = plain_words(name)
    return name if names_something(last) or len(last) == 1 else ""
