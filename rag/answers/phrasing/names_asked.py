"""Tells whether a question asks for the names of a number of things, and whether the words of a plan list as many."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.question.figures import Kind, figures, kind_of
from rag.question.model import Question

# “叫什么”, “名单有吗”, “哪12条”, “都是谁得的”; not “哪年”, “列入”.
_NAMES = re.compile(
    r"名单|名字|名称|叫(?:什么|啥)|列(?:全|齐|出|个|一下)|(?:是|有|为)哪|哪(?:些|几|[\d一二两三四五六七八九十百千]+[一-鿿])"
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


def listed(texts: Iterable[str], number: int) -> bool:
    """Tell whether any of the texts has so many things in a row."""
    rows = (row[0] for text in texts for row in _ROW.finditer(text))
    return any(row.count("、") + len(re.findall("[和与及]", row)) + 1 >= number for row in rows)
