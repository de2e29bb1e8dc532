"""Tells a reader in words what was done to the collected text."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.model import Edit

DATA = Path(__file__).parent / "data" / "mends.toml"


@dataclass(frozen=True, slots=True)
class MendWords:
    """The words for one rule: ``inline`` for one place, with ``{raw}`` and ``{clean}``; ``summary`` for all."""

    inline: str
    summary: str


_UNKNOWN = MendWords("此处收录的文字经过整理", "其他整理")


@cache
def load_mends(path: Path = DATA) -> Mapping[str, MendWords]:
    """Return the words by rule."""
    with path.open("rb") as file:
        return {rule: MendWords(**words) for rule, words in tomllib.load(file).items()}


def describe(edit: Edit, raw: str) -> str:
    """Say what ``edit`` did to its place in the text ``raw``."""
    words = load_mends().get(edit.rule, _UNKNOWN)
    return words.inline.format(raw=raw[slice(*edit.span)].strip(), clean=edit.replacement)


def summarise(edits: Sequence[Edit]) -> list[tuple[str, int]]:
    """Return what was done to a whole text, each kind with how often, the most frequent first."""
    counts = Counter(load_mends().get(edit.rule, _UNKNOWN).summary for edit in edits)
    return counts.most_common()
