"""Reads out of a plan which of its indicators are binding and which are expected: “属性:约束性”, “均为预期性指标”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from corpus.cleaning.width import fold
from corpus.facts.rows import cells
from corpus.model import Clause, ClauseKind
from rag.evidence.sentences.cut import Sentence
from rag.knowledge import Knowledge
from rag.lexicon.claims import property_words
from rag.lexicon.tables import any_of

# “属性”, “指标性质”; not “指标名称”.
_LABEL = re.compile("(?:指标)?(?:属性|性质)")
PROPERTY = re.compile("(?:约束|预期|指导|引领|指令)性")
"""A property of an indicator: “约束性”, “预期性”; not “约束力”."""
BINDING = "约束性"
# “以上指标均为预期性指标”, “表中各项指标都是约束性指标”; not “以上指标均为累计值”, “指标体系以预期性指标为主”.
_OF_ALL = re.compile(
    rf"(?:以上|上述|上列|本表|表[中内]|所列)[^,;。]{{0,6}}指标[^,;。]{{0,2}}(?:均|都|皆|全部?)(?:为|是|属于?)"
    rf"(?P<property>{PROPERTY.pattern})(?:指标)?"
)
# “不完成就要问责的”, “完不成会被追责的”: what an indicator is whose value must be reached; not “不完成要问责吗”.
_MUST_BE_REACHED = re.compile(
    r"(?:(?:不|没|未)(?:能)?(?:完成|做到|达到|达标)|(?:完不成|做不到|达不到|达不成|达不了标))的?(?:话)?,?"
    r"(?:就|还|都|是)?(?:要|会|得|必须)?(?:被|受|挨)?(?:问责|追责|追究(?:责任)?|处分|处罚|罚)的"
)


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


@dataclass(frozen=True, slots=True)
class OfAll:
    """The ``words`` of a ``clause`` that say which property all indicators of a plan have."""

    clause: Clause
    property: str
    words: Sentence


def said_of_all(doc_ids: Iterable[str], knowledge: Knowledge) -> list[OfAll]:
    """Return what plans say in one sentence of all their indicators."""
    found = ((clause, _OF_ALL.search(fold(clause.text))) for clause in knowledge.clauses(doc_ids))
    return [
        OfAll(clause, match["property"], Sentence(clause.text[match.start() : match.end()], *match.span()))
        for clause, match in found
        if match
    ]


def property_asked(text: str) -> str:
    """Return the property that a question names or describes, or nothing where it names none or several."""
    named = properties_asked(text)
    return named[0] if len(named) == 1 else ""


def properties_asked(text: str) -> tuple[str, ...]:
    """Return the properties that a question names or describes, each once, in order."""
    return tuple(dict.fromkeys(_named(match[0]) for match in _asked().finditer(text)))


def without_properties(text: str) -> str:
    """Return a question with commas in the place of what names or describes a property."""
    return _asked().sub(lambda match: "," * len(match[0]), text)


def _named(words: str) -> str:
    described = (name for name, says in property_words().items() if words in says)
    return words if PROPERTY.fullmatch(words) else next(described, BINDING)


@cache
def _asked() -> re.Pattern[str]:
    says = any_of([word for says in property_words().values() for word in says])
    return re.compile(f"{PROPERTY.pattern}|{_MUST_BE_REACHED.pattern}|{says}")
