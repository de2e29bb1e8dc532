"""Turns jieba's dictionary into its counts and parts of speech, parsed once and read as it is from then on."""

from __future__ import annotations

import logging
import marshal
import os
import tempfile
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import jieba

_log = logging.getLogger(__name__)

_FILE: Final = f"jieba-{jieba.__version__}.marshal"


class Dictionary(NamedTuple):
    """Words and beginnings of words with their counts, the sum of all counts, and the part of speech of words."""

    counts: dict[str, int]
    total: int
    tags: dict[str, str]


_kept: list[Path] = []


def keep_dictionary_in(directory: Path) -> None:
    """Keep the parsed dictionary in a directory that nobody else can write to; parsing takes a second, reading little.

    It counts for the first text that is cut in a process, and not after that.
    """
    _kept[:] = [directory]


@cache
def dictionary() -> Dictionary:
    """Return the dictionary, from where it is kept if it is there."""
    path = _kept[0] / _FILE if _kept else None
    if path is not None and (found := _read(path)) is not None:
        return found
    parsed = _parse()
    if path is not None:
        _write(parsed, path)
    return parsed


def _parse() -> Dictionary:
    tokenizer = jieba.Tokenizer()
    counts, total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    with tokenizer.get_dict_file() as lines:
        fields = (line.decode("utf-8").split() for line in lines)
        return Dictionary(counts, total, {word: tag for word, _, tag in fields})


def _read(path: Path) -> Dictionary | None:
    """Read what was kept; a file that is missing or damaged is none, and is written anew."""
    try:
        counts, total, tags = marshal.loads(path.read_bytes())  # noqa: S302 - written by ourselves, in our own home
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return Dictionary(counts, total, tags)


def _write(parsed: Dictionary, path: Path) -> None:
    """Put the file in its place whole; that it cannot be kept costs time and nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(marshal.dumps(tuple(parsed)))
        Path(name).replace(path)
    except OSError as error:
        _log.info("the parsed dictionary is not kept: %s", error)
