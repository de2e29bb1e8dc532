"""Reads which of several places or plans is asked to write a thing: “谁提到了茶园”, “只有这里写了吗”, “那份呢”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.words import is_verb, plain_words
from rag.question.claims.presence_forms import FORMS, Asks
from rag.question.claims.thing_left import thing_left
from rag.question.claims.told_then_asked import told_then_asked
from rag.question.departments.roles import is_role
from rag.question.spans import Span
from rag.question.topic.quoted import quoted_words


@dataclass(frozen=True, slots=True)
class Presence:
    """A thing by the words of a question, and what is asked of those that write it.

    ``alone`` is where stand the names of those that are said to be the only ones, or the only ones without, or that
    are set aside, empty where none are.
    """

    thing: str
    asks: Asks
    alone: Span = (0, 0)


def asked_presence(text: str) -> Presence | None:
    """Return what a normalised question asks of those that write a thing; None where it asks for something else.

    The names of places and plans in it are blanked, each character with a comma.
    """
    for asks, form in FORMS:
        match = form.search(text)
        thing = _thing(match["thing"]) if match else ""
        if match is None or thing in _NO_THING:
            continue
        if not thing or is_role(thing) or _OTHERWISE.search(thing):
            break
        if asks in (Asks.ONLY, Asks.ELSE, Asks.BUT):
            return Presence(thing, asks, match.span("alone"))
        return Presence(thing, Asks.WITHOUT if asks is Asks.WHICH and match["not"] else asks)
    told = _thing(told_then_asked(text))
    if told and not is_role(told) and not _OTHERWISE.search(told):
        return Presence(told, Asks.LAST)
    left = thing_left(text)
    return None if left is None or is_role(left[0]) else Presence(*left)


# “没” of “写了没”: what asks and is no thing; not “没收”.
_NO_THING = frozenset({"没", "没有"})
# What makes it another question: “谁有几座茶馆”, “哪家写得一样”; not “茶馆”.
_OTHERWISE = re.compile(
    r"[谁哪几吗呢\d]|多少|什么|啥|怎|如何|一样|相同|不同|区别|更|最|第[一二三四五六七八九十](?!方)|[多少]$|是不是|有没有|目标"
)
# The verb of “建设茶馆”, which a plan may write in another word; not “建设者”.
_DONE = re.compile("建立健全|建立|建设|设立|成立|组建|新建|开展|推进|推动|实施|实行|加强|编制|编写|制定|出台|派遣|引进")


def thing_itself(name: str) -> str:
    """Return a thing without the verb before it that says what is done with it: 茶馆 of “建设茶馆” and “办茶馆”."""
    words = plain_words(name)
    begin = 2 if len(words) > 2 and words[1] in _USES else 0
    while begin < len(words) and (_is_done(words[begin]) or (begin and words[begin] in _OR)):
        begin += 1
    return bare if begin and len(bare := "".join(words[begin:])) > 1 else name


# “老字号品牌保护”, of which 老字号品牌 is left; not “商业秘密”.
_DONE_WITH = re.compile(r"(?<=[一-鿿]{3})(?:保护|建设|发展|管理|培养|运用|工作)$")


def thing_done_with(name: str) -> str:
    """Return a thing without the deed behind it: 茶馆 of “茶馆保护”."""
    return _DONE_WITH.sub("", name)


_OR = frozenset("或和与、")
# “单位用正版软件”: who does something with the thing, before the verb.
_USES = frozenset({"用", "使用", "建", "办", "搞", "开", "设立", "建设"})


def _is_done(word: str) -> bool:
    return bool(_DONE.fullmatch(word)) or (len(word) == 1 and is_verb(word))


# “关于茶馆的”, of which 茶馆 is left; not the 对 of “应对”.
_EDGES = re.compile(
    r"^(?:的|关于|有关|对|把|将|要|想|会|说|要?建立|到|了|过)+"
    r"|(?:的|这个|这项|这条|这些|[这那]?方面|一事|这件事|[这那](?:个|种|类|样)?(?:东西|玩意儿?|事儿?|茬)|吧|(?<=..)(?<![存现实内])在)+$"
)


# “茶园的保护”, which is 茶园保护, “茶会有合作”; not “茶园的主人”.
_OF = re.compile("的(?=(?:保护|建设|发展|管理|培养|运用)$)|有(?=合作$)")


def _thing(words: str) -> str:
    """Return the thing that words name: from a quotation mark on where they have one, without what leads to it."""
    if quoted := next(quoted_words(words), None):
        words = quoted["words"] + words[quoted.end() :]
    name = _OF.sub("", _EDGES.sub("", words.strip("“”\"' 、,:")))
    described = _DESCRIBED.match(name)
    return described["name"] if described else name


# “查假茶的春雷行动”: what a thing does is told before its name; not “管茶叶的部门”.
_DESCRIBED = re.compile(r"(?:打|查|抓|管|整治|打击)[^的,]{2,10}的(?P<name>[^的,]{2,8}(?:行动|工程|计划|项目))$")
