"""Tells what a clause does in its plan from the words of the headings above it, by ``data/kinds.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import ClauseKind


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: ClauseKind
    words: tuple[str, ...]
    exceptions: tuple[str, ...]

    def applies(self, heading: str) -> bool:
        return any(word in heading for word in self.words) and not any(word in heading for word in self.exceptions)


@cache
def _rules() -> tuple[_Rule, ...]:
    table = tomllib.loads(files("corpus").joinpath("data/kinds.toml").read_text("utf-8"))
    exceptions = table["exceptions"]
    return tuple(
        _Rule(ClauseKind(entry["kind"]), tuple(entry["words"]), tuple(exceptions.get(entry["kind"], ())))
        for entry in table["kind"]
    )


def kind_of(path: Sequence[str], *, numbered: bool, has_duty: bool) -> ClauseKind:
    """Return the kind of a clause below the headings ``path`` (outermost first).

    Without a telling heading, a clause with a number or a duty is a task, and any other a measure.
    """
    if not path:
        return ClauseKind.FRONT_MATTER
    for heading in reversed(path):
        for rule in _rules():
            if rule.applies(heading):
                return rule.kind
    return ClauseKind.TASK if numbered or has_duty else ClauseKind.MEASURE
