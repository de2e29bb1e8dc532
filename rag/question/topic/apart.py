"""Puts the words of the synonym table together that other words of a question part."""

from __future__ import annotations

import re
from itertools import accumulate, product

from index.words import plain_words
from rag.question.topic.sayings import plans

# “估个价” of 估价, “贷了多少款” of 贷款, “上这门课” of 上课; not “一个人”, as the table has no 一人, nor
# “花多少钱”, which asks for no more than a sum, nor the 重名 of “重点名单”.
_PARTED = re.compile(
    r"(?![花要交付收给值][了过]?(?:多少|几个?)钱)(?P<verb>[一-鿿])(?:[了过]?(?:多少|几)(?:个|名|位|笔|次|场)?|[了过]?[这那一两](?:门|堂|节|笔|张|场|份|下|个)"
    r"|[个了过些]|(?<![重热焦难亮特优缺要观地站网起终])点)(?P<thing>[一-鿿])"
)
# “招懂外语的人” of 招人, “借银行的钱” of 借钱; not “招来的人”, where nothing but the verb stands before 的, nor
# “培育茶业的人”.
_QUALIFIED = re.compile(r"(?P<verb>[一-鿿])(?P<such>[^,?的]{2,8})的(?P<thing>[一-鿿])")
# “简单的官司” of 简单官司; not “采的茶”, as two characters may be a verb and what it does something to, nor
# “软件的登记”, of which either word is in the table, nor “最多的部门”.
_OF = re.compile(r"(?<=[一-鿿])(?<!最[一-鿿])的(?=[一-鿿])")
# “钱谁来出” of 出钱, “钱主要花” of 花钱; not “经费怎么保”, where the thing ends a word.
_MAY = "(?:该|要|都|会|能|应该|得|可以|想|主要|重点|一般|准备|打算)"
_WHO_OR_HOW = "(?:由谁|靠谁|谁|怎么个?|如何|咋个?|怎样|从哪里?|从何|[上去到]?哪[里儿]?)(?:来|去|能|才能|要)?"
_ASKED = re.compile(
    rf"(?<![一-鿿])(?P<thing>[钱款状证课奖])(?:{_MAY}+(?:{_WHO_OR_HOW})?|{_WHO_OR_HOW})(?P<verb>[一-鿿])"
)
# “把专利卖掉” of 卖专利; not “把关严”, as the table has no 严关.
_TAKEN = re.compile(r"[把将](?=[一-鿿]{2})")
_SHORTEST, _LONGEST = 2, 3


def together(text: str) -> str:
    """Put words of the synonym table together where a measure word, a particle or a question word parts them.

    What a thing is said to be goes before the word: “招懂外语的人” becomes “懂外语招人”.
    """
    text = _PARTED.sub(lambda m: word if (word := m["verb"] + m["thing"]) in plans() else m[0], text)
    text = _QUALIFIED.sub(_qualified, text)
    text = _ASKED.sub(lambda m: f"{word}," if (word := m["verb"] + m["thing"]) in plans() else m[0], text)
    return _behind_taken(_without_of(text))


def _qualified(match: re.Match[str]) -> str:
    """Put a verb of one character and its thing together, where both are words of their own: not the 育 of 培育."""
    word = match["verb"] + match["thing"]
    if word not in plans():
        return match[0]
    edges = {0, *accumulate(map(len, plain_words(match.string)))}
    own = all({match.start(name), match.end(name)} <= edges for name in ("verb", "thing"))
    return match["such"] + word if own else match[0]


def _without_of(text: str) -> str:
    for match in reversed(list(_OF.finditer(text))):
        before, behind = text[: match.start()], text[match.end() :]
        found = _fitting(before, behind)
        if found and not all(one in plans() for one in found) and _ends_word(found[1], behind):
            text = text[: match.start()] + text[match.end() :]
    return text


def _ends_word(start: str, text: str) -> bool:
    """Tell whether the start of a text ends where a word of it does: not the 任 of 任务, in “负责的任务”."""
    return len(start) in accumulate(map(len, plain_words(text[: len(start) + _LONGEST])))


def _behind_taken(text: str) -> str:
    for match in reversed(list(_TAKEN.finditer(text))):
        for length in range(_LONGEST, 0, -1):
            thing = text[match.end() : match.end() + length]
            verb = text[match.end() + length : match.end() + length + 1]
            if len(thing) == length and verb and verb + thing in plans():
                text = f"{text[: match.start()]}{verb}{thing}{text[match.end() + length + 1 :]}"
                break
    return text


def _fitting(before: str, behind: str) -> tuple[str, str] | None:
    """Return the longest end of a text and start of another that make a word of three or more characters together."""
    most = (min(_LONGEST, len(before)), min(_LONGEST, len(behind)))
    lengths = sorted(product(range(1, most[0] + 1), range(1, most[1] + 1)), key=sum, reverse=True)
    ends = ((before[-first:], behind[:second]) for first, second in lengths if first + second > _SHORTEST)
    return next((pair for pair in ends if "".join(pair) in plans()), None)
