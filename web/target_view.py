"""Turns targets into indicators: what was reached beside what is to be reached, each value with its bar."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Nature, Target
from index.catalogue.records import TargetFact
from web.links import clause_link

NATURES = {Nature.BASELINE: "已达到", Nature.GOAL: "目标"}
"""The words for what a value is."""

FULL = 100.0
"""The length of the longest bar of an indicator."""

_POWERS = {"万": 10_000, "亿": 100_000_000}

# Matches the front of “万件” and “亿元”; must not match “件”, nor “人次”.
_POWER = re.compile(r"(万|亿)(?=.)")


@dataclass(frozen=True, slots=True)
class Value:
    """A target's value as its plan writes it, its year, its plan, where it stands, and its bar.

    ``length`` is that of the bar; ``reach`` that of the further end of a range, else the same.
    """

    text: str
    nature: Nature
    year: int | None
    plan: str
    href: str
    length: float
    reach: float


@dataclass(frozen=True, slots=True)
class Indicator:
    """What plans say of one indicator, earliest first; a bar compares within it alone."""

    name: str
    values: tuple[Value, ...]

    def of(self, nature: Nature) -> tuple[Value, ...]:
        """Return the values that were reached, or those that are to be."""
        return tuple(value for value in self.values if value.nature is nature)

    @property
    def complete(self) -> bool:
        """Tell whether plans give both what was reached and what is to be reached."""
        return len({value.nature for value in self.values}) == len(Nature)


@dataclass(frozen=True, slots=True)
class RegionTargets:
    """The indicators of one region: first those with both what was reached and what is to be."""

    region: str
    indicators: tuple[Indicator, ...]

    @property
    def compared(self) -> tuple[Indicator, ...]:
        """Those with several values, which bars can compare."""
        return tuple(indicator for indicator in self.indicators if len(indicator.values) > 1)

    @property
    def single(self) -> tuple[Indicator, ...]:
        """Those with one value, which there is nothing to compare with."""
        return tuple(indicator for indicator in self.indicators if len(indicator.values) == 1)


def indicators_of(facts: Sequence[TargetFact], titles: Mapping[str, str]) -> tuple[RegionTargets, ...]:
    """Group ``facts`` by region and indicator; ``titles`` names the plans by their ids.

    Values in units that cannot be compared, such as 件 and %, are indicators of their own.
    """
    regions: dict[str, dict[tuple[str, str], list[TargetFact]]] = {}
    for fact in facts:
        key = fact.target.indicator, _base(fact.target)[1]
        regions.setdefault(fact.region, {}).setdefault(key, []).append(fact)
    return tuple(
        RegionTargets(region, tuple(sorted((_indicator(n, of, titles) for (n, _), of in rows.items()), key=_rank)))
        for region, rows in regions.items()
    )


def _rank(indicator: Indicator) -> tuple[bool, bool]:
    return not indicator.complete, indicator.values[0].nature is Nature.GOAL


def _indicator(name: str, facts: Sequence[TargetFact], titles: Mapping[str, str]) -> Indicator:
    largest = max(abs(_upper(fact.target)) for fact in facts)
    order = sorted(facts, key=lambda fact: (fact.target.nature is Nature.GOAL, fact.target.year or 0))

    def length(amount: float) -> float:
        return round(FULL * abs(amount) / largest, 2) if largest else 0.0

    return Indicator(
        name,
        tuple(
            Value(
                text=fact.target.said,
                nature=fact.target.nature,
                year=fact.target.year,
                plan=titles[fact.clause.doc_id],
                href=clause_link(fact.clause, fact.target.span),
                length=length(_base(fact.target)[0]),
                reach=length(_upper(fact.target)),
            )
            for fact in order
        ),
    )


def _base(target: Target) -> tuple[float, str]:
    """Return the value and its unit without 万 and 亿."""
    power = _POWER.match(target.unit)
    if power is None:
        return target.value, target.unit
    return target.value * _POWERS[power[1]], target.unit[power.end() :]


def _upper(target: Target) -> float:
    value, _ = _base(target)
    return value if target.upper is None or not target.value else value * target.upper / target.value
