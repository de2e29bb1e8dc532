"""Finds numbers with units in clean text, with the words that say how each is meant."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Comparator

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit in ``text[start:end]``; comparator words before it start at ``lead``."""

    value: float
    upper: float | None
    unit: str
    comparator: Comparator
    lead: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of ``data/targets.toml``."""

    amount: re.Pattern[str]
    before: tuple[tuple[Comparator, re.Pattern[str]], ...]
    after: tuple[tuple[Comparator, re.Pattern[str]], ...]
    verbs: re.Pattern[str]
    pointing: re.Pattern[str]
    not_amounts: tuple[str, ...]


@cache
def words() -> Words:
    """Load ``data/targets.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/targets.toml").read_text("utf-8"))
    units, magnitudes = _any(table["units"]), _any(table["magnitudes"])
    # “3-5个”, “15亿元”, “8.28万件”; not “2.0版”, “2025年”.
    amount = re.compile(
        rf"(?<![\d.A-Za-z])(?P<low>{_NUMBER})(?P<lowmag>{magnitudes})?(?:[-—–~～至到](?P<high>{_NUMBER}))?"
        rf"(?P<unit>(?:{magnitudes})?(?:余|多)?(?:{units}))(?![A-Za-z])"
    )
    own = table["words"]
    return Words(
        amount,
        tuple(_sides(table["comparators"], r"(?:{})$")),
        tuple(_sides(table["suffixes"], r"(?:{})")),
        re.compile(rf"^(?:{_any(own['verbs'])})"),
        re.compile(rf"(?:{_any(own['pointing'])})$"),
        tuple(own["not_amounts"]),
    )


def _any(alternatives: list[str]) -> str:
    return "|".join(sorted(map(re.escape, alternatives), key=len, reverse=True))


def _sides(table: Mapping[str, list[str]], form: str) -> Iterator[tuple[Comparator, re.Pattern[str]]]:
    for name, alternatives in table.items():
        yield Comparator(name), re.compile(form.format(_any(alternatives)))


def quantities(text: str) -> list[Quantity]:
    """Return every number with a unit in ``text``, in order; ordinals such as 第2位 are left out."""
    return [_quantity(text, match) for match in words().amount.finditer(text) if not _is_ordinal(text, match.start())]


def _is_ordinal(text: str, start: int) -> bool:
    return text[:start].endswith(words().not_amounts)


def _quantity(text: str, match: re.Match[str]) -> Quantity:
    low, high = _value(match["low"]), match["high"]
    lead, found = _comparators(text, match.start(), match.end())
    comparator = next((c for c in _STRENGTH if c in found), Comparator.EXACT)
    end = match.end()
    for _, pattern in words().after:
        if suffix := pattern.match(text, end):
            end = suffix.end()
            break
    return Quantity(
        low,
        _value(high) if high else None,
        (match["lowmag"] or "") + match["unit"] if not high else match["unit"],
        Comparator.RANGE if high else comparator,
        lead,
        match.start(),
        end,
    )


_STRENGTH = (
    Comparator.OVER,
    Comparator.AT_LEAST,
    Comparator.AT_MOST,
    Comparator.ABOUT,
    Comparator.TOTAL,
    Comparator.REACH,
)


def _comparators(text: str, start: int, end: int) -> tuple[int, set[Comparator]]:
    found = {comparator for comparator, pattern in words().after if pattern.match(text, end)}
    lead = start
    grew = True
    while grew:
        grew = False
        for comparator, pattern in words().before:
            if match := pattern.search(text[max(0, lead - 4) : lead]):
                lead -= len(match[0])
                found.add(comparator)
                grew = True
                break
    return lead, found


def _value(text: str) -> float:
    return float(text.replace(",", ""))
