"""Writes entries into the text of a ``sources.toml``; every other entry and comment stays as it is."""

from __future__ import annotations

import json
import re
from datetime import date

from corpus.sources import Source

_ENTRY = re.compile(r"^\[\[document\]\][ \t]*$", re.MULTILINE)
# What stands before the next entry and belongs to it: blank lines and comments.
_BETWEEN = re.compile(r"(?:^[ \t]*(?:#.*)?\n?)+\Z", re.MULTILINE)


def with_entry(text: str, source: Source) -> str:
    """Return ``text`` with an entry behind all others."""
    return f"{text.rstrip()}\n\n{entry_text(source)}" if text.strip() else entry_text(source)


def with_entry_replaced(text: str, number: int, source: Source) -> str:
    """Return ``text`` with its entry at index ``number`` replaced.

    Raises:
        IndexError: if there is no such entry.
    """
    starts = [match.start() for match in _ENTRY.finditer(text)]
    start = starts[number]
    end = starts[number + 1] if number + 1 < len(starts) else len(text)
    between = _BETWEEN.search(text[start:end])
    kept = between[0] if between else ""
    return f"{text[:start]}{entry_text(source)}{kept or ''}{text[end:]}"


def entry_text(source: Source) -> str:
    """Return an entry as TOML, without the fields that say nothing."""
    fields = source.model_dump(exclude_defaults=True)
    return "\n".join(["[[document]]", *(f"{name} = {_value(value)}" for name, value in fields.items())]) + "\n"


def _value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_value, value))}]"
    # A JSON string is a TOML basic string, but for DEL: JSON leaves it as it is, and TOML does not take it.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
