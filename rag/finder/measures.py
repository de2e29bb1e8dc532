"""Lists the support measures of an index, those that say the same in two plans of a region as one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from corpus.cleaning.width import fold
from corpus.model import Clause, Condition, Side, SupportMeasure
from index.catalogue.records import DocumentEntry
from rag.evidence.sentences.pairs import share_in_common
from rag.knowledge import Knowledge

# The part of the shorter one's pairs of characters that two measures must share to be one.
_SAME = 0.75
# “50个左右”, “我市”: what plans change when they repeat each other; not the words around them.
_NOISE = re.compile(r"[^一-鿿A-Za-z]|本市|我市|全市|左右|“十四五”期间")


@dataclass(frozen=True)
class Words:
    """A measure in its clause and plan."""

    clause: Clause
    measure: SupportMeasure
    plan: DocumentEntry

    @cached_property
    def text(self) -> str:
        """The words of the measure."""
        return self.clause.text[self.measure.start : self.measure.end]

    @cached_property
    def lower(self) -> str:
        """The words of the measure in lower case."""
        return self.text.lower()


@dataclass(frozen=True)
class Listed:
    """A measure, first in the words of the plan that is in force longest, then in those of other plans."""

    words: tuple[Words, ...]

    @property
    def measure(self) -> SupportMeasure:
        """The measure in its first words."""
        return self.words[0].measure

    @property
    def plan(self) -> DocumentEntry:
        """The plan of its first words."""
        return self.words[0].plan

    @property
    def id(self) -> str:
        """A name that is stable within an index version."""
        return f"{self.words[0].clause.id}~{self.measure.start}"

    @cached_property
    def kinds(self) -> dict[str, float]:
        """How far it gives each kind of support: 1 for the main one, less for a topic that it only names."""
        found: dict[str, float] = {}
        for words in self.words:
            for place, kind in enumerate(words.measure.kinds):
                share = (_MAIN if place == 0 else _BESIDES) if kind.service else _TOPIC
                found[kind.name] = max(found.get(kind.name, 0.0), share)
        return found

    def conditions(self, side: Side) -> tuple[Condition, ...]:
        """Return the conditions of one side."""
        return self._conditions[side]

    @cached_property
    def _conditions(self) -> Mapping[Side, tuple[Condition, ...]]:
        conditions = self.measure.conditions
        return {side: tuple(one for one in conditions if one.side is side) for side in Side}

    @cached_property
    def text(self) -> str:
        """All of its words."""
        return " ".join(one.text for one in self.words)


_MAIN, _BESIDES, _TOPIC = 1.0, 0.85, 0.5


def list_measures(knowledge: Knowledge) -> tuple[Listed, ...]:
    """Return the measures of every plan, in the order of the plans and of their text."""
    found: list[Listed] = []
    regions: dict[str, list[Words]] = {}
    for fact in knowledge.catalogue.measures():
        words = Words(fact.clause, fact.measure, knowledge.entry(fact.clause.doc_id))
        regions.setdefault(fact.region, []).append(words)
    for in_region in regions.values():
        found += _merged(in_region)
    return tuple(found)


def _merged(words: Sequence[Words]) -> list[Listed]:
    """Put the measures of one region that say the same together, the plan that ends last first."""
    ordered = sorted(words, key=lambda one: -(one.plan.metadata.period or (0, 9999))[1])
    groups: list[list[Words]] = []
    firsts: list[frozenset[str]] = []
    for one in ordered:
        pairs = _pairs(one.text)
        place = next((at for at, first in enumerate(firsts) if _same(one, pairs, groups[at][0], first)), None)
        if place is None:
            groups.append([one])
            firsts.append(pairs)
        else:
            groups[place].append(one)
    return [Listed(tuple(group)) for group in groups]


def _same(one: Words, pairs: frozenset[str], first: Words, others: frozenset[str]) -> bool:
    """Tell whether two plans say the same, to the same enterprises."""
    if one.plan.id == first.plan.id:
        return False
    return share_in_common(pairs, others) >= _SAME and _limits(one) == _limits(first)


def _limits(words: Words) -> frozenset[tuple[Side, str]]:
    return frozenset((one.side, one.name) for one in words.measure.conditions if one.strict)


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters of a measure, without marks and figures."""
    plain = _NOISE.sub("", fold(text))
    return frozenset(a + b for a, b in pairwise(plain))
