"""Spells out times that are written short or spoken: 25年 and 二零二五年 become 2025年, 十四五开局时 is 十三五末."""

from __future__ import annotations

import re
from typing import Final

from rag.question.times.periods import spell_periods

_CENTURY: Final = "20"
_SPOKEN: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")

# “二零二五年”, “二〇二〇底”: all four figures spoken; not “二零一”.
_WHOLE = re.compile(r"二[〇零][一二三四][〇零一二三四五六七八九](?=[年底末]|$)")
# “二五年底”: the last two figures; not “二三年”, two or three of them, nor “二五年来”.
_LAST_SPOKEN = re.compile(r"(?<![一二三四五六七八九十第])二[〇零一二四五六七八九](?=年(?![来内间多级之以]))")
# “到25年”, “比21年多”: after a word that leads to a time; not “为期25年”, “在10年里”, “比10年前”.
_LED = re.compile(r"(?<=[到至在跟和比从])(?P<year>[12]\d)(?=年(?![来内间多级之以前后里中]))")
# “20年底”, “15年那会”: with a part of the year; not “120年底”.
_PART = re.compile(r"(?<![\d第.])(?P<year>[12]\d)(?=年(?:底|末|初|那会|那年|的时候))")
# “天津25年要有几家”, “海门20年质押额”: with what is asked behind, where nothing says that it lasts so long; not
# “保护期25年”, “满22年”, “交20年的费”.
_ALONE = re.compile(
    r"(?<![\d第.期限满长达近约护效用交过了需要])(?P<year>2\d)(?=年(?![来内间多级之以吗呢的了左限才就后前])[一-鿿])"
)
# “22、23这两年”, “22到23年”, “22-23年”: two of them; not “22、23项”, “12到15年”.
_TWO = re.compile(
    r"(?<![\d第.])(?P<first>2\d)年?(?P<to>[、到至\-—~和])(?P<last>2\d)(?=(?:这|那)?[两二]?年(?![来内间多级之以]))"
)

# “2020一年”, “2020那年”: a year without its 年; not “2020年一年”, “12020一年”.
_BARE = re.compile(r"(?<!\d)(?P<year>20[1-4]\d)(?=[一那当全]年(?!级))")


def spell_years(text: str) -> str:
    """Return a text with the years in it written with four figures, and ends of periods as 末 of them."""
    text = _WHOLE.sub(lambda m: m[0].translate(_SPOKEN), text)
    text = _LAST_SPOKEN.sub(lambda m: _CENTURY + m[0].translate(_SPOKEN), text)
    text = _TWO.sub(lambda m: f"{_CENTURY}{m['first']}{m['to']}{_CENTURY}{m['last']}", text)
    text = _BARE.sub(lambda m: f"{m['year']}年", text)
    for pattern in (_LED, _PART, _ALONE):
        text = pattern.sub(lambda m: _CENTURY + m["year"], text)
    return spell_periods(text)
