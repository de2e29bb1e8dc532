"""Turns jieba's dictionary and newer words into counts and parts of speech, parsed once and then read as they are."""

from __future__ import annotations

import hashlib
from array import array
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import jieba

from index.kept import kept

_NEW_WORDS: Final = Path(__file__).parent / "data" / "new_words.txt"

EDITION: Final = f"jieba-{jieba.__version__}+{hashlib.sha256(_NEW_WORDS.read_bytes()).hexdigest()[:8]}"
"""What names the words of the dictionary: it changes whenever any of them does."""


class Dictionary(NamedTuple):
    """Words and beginnings of words with their counts, the sum of all counts, and the part of speech of words."""

    counts: dict[str, int]
    total: int
    tags: dict[str, str]


@cache
def dictionary() -> Dictionary:
    """Return the dictionary; parsing it takes a second, reading what was kept a fifth of it."""
    words, counts, total, tags = kept("dictionary", ("2", EDITION), _columns)
    # Columns are read three times faster than the dictionaries that they make; words with a tag come first.
    listed, tagged = words.split("\n"), tags.split("\n")
    return Dictionary(
        dict(zip(listed, array("q", counts), strict=True)), total, dict(zip(listed, tagged, strict=False))
    )


def _columns() -> tuple[str, bytes, int, str]:
    """Return the words, each with its count, the sum, and the tags of as many of the first words as have one.

    A newer word counts as little as it may to be cut as a whole.
    """
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    with tokenizer.get_dict_file() as lines:
        fields = (line.decode("utf-8").split() for line in lines)
        tags = {word: tag for word, _, tag in fields}
    newer = _NEW_WORDS.read_text(encoding="utf-8").splitlines()
    for word, tag in (line.split() for line in newer if not line.startswith("#")):
        tokenizer.add_word(word)
        tags[word] = tag
    words = dict.fromkeys((*tags, *tokenizer.FREQ))
    numbers = array("q", (tokenizer.FREQ[word] for word in words))
    return "\n".join(words), numbers.tobytes(), tokenizer.total, "\n".join(tags.values())
