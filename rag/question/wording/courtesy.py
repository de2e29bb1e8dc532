"""Takes off a question the greeting before it and the thanks behind it: “您好,打扰了,…,谢谢,在线等”."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.askers import courtesy_words
from rag.lexicon.tables import any_of

_SHORTEST = 4
_MARK = r"[,，:：!！.。~～?？;；…\s]"


def without_courtesies(text: str) -> str:
    """Return a text without what is said out of courtesy at its two ends, where enough stands between them."""
    opened = _opening().sub("", text)
    bare = _closing().sub("", opened)
    return next((one for one in (bare, opened) if len(one) >= _SHORTEST), text)


@cache
def _opening() -> re.Pattern[str]:
    words = courtesy_words()
    person = rf"(?:{any_of(words.persons)})们?"
    # “您好打扰了,”, “劳驾问一句,”, “麻烦问下老师:”, “同志你好,”; not “老师,”, who may ask for himself, nor “你好不好”.
    greets = rf"(?:{any_of(words.greets)})[了啊呀哈哦啦您你]*(?:{person})?"
    begs = rf"(?:{any_of(words.begs)})"
    asks = rf"{begs}*(?:{any_of(words.asks)})(?:一?下|一句|一?个?(?:事儿?|问题|数)|一?个)?(?:{person})?"
    called = rf"{person}(?:你们?|您们?|大家)?好"
    return re.compile(rf"^(?:(?:{greets}|{asks}|{begs}+(?:{person})?|{called})++{_MARK}++)+")


@cache
def _closing() -> re.Pattern[str]:
    words = courtesy_words()
    # “,谢谢啦”, “ 在线等挺急的”, “,我懒得翻文件了哈哈”; not “谁急”, “,不想闹大”.
    idle = r"(?:懒得|没空|没时间|不想)(?:[翻看查读搜]|打字)(?:文件|原文|资料|规划|那么|这么|了)?[^,，?？。谁哪的]{0,2}"
    closes = rf"[我咱]?(?:{any_of(words.closes)}|{idle})[了啦啊呀哈哦您你]*"
    return re.compile(rf"(?:{_MARK}++(?:{closes})++)++{_MARK}*$")
