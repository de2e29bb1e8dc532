"""Reads out of the tables of a plan which of its indicators are binding and which are expected: “属性:约束性”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.cleaning.width import fold
from corpus.facts.rows import cells
from corpus.model import Clause, ClauseKind
from rag.knowledge import Knowledge

# “属性”, “指标性质”; not “指标名称”.
_LABEL = re.compile("(?:指标)?(?:属性|性质)")
PROPERTY = re.compile("(?:约束|预期|指导|引领|指令)性")
"""A property of an indicator: “约束性”, “预期性”; not “约束力”."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table with the ``property`` of its indicator, as written."""

    clause: Clause
    property: str


def rows_with_property(doc_ids: Iterable[str], knowledge: Knowledge) -> list[Row]:
    """Return the rows of the tables of plans that have a column for the property of an indicator."""
    found = []
    for clause in knowledge.clauses(doc_ids):
        if clause.kind is not ClauseKind.TABLE or not clause.targets:
            continue
        text = fold(clause.text)
        held = (text[cell.start : cell.end] for cell in cells(text) if _LABEL.fullmatch(cell.label))
        found += [Row(clause, match[0]) for value in held if (match := PROPERTY.match(value))][:1]
    return found


def property_asked(text: str) -> str:
    """Return the property that a question names, or nothing where it names none or several."""
    named = set(PROPERTY.findall(text))
    return named.pop() if len(named) == 1 else ""
