"""Joins what several plans say in the same words to one line that cites all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.phrasing.wording import source
from rag.answers.phrasing.wording_diff import likeness
from rag.draft import Statement, Support
from rag.knowledge import Knowledge

# From here on two quotations say the same; a different number is no same.
_SAME = 0.9
_MARKS = re.compile(r"\W")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def joined_repeats(statements: Sequence[Statement], knowledge: Knowledge) -> list[Statement]:
    """Return quotations, in order, each plan that says the same named with the first."""
    kept: list[Statement] = []
    for statement in statements:
        place = next((number for number, one in enumerate(kept) if _says_the_same(one, statement)), None)
        if place is None:
            kept.append(statement)
        else:
            kept[place] = _with(kept[place], statement, knowledge)
    return kept


def _says_the_same(one: Statement, other: Statement) -> bool:
    if not (one.supports and other.supports) or one.supports[0].clause.doc_id in _plans(other):
        return False
    words, others = _words(one.supports), _words(other.supports)
    same_numbers = set(_NUMBER.findall(words)) == set(_NUMBER.findall(others))
    return _is_part(other, one) or (same_numbers and likeness(words, others) >= _SAME)


def _is_part(one: Statement, other: Statement) -> bool:
    """Tell whether all that a quotation says stands in another."""
    return all(_bare(support.text) in _bare(_words(other.supports)) for support in one.supports)


def _bare(text: str) -> str:
    return _MARKS.sub("", text)


def _plans(statement: Statement) -> set[str]:
    return {support.clause.doc_id for support in statement.supports}


def _words(supports: Sequence[Support]) -> str:
    return "".join(one.text for one in supports)


def _with(statement: Statement, other: Statement, knowledge: Knowledge) -> Statement:
    """Return a quotation that names and cites another plan beside its own."""
    if _is_part(other, statement) and not _is_part(statement, other):
        return Statement(statement.text, (*statement.supports, *other.supports))
    own, also = (source(one.supports[0].clause, knowledge) for one in (statement, other))
    head, mark, rest = statement.text.partition("：")
    named = f"{head.removesuffix('同）')}、{also}同）" if head.endswith("同）") else f"{head}（{also}同）"
    text = f"{named}{mark}{rest}" if mark and head.startswith(own) else statement.text
    return Statement(text, (*statement.supports, *other.supports))
