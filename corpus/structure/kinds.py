"""Tells what a clause does in its plan from the words of the headings above it, by ``data/kinds.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from corpus.model import ClauseKind
from corpus.structure.numbering import marker_at_start

_LONGEST_HEAD = 8


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: ClauseKind
    words: tuple[str, ...]
    part_words: tuple[str, ...]
    title_endings: tuple[str, ...]
    openings: tuple[str, ...]
    exceptions: tuple[str, ...]

    def applies(self, heading: str, *, part: bool) -> bool:
        words = self.words + self.part_words if part else self.words
        return any(word in heading for word in words) and not any(word in heading for word in self.exceptions)

    def is_said(self, title: str, body: str, told: ClauseKind | None) -> bool:
        """Tell whether a clause's own words say that it is of this kind, whatever kind the headings ``told``."""
        if self.title_endings and title.endswith(self.title_endings):
            return True
        return told is ClauseKind.TARGET and bool(self.openings) and body.startswith(self.openings)


@cache
def _rules() -> tuple[_Rule, ...]:
    table = tomllib.loads(files("corpus").joinpath("data/kinds.toml").read_text("utf-8"))
    exceptions = table["exceptions"]
    return tuple(
        _Rule(
            ClauseKind(entry["kind"]),
            tuple(entry["words"]),
            tuple(entry.get("part", ())),
            tuple(entry.get("title", ())),
            tuple(entry.get("opening", ())),
            tuple(exceptions.get(entry["kind"], ())),
        )
        for entry in table["kind"]
    )


def kind_of(path: Sequence[str], *, numbered: bool, has_duty: bool, title: str = "", body: str = "") -> ClauseKind:
    """Return the kind of a clause below the headings ``path`` (outermost first).

    ``title`` is its own, if it has one, and ``body`` its text behind the number. A numbered clause below no heading is
    a part of its own. Where nothing tells, a clause with a number or a duty is a task, and any other a measure.
    """
    if not path and not numbered:
        return ClauseKind.FRONT_MATTER
    kind = _told(tuple(path) or (title or body[:_LONGEST_HEAD],))
    kind = next((rule.kind for rule in _rules() if rule.is_said(title, body, kind)), kind)
    if kind is not None:
        return kind
    return ClauseKind.TASK if numbered or has_duty else ClauseKind.MEASURE


@lru_cache(256)
def _told(path: tuple[str, ...]) -> ClauseKind | None:
    """Return the kind that the innermost telling heading gives."""
    part = next((heading for heading in path if not _is_annex(heading)), None)
    kinds = (
        rule.kind for heading in reversed(path) for rule in _rules() if rule.applies(heading, part=heading == part)
    )
    return next(kinds, None)


def _is_annex(heading: str) -> bool:
    marker = marker_at_start(heading)
    return marker is not None and marker.family == "annex"
