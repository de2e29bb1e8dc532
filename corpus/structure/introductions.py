"""Tells which sentence introduces each clause: “到2025年,实现下列目标:” before (一), (二) and (三)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.structure.outline import Entry

_SENTENCE_END = re.compile("[。;]")


def introductions(entries: Sequence[Entry], texts: Sequence[str]) -> list[str]:
    """Return, for each entry with its folded text, the sentence that introduces it, or an empty string.

    The last sentence of a clause introduces what follows if it ends with a colon: the numbered and dashed clauses
    behind it, down to the first that is not inside it, or else the paragraphs beside it.
    """
    found: list[str] = []
    opening: Entry | None = None
    sentence, over_items = "", False
    for entry, text in zip(entries, texts, strict=True):
        over_items = over_items or entry.marker is not None
        if opening and not (_is_inside(entry, opening) if over_items else _is_beside(entry, opening)):
            opening, sentence = None, ""
        found.append(sentence)
        if text.endswith(":") and not entry.row:
            opening, sentence, over_items = entry, _SENTENCE_END.split(text)[-1], False
    return found


def _is_inside(entry: Entry, opening: Entry) -> bool:
    same_path = entry.path[: len(opening.path)] == opening.path
    same_count = entry.ordinals[: len(opening.ordinals)] == opening.ordinals
    return same_path and same_count and entry.marker is not None


def _is_beside(entry: Entry, opening: Entry) -> bool:
    return entry.path == opening.path and entry.ordinals == opening.ordinals and not entry.row
