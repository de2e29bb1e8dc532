"""Finds what a question wants counted: the words behind or before its numeral, and the kind of thing they name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from index.words import plain_words
from rag.lexicon.things import kinds

# “几大工程”, “多少个‘专栏’”, “几处”; not “哪几项”, “第几”, “这几家”, “好几年”, “几乎”, “几个月”, “多少天”.
_TIME = r"个?(?:工作日|月|星期|小时|周|天|年)"
_NUMERAL = re.compile(rf"(?<![哪第好十这那后])(?<!(?<![目当眼])前)几(?![乎时号点代辈]|{_TIME})|多少(?!{_TIME})")
# “几家公司想联合”, “几个朋友打算开店”, “几家单位怎么分工”, “手里有几项专利,”, “十几项”, “就几个人”, “用几句话”,
# “几家连商标也共用”, “几个“一”是指什么”: some,
# and no number is asked for; not “有几家打算建”.
_SEVERAL = re.compile(
    r"(?<![有哪])(?:(?<!是)|(?<=还是))几(?=[家个位名][^,?是有打想准希联一合搭怎如咋]{0,8}"
    r"(?:怎么|如何|咋|想|打算|准备|希望|联合|联手|一起|一块|合伙|搭伙|合作))"
    r"|(?<![有哪])几(?=[家个位省市区县方地](?:之?间|里)?连[^,?谁哪什几多]{1,16}(?:也|都))"
    r"|几(?=[个项]?“[^”]{1,6}”[又都各分别]*是?(?:指|代表))"
    r"|(?<=[十百千])几(?=[一-鿿])|(?<=就)几(?=个人)|几(?=[句段]话)"
    r"|(?:(?<=手[里上头]有)|(?<=我们有)|(?<=咱们有)|(?<=我有)|(?<=只有)|(?<=就有))几(?=[^,?]{2,12},)"
)
# “(街)” of “特色小镇(街)几个”: a remark that is no part of the thing counted.
_REMARK = re.compile(r"\([^()]*\)")
_BREAK = re.compile(r"[,;:?!。]")
_MARKS = re.compile(r"[“”\"'《》]")
# “茶园部分有几条”: what counts the items of a plan counts none of the parts that hold them.
_OF_ITEMS, _HOLDING = frozenset({"条", "项", "点"}), frozenset({"part", "section"})
# How far behind its numeral the thing counted may start: behind a measure word (“几项主要任务”); not “几家承诺单位”.
_FAR = 2


@dataclass(frozen=True, slots=True)
class Counting:
    """The words ``before`` and ``behind`` the numeral that a question asks with, within its part of the sentence.

    ``earlier`` is all that stands before the numeral.
    """

    before: str
    behind: str
    earlier: str


def without_several(text: str) -> str:
    """Return a normalised question in which 几 only asks for a number: 数 stands for one that means several."""
    return _SEVERAL.sub("数", text)


def counting(text: str) -> Counting | None:
    """Return what stands around the last numeral that a normalised question asks with, or None without one."""
    plain = _plain(text)
    found = list(_NUMERAL.finditer(plain))
    if not found:
        return None
    match = found[-1]
    earlier = plain[: match.start()]
    return Counting(_BREAK.split(earlier)[-1], _BREAK.split(plain[match.end() :])[0], earlier)


def counted_kind(text: str) -> str | None:
    """Return the kind of thing that a question counts (see ``rag/data/counted.toml``), or None for any other.

    It stands right behind the numeral (“几大工程”, “几章”), or else before it (“专栏有几个”); or a noun says that a
    number is asked for (“条目数”).
    """
    asked = counting(text)
    if asked is None:
        plain = _plain(text)
        return next((name for name, words in _nouns() if re.search(rf"(?:{words})(?:总|个)?数(?!字)", plain)), None)
    if name := next((name for name, words in _measures() if re.match(words, asked.behind)), None):
        return name
    behind = _first(asked.behind)
    if behind is not None or len(asked.behind) > _FAR:
        return behind[1] if behind and behind[0] <= _FAR else None
    kind = _last(asked.earlier)
    return None if kind in _HOLDING and asked.behind in _OF_ITEMS else kind


def counted_kinds(text: str) -> list[str]:
    """Return the kinds of things that a question counts, each behind a numeral of its own: “分几章多少节”."""
    plain = _plain(text)
    stretches = [plain[match.start() : match.end() + _KIND_WITHIN] for match in _NUMERAL.finditer(plain)]
    kinds_found = (counted_kind(_NEXT_NUMERAL.split(stretch)[0]) for stretch in stretches)
    return list(dict.fromkeys(kind for kind in kinds_found if kind))


# How far behind its numeral the word for a kind may end, “几大重点工程”, and where another numeral begins: 多少 of
# “几章多少节”; not the first of a stretch.
_KIND_WITHIN = 6
_NEXT_NUMERAL = re.compile(r"(?<=.)(?:,|(?<=[一-鿿]{2})(?:几|多少))")


def named_kind(text: str) -> str | None:
    """Return the kind of thing whose noun stands last in a text."""
    return _last(_plain(text))


def _last(text: str) -> str | None:
    """Return the kind of the noun that stands last in a text and ends where a word does: not the 工作 of 工作站."""
    edges = set(accumulate(map(len, plain_words(text))))
    ends = [(m.end(), name) for name, words in _nouns() for m in re.finditer(words, text) if m.end() in edges]
    return max(ends)[1] if ends else None


def _plain(text: str) -> str:
    return _MARKS.sub("", _REMARK.sub("", without_several(text)))


def _first(text: str) -> tuple[int, str] | None:
    starts = [(m.start(), name) for name, words in _nouns() if (m := re.search(words, text))]
    return min(starts, default=None)


@cache
def _nouns() -> tuple[tuple[str, str], ...]:
    """Return the words of more than one character of each kind, which name it wherever they stand."""
    words = {kind.name: [word for word in kind.words if len(word) > 1] for kind in kinds()}
    return tuple((name, "|".join(names)) for name, names in words.items() if names)


@cache
def _measures() -> tuple[tuple[str, str], ...]:
    """Return the words of one character, which name a kind only as a measure: “几章”, “几大节”, “分几段讲”."""
    words = {kind.name: "|".join(word for word in kind.words if len(word) == 1) for kind in kinds()}
    return tuple(
        (name, rf"[一-鿿]?(?:{short})(?![一-鿿])|[大小]?(?:{short})(?=[是有的呢]|[讲写说]的?(?:$|[?,]))")
        for name, short in words.items()
        if short
    )
