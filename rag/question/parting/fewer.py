"""Splits what a question asks of several places from what it asks of some of them, or of each on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise

from index.words import names_something, plain_words
from rag.question.intent.cues import find_cues
from rag.question.topic.quoted import quoted_words
from rag.question.wording.normalise import normalise

_MARK = re.compile("[,，;；?？]")
# “几座”, “在哪”, “怎么”: what makes it a question; not “海门的茶馆”.
_ASKS = re.compile("几|多少|哪|啥|什么|谁|怎|咋|何")
# “,海门呢”, “,上海也有吗”: the same is asked of another side.
_SAYS_SO = re.compile(r"呢[?？]*$|^[^,，?？]{0,8}[也还又](?:是|有|写|这)")
# “三地”, “两份规划”: sides that are not named.
_ALL_SIDES = re.compile(r"[三两四几各](?:个|份)?(?:地方?|城市|规划|文件|市)(?![一-鿿]{0,2}级)")
# “有吗?”, “都写了没,”: whether something is so is asked as well.
_WHETHER = re.compile(r"(?:吗|么|没有?|不)[,，?？]$")
_LEADS_ON = re.compile(r"(?:那么?|其中|而|另外|还有|,)*")
_LONG_ENOUGH = 4
_OPEN = frozenset({"responsible", "amount", "count", "measure", "list"})
_KINDS = _OPEN | {"governs", "duties_of", "definition", "when"}


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
    """Return what a question asks of one place and what else it asks of each of the others; or nothing.

    “海门的茶馆谁管?上海的茶园怎么修”; not “上海的呢” behind it, which asks the same, nor “上海的茶园谁管”, nor what
    stands behind a topic of both (“茶叶,海门谁管?上海怎么卖”), which the comparison takes. A question before all that
    names no place (“被抄了怎么办?”) only leads to them, unless it is on a thing that none of them names.
    """
    lead, runs = _runs(text, names)
    if len(runs) < 2 or (lead and not _ASKS.search(lead)) or not all(map(_ASKS.search, runs)):
        return []
    if any(word not in "".join(runs) for word in _own_words(lead, names)):
        return []
    asked = [find_cues(normalise(run)) & _KINDS for run in runs]
    own = all(_names_own(run, names) for run in runs)
    apart = all(one != other for one, other in pairwise(asked)) and not any(map(_SAYS_SO.search, runs[1:]))
    return runs if own and apart else []


def _runs(text: str, names: Sequence[str]) -> tuple[str, list[str]]:
    """Return what a text says before it names a place, and its parts that each begin with a place not named before."""
    lead, runs, seen = "", list[str](), set[str]()
    for clause in _clauses(text):
        start = _LEADS_ON.match(clause)
        here = {name for name in names if name in clause}
        opens = {name for name in here if clause.startswith(name, start.end() if start else 0)}
        if (here and not runs) or (opens - seen and not here & seen):
            runs.append(clause)
        elif not runs:
            lead += clause
        elif here - seen:
            return lead, []
        else:
            runs[-1] += clause
        seen |= here
    return lead, runs


def _clauses(text: str) -> list[str]:
    """Cut a text behind each mark."""
    bounds = [0, *(mark.end() for mark in _MARK.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(bounds) if b > a]


def _names_own(run: str, names: Sequence[str]) -> bool:
    """Tell whether a part names a thing of its own beside its place."""
    return next(quoted_words(run), None) is not None or bool(_own_words(run, names))


def _own_words(run: str, names: Sequence[str]) -> list[str]:
    """Return the words of a part for things, without the names of places."""
    rest = reduce(lambda left, name: left.replace(name, ""), names, run)
    return [word for word in plain_words(rest) if len(word) > 1 and names_something(word)]
