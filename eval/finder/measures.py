"""The table of measures becomes spans of the raw plans, found by name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.model import Span
from eval.errors import BadCaseError, MissingPlanError, QuoteNotFoundError

TABLE = Path(__file__).parent / "data" / "measures.toml"


@dataclass(frozen=True, slots=True)
class Measure:
    """A passage that offers something to enterprises (or, below ``…not_an_offer``, does not), and where it stands."""

    name: str
    doc_id: str
    span: Span


class Measures:
    """All measures of the table.

    A measure is its plan and exact words, or its plan, its first words and its last words.

    Raises:
        BadCaseError: The file is not TOML, or an entry is neither.
        MissingPlanError: ``raw`` has no such plan.
        QuoteNotFoundError: The first words do not stand in the plan exactly once, or the last not behind them.
    """

    def __init__(self, raw: Mapping[str, str], path: Path = TABLE) -> None:
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise BadCaseError(path, "整个文件", str(error)) from error
        entries = list(_entries(table, ()))
        strange = [name for name, entry in entries if not _is_entry(entry)]
        if strange:
            raise BadCaseError(path, strange[0], "应为 [规划, 原文] 或 [规划, 开头, 结尾]")
        self._known = {name: Measure(name, entry[0], _locate(entry, raw)) for name, entry in entries}

    def named(self, name: str) -> tuple[Measure, ...]:
        """The measure of that name, or all below it.

        Raises:
            KeyError: There is none.
        """
        found = tuple(each for known, each in self._known.items() if known == name or known.startswith(f"{name}."))
        if not found:
            raise KeyError(name)
        return found

    def all(self) -> tuple[Measure, ...]:
        """Every measure of the table."""
        return tuple(self._known.values())


def _entries(table: Mapping[str, Any], above: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _entries(value, (*above, key))
        else:
            yield ".".join((*above, key)), value


def _is_entry(entry: object) -> bool:
    return isinstance(entry, list) and len(entry) in (2, 3) and all(isinstance(part, str) and part for part in entry)


def _locate(entry: list[str], raw: Mapping[str, str]) -> Span:
    doc_id, first, *last = entry
    if doc_id not in raw:
        raise MissingPlanError(doc_id, sorted(raw))
    text = raw[doc_id]
    if text.count(first) != 1:
        raise QuoteNotFoundError(doc_id, first, 1, text.count(first))
    start = text.find(first)
    end = text.find(last[0], start) + len(last[0]) if last else start + len(first)
    if last and last[0] not in text[start:]:
        raise QuoteNotFoundError(doc_id, last[0], 1, 0)
    return Span(start, end)
