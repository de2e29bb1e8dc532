"""Splits what a question asks of several places from what it asks of some of them, or of each on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.words import names_something, plain_words
from rag.question.intent.cues import find_cues
from rag.question.wording.normalise import normalise

_MARK = re.compile("[,，;；?？]")
# “几座”, “在哪”, “怎么”: what makes it a question; not “海门的茶馆”.
_ASKS = re.compile("几|多少|哪|啥|什么|谁|怎|咋|何")
# “,海门呢”, “,上海也有吗”: the same is asked of another side.
_SAYS_SO = re.compile(r"呢[?？]*$|[也还又](?:是|有|写|这)")
# “三地”, “两份规划”: sides that are not named.
_ALL_SIDES = re.compile(r"[三两四几各](?:个|份)?(?:地方?|城市|规划|文件|市)(?![一-鿿]{0,2}级)")
# “有吗?”, “都写了没,”: whether something is so is asked as well.
_WHETHER = re.compile(r"(?:吗|么|没有?|不)[,，?？]$")
_LEADS_ON = re.compile(r"(?:那么?|其中|而|另外|还有|,)*")
_LONG_ENOUGH = 4
_OPEN = frozenset({"responsible", "amount", "count", "measure", "list"})
_KINDS = _OPEN | {"governs", "duties_of", "definition"}


def split_fewer(text: str, names: Sequence[str]) -> list[str]:
    """Return what a question asks of several places, and what it asks behind that of some of them; or nothing.

    “三地都建茶馆吗?海门建几座”, “茶馆上海和海门各几座,海门以后要几座”; not “上海有几座,海门呢”.
    """
    for cut in _MARK.finditer(text):
        head, tail = text[: cut.end()], text[cut.end() :]
        start = _LEADS_ON.match(tail)
        inside = {name for name in names if name in head}
        behind = {name for name in names if name in tail}
        several = len(inside) > 1 or _ALL_SIDES.search(head)
        begins = start and any(tail.startswith(name, start.end()) for name in behind)
        if not (several and begins and behind) or (len(inside) > 1 and not behind < inside) or _SAYS_SO.search(tail):
            continue
        asks_first = _WHETHER.search(head) or (find_cues(normalise(head)) & _OPEN and _ASKS.search(head))
        if asks_first and len(tail) > _LONG_ENOUGH and _ASKS.search(tail) and _MARK.search(tail[:-1]) is None:
            return [head, tail]
    return []


def split_own(text: str, names: Sequence[str]) -> list[str]:
    """Return what a question asks of one place and what else it asks of another; or nothing.

    “海门的茶馆谁管?上海的茶园怎么修”; not “上海的呢” behind it, which asks the same, nor “上海的茶园谁管”, nor what
    stands behind a topic of both (“茶叶,海门谁管?上海怎么卖”), which the comparison takes.
    """
    for cut in _MARK.finditer(text):
        head, tail = text[: cut.end()], text[cut.end() :]
        inside = {name for name in names if head.startswith(name)}
        start = _LEADS_ON.match(tail)
        begins = start and any(tail.startswith(name, start.end()) for name in names if name not in head)
        if not (inside and begins) or _SAYS_SO.search(tail) or not (_ASKS.search(head) and _ASKS.search(tail)):
            continue
        asked = [find_cues(normalise(part)) & _KINDS for part in (head, tail)]
        rest = tail
        for name in names:
            rest = rest.replace(name, "")
        own = any(len(word) > 1 and names_something(word) for word in plain_words(rest))
        if asked[0] != asked[1] and own and _MARK.search(tail[:-1]) is None:
            return [head, tail]
    return []
