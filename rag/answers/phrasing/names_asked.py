"""Tells whether a question asks for the names of a number of things, and whether the words of a plan list as many."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.question.claims.figures import Kind, figures, kind_of
from rag.question.model import Question

# “叫什么”, “名单有吗”, “哪12条”, “都是谁得的”; not “哪年”, “列入”, “写在哪一章”.
_NAMES = re.compile(
    r"名单|名字|名称|叫(?:什么|啥)|列(?:全|齐|出|个|一下)|(?:是|有|为)哪"
    r"|(?<!在)哪(?:些|几|[\d一二两三四五六七八九十百千]+[一-鿿])"
    r"|(?:分别|都|各)是(?:谁|啥|什么|哪)|谁[得拿]"
)
# “某甲、某乙和某丙”, “省、市级”: things in a row between two commas.
_ROW = re.compile(r"[^,，。;；:：]+")
_FEWEST = 2


def number_of_names(question: Question) -> int | None:
    """Return of how many things a question asks for the names, as in “那12条产业链是哪些”; None if it does not."""
    if question.references or not _NAMES.search(question.text):
        return None
    things = (figure for figure in figures(question.text) if kind_of(figure.unit) is Kind.THINGS)
    return next((int(figure.low) for figure in things if figure.low == figure.high >= _FEWEST), None)


# “五大茶山是哪五座”, “十二个港口都有哪些”: a set of things by their number; not “五年规划有哪些”.
_SET = re.compile(
    r"(?P<no>[两二三四五六七八九十]{1,2})(?:大|个|项|类|条)?(?P<noun>(?!年|月|届)[一-鿿]{2,6}?)"
    r"(?:都|分别|具体|各|又|到底|究竟|指的)*(?:是|有|指|叫|为)哪"
)


def names_unlisted_set(text: str, written: Iterable[str]) -> bool:
    """Tell whether a question asks which things make a set that plans only write of as a slogan, or name some of.

    A slogan stands in quotation marks, “五大茶山”; “甲港、乙港等十二个港口” names some.
    """
    asked = _SET.search(text)
    if asked is None:
        return False
    name = f"{asked['no']}(?:大|个|项|类|条)?{asked['noun']}"
    only = re.compile(f"“{name}”(?![:：是即])|等{name}")
    return any(only.search(one) for one in written)


def listed(texts: Iterable[str], number: int) -> bool:
    """Tell whether any of the texts has so many things in a row."""
    rows = (row[0] for text in texts for row in _ROW.finditer(text))
    return any(row.count("、") + len(re.findall("[和与及]", row)) + 1 >= number for row in rows)
