"""Finds the noun of the things that a question asks to be counted or listed, and how many it says they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from corpus.structure.numbering import read_number
from index.words import plain_words
from rag.evidence.things.enumerations import NUMERAL
from rag.lexicon.things import amount_measures
from rag.question.intent.counting import counting

# “一共有”, “分为”, “到底是”, “说的是”: what stands between the thing counted and a numeral behind it.
_BETWEEN = re.compile(
    r"(?:[说讲指]的|到底|究竟|分别|一共|总共|总计|共计|合计|拢共|[加合算数][得下起][来出]来?|都|各|共|有|是|分|为|成|设|了"
    r"|提|列|点|数|概括|归纳|总结|包括|包含|涉及)+$"
)
# “展馆,加起来几个”: what is counted may be set apart from the numeral.
_PIECE = re.compile(r"[,;:?!。]")
# “哪些领域”, “哪几个城市”: the thing that a question asks to be listed; or it stands before, as in “平台有哪些”.
_WHICH = re.compile(r"(?:哪(?:些|[几两二三四五六七八九十][个种类家]?)?|什么|啥)(?P<noun>(?![几些])[一-鿿]{2,10})")
_WHICH_BEHIND = re.compile(r"(?P<noun>[一-鿿]{2,10})(?:哪(?:些|几[一-鿿])|什么|啥)[?]?$")
_SHORTEST_NOUN, _LONGEST_NOUN = 2, 8
# How long a measure word is at most: 大类 of “几大类园区”.
_LONGEST_MEASURE = 2


def nouns_asked(text: str) -> tuple[str, ...]:
    """Return what may name the thing that a question asks to be counted or listed, likeliest first.

    It starts behind “几” or “哪些”, perhaps with a measure word before it, or ends before “有几个”, where no more than
    a measure word follows; it is made of whole words.
    """
    asked = counting(text)
    if asked is None:
        if match := _WHICH.search(text):
            return _openings(match["noun"])
        return _endings(_uncounted(match["noun"])) if (match := _WHICH_BEHIND.search(text)) else ()
    if asked.behind.startswith(amount_measures()):
        return ()
    if len(asked.behind) > _LONGEST_MEASURE:
        return _openings(asked.behind)
    named = (_BETWEEN.sub("", piece) for piece in reversed(_PIECE.split(asked.earlier)))
    return _endings(next(filter(None, named), ""))


def _uncounted(noun: str) -> str:
    """Return a noun without the number before it and what leads to the question behind it: 特产 of “六大特产都有”."""
    return _NUMBER.split(_BETWEEN.sub("", noun))[-1]


# “六大特产有哪些”, “哪两个产区”: the number of the things that a question asks to be listed.
_NUMBER = re.compile(rf"(?<![第之])(?P<no>{NUMERAL})(?:大|个|项|类|种|家|块|份)(?![和与])")


def number_asked(text: str) -> int | None:
    """Return of how many things a question asks for the names, if it gives their number."""
    match = _NUMBER.search(text)
    return read_number(match["no"]) if match else None


# “来”, “参加”: what closes the words for the things asked for: 园区 of “哪几个园区来搞培训”.
_ENDS_NOUN = re.compile(
    r"来|去|能|会|要|可以|能够|应该?|可|搞|做|办|建|参[加与]|入选|开展|负责|牵头|在|为|用|把|给|被|由|里面?|中|上"
)


def _openings(text: str) -> tuple[str, ...]:
    """Return the runs of words, the longest first, and the heads of words: 产品 of 保险产品.

    Words before 的 only say of what kind the things are, and those behind a verb are others.
    """
    words = list(takewhile(lambda word: not _ENDS_NOUN.fullmatch(word), plain_words(text)))
    if "的" in words[1:-1]:
        words = words[len(words) - words[::-1].index("的") :]
    runs = {"".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    return _by_length(runs | {word[-_SHORTEST_NOUN:] for word in words})


def _endings(text: str) -> tuple[str, ...]:
    words = plain_words(text)
    return _by_length({"".join(words[i:]) for i in range(len(words))})


def _by_length(runs: Iterable[str]) -> tuple[str, ...]:
    fitting = [run for run in runs if _SHORTEST_NOUN <= len(run) <= _LONGEST_NOUN]
    return tuple(sorted(fitting, key=lambda run: (-len(run), run)))


def noun_in(nouns: Sequence[str], text: str, asked: str = "") -> str:
    """Return the first of ``nouns`` that ``text`` holds: 产业领域 of “产业领域做专”; or nothing.

    Where ``asked``, the question, has the same characters before it as the text, they belong to it.
    """
    found = next((noun for noun in nouns if noun in text), "")
    before = asked[: asked.find(found)] if found in asked else ""
    while found and before and before[-1] + found in text:
        found, before = before[-1] + found, before[:-1]
    return found
