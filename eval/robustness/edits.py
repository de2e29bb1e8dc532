"""A raw text and replacements become the changed text, and offsets in the one become offsets in the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.model import Span


@dataclass(frozen=True, order=True, slots=True)
class Replacement:
    """The words of ``raw[span]`` become ``words``."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A text after replacements that do not overlap, in order."""

    text: str
    replacements: tuple[Replacement, ...]

    def span(self, old: Span) -> Span:
        """Where a range of the old text stands now; its ends may not lie inside a replacement."""
        return Span(self._moved(old.start), self._moved(old.end))

    def _moved(self, offset: int) -> int:
        before = (each for each in self.replacements if each.span.end <= offset)
        return offset + sum(len(each.words) - (each.span.end - each.span.start) for each in before)


def change(raw: str, replacements: Iterable[Replacement]) -> Changed:
    """Replace.

    Raises:
        ValueError: Two replacements overlap.
    """
    ordered = tuple(sorted(set(replacements)))
    parts, at = [], 0
    for each in ordered:
        if each.span.start < at:
            raise ValueError(f"replacements overlap at {each.span.start}")
        parts += [raw[at : each.span.start], each.words]
        at = each.span.end
    return Changed("".join([*parts, raw[at:]]), ordered)
