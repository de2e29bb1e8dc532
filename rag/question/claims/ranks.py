"""Finds the rank that a text states or a question claims: “位居全国第2位”, “进了全国前三”."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number

# “位居全国第2位”, “头一名”, “全国第一”, “排第1”, “第三对吗”; not “第一批”, “第2条”, “全国第12届”.
_RANK = re.compile(
    r"第(?P<no>[一二三四五六七八九十\d]{1,3})(?:名|位)|(?P<top>头一?名|首位|榜首)"
    r"|(?:全国|全省|全市|全区|国内|省内|全球|世界|排名?|位列|位居)第(?P<bare>[一二三四五六七八九十\d]{1,3})(?![\d批届条项期个章节])"
    r"|第(?P<closing>[一二三四五六七八九十\d]{1,3})(?=,?(?:是|对|没错)?[吗吧])"
)
# “进了全国前三”, “前10名”, “排前列” names none; not “2023年前三季度”, “提前三天”.
_AMONG = re.compile(r"(?<![年提目])前(?P<no>[一二三四五六七八九十]|\d{1,2})(?!个月|季|天|年|期|项|条)")


def rank_in(text: str) -> int | None:
    """Return the rank that a text states, 1 for the first, or None."""
    match = _RANK.search(text)
    if match is None:
        return None
    return 1 if match["top"] else read_number(match["no"] or match["bare"] or match["closing"])


def claims_rank(question: str) -> bool:
    """Tell whether a question says that something has a rank, or is among the first, which words must state."""
    return rank_in(question) is not None or _AMONG.search(question) is not None


def rank_holds(question: str, words: str) -> bool | None:
    """Tell whether the words of a plan state the rank that a question claims, or one among it; None without two."""
    stated, among = rank_in(words), _AMONG.search(question)
    if stated is None or among_others(question, words):
        return None
    if among is not None:
        return stated <= (read_number(among["no"]) or 0)
    claimed = rank_in(question)
    return None if claimed is None else claimed == stated


_SCOPES = tuple(
    re.compile(words) for words in ("全球|世界|国际", "全国|国内", "全省|省内|省里", "全市|市内|市里", "全区|区内|区里")
)


def among_others(question: str, words: str) -> bool:
    """Tell whether words state a rank among others than a question does: 全市 for 全省."""
    asked, stated = ({place for place, scope in enumerate(_SCOPES) if scope.search(text)} for text in (question, words))
    return bool(asked and stated) and not asked & stated


# “全国第一?”, “进前三?”: a message that ends with a rank says that something has it; not “全国第几?”.
_LAST = re.compile(r"(?:[第前](?:[一二三四五六七八九十]|\d{1,2})(?:名|位)?|首位|榜首|头一?名)[?]$")


def ends_with_rank(text: str) -> bool:
    """Tell whether a normalised message with a question mark ends with a rank, and so says that something has it."""
    return claims_rank(text) and _LAST.search(text) is not None
