"""Finds a row of values for each of several indicators that a comparison names one by one: “两地的茶园、茶馆各多少”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.compare.numbers.rows import Row, rows_of
from rag.answers.values.several import names_beside
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

# The share of its words that an indicator must name for a name to be of it.
_NAMED = 0.8
_SEVERAL = 2
# “十五五”, “2025年”, “现在”, “这三个数列个表”: when, and what is done with them, which name no indicator.
_NO_NAME = re.compile(
    r"(?:20\d\d年?|十[一二三四五六]五|现在|目前)[初底末期]?|这?[两三四五几]个?(?:数字?|指标|目标|数据)[^,?、]*"
)


def rows_named(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> list[Row]:
    """Return a row for each indicator that a question names; empty unless it names several and one side has each.

    Sides that are asked for indicators of their own have none in common.
    """
    if len(sides) < _SEVERAL or are_things(sides) or len({side.question.terms for side in sides}) > 1:
        return []
    rows: list[Row] = []
    named = names_beside(_NO_NAME.sub("", blanked(question.text, question.places)), question, knowledge)
    for name, asked in named.items():
        put = [_put(side, name, asked) for side in sides]
        row = next(rows_of(put, knowledge), None)
        if row and _is_named(row, put) and not any(_shares(row, other) for other in rows):
            rows.append(row)
    return rows if len(rows) >= _SEVERAL else []


def _put(side: Side, name: str, asked: Question) -> Side:
    """Return a side that is asked for one of the names alone."""
    return replace(side, question=replace(side.question, text=name, terms=asked.terms, topic=asked.topic))


def _is_named(row: Row, sides: Sequence[Side]) -> bool:
    """Tell whether a side has an indicator that is named nearly in full."""
    return any(names_whole(sides[n].question, Match(fact, 0, 0)) >= _NAMED for n, fact in row.items())


def _shares(row: Row, other: Row) -> bool:
    return any(other.get(number) == fact for number, fact in row.items())
