"""Turns a text, of a clause or of a query, into the words that the lexical index counts."""

from __future__ import annotations

import logging
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import jieba
from pydantic import BaseModel, ConfigDict

from corpus.model import Document
from index.dictionary import EDITION, dictionary

jieba.setLogLevel(logging.WARNING)

TOKENIZER: Final = f"{EDITION}+bigrams/1"
"""The name of the tokenizer in the manifest; it changes whenever the same text gives other words."""

# A run of Han characters, or an ASCII word or number.
# Matches 商业秘密 and wipo and 4.70 in “商业秘密、wipo、4.70万件”; must not match the comma of “保护,运用”.
_RUN: Final = re.compile(r"(?P<han>[\u3400-\u9fff\U00020000-\U0003ffff]+)|[a-z]+|[0-9]+(?:\.[0-9]+)?")

# What stands between the terms of a heading: numbering and everything that is not a Han character.
# Splits “(二)提升企业知识产权运用水平” before 提升; must not split inside 知识产权.
_TERM: Final = re.compile(r"[\u3400-\u9fff]{2,16}")

_RUNS_KEPT: Final = 50_000
_TEXTS_KEPT: Final = 16_384
_TWO_PAIRS: Final = 4


class WordSettings(BaseModel):
    """Which features of a run of Han characters are counted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: bool = True
    bigrams: bool = True


def normalise(text: str) -> str:
    """Fold compatibility forms (full width, ligatures) by NFKC and lower the case."""
    return unicodedata.normalize("NFKC", text).lower()


class WordTokenizer:
    """Cuts text with jieba's dictionary and the words given.

    A word given here counts as a whole and by its parts, so that 市知识产权局 meets 知识产权.

    Example:
        >>> WordTokenizer(["市知识产权局"])("市知识产权局负责")  # doctest: +SKIP
        ['市知识产权局', '知识产权', '负责', '市知', '知识', '识产', '产权', '权局', '局负', '负责']
    """

    def __init__(self, user_words: Iterable[str] = (), settings: WordSettings | None = None) -> None:
        self.settings = settings or WordSettings()
        self.user_words = frozenset(user_words)
        self._plain = _plain_tokenizer()
        self._jieba = _with_words(self._plain, sorted(self.user_words)) if self.user_words else self._plain
        # Titles, headings and departments come again and again: cutting is most of the time of a build.
        self._tokens = lru_cache(_RUNS_KEPT)(lambda run: tuple(self._han(run)))

    def __call__(self, text: str) -> list[str]:
        """List the words of a text; a word that occurs twice is listed twice."""
        tokens: list[str] = []
        for match in _RUN.finditer(normalise(text)):
            run = match.group()
            if match.lastgroup == "han":
                tokens.extend(self._tokens(run))
            else:
                tokens.append(run)
        return tokens

    def _han(self, run: str) -> Iterator[str]:
        if len(run) == 1:
            yield run
            return
        if self.settings.words:
            yield from self._words(run)
        if self.settings.bigrams:
            yield from (first + second for first, second in pairwise(run))

    def _words(self, run: str) -> Iterator[str]:
        for word in self._jieba.cut(run, HMM=False):
            if len(word) > 1:
                yield word
            if word in self.user_words:
                yield from (part for part in self._plain.cut(word, HMM=False) if 1 < len(part) < len(word))


def plain_words(text: str) -> list[str]:
    """Cut Chinese text into words by jieba's own dictionary, each character in exactly one word."""
    return list(_plain_words(text))


@lru_cache(4096)
def _plain_words(text: str) -> tuple[str, ...]:
    return tuple(_plain_tokenizer().cut(text, HMM=False))


@lru_cache(_TEXTS_KEPT)
def chance_pairs(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand in a text only where two longer words meet: 动产 of “推动产业”."""
    met: Counter[str] = Counter()
    for match in _RUN.finditer(text):
        if match.lastgroup == "han":
            met.update(_meetings(match.group()))
    return frozenset(pair for pair, times in met.items() if text.count(pair) == times)


@lru_cache(_TEXTS_KEPT)
def _meetings(run: str) -> tuple[str, ...]:
    """Return, once for each place, the last and the first character of neighbouring words of two or more."""
    words = [part for word in _plain_tokenizer().cut(run, HMM=False) for part in _halves(word)]
    return tuple(one[-1] + other[0] for one, other in pairwise(words) if len(one) > 1 and len(other) > 1)


def _halves(word: str) -> tuple[str, ...]:
    """Return the two words that a word of four characters is made of (执法 and 人员 of 执法人员), or else itself."""
    halves = (word[:2], word[2:])
    return halves if len(word) == _TWO_PAIRS and all(map(is_word, halves)) else (word,)


def names_something(word: str) -> bool:
    """Tell whether jieba's dictionary has a word as a noun, a name or an abbreviation, or does not have it at all."""
    return dictionary().tags.get(word, "n")[0] in "nje"


def names_deed(word: str) -> bool:
    """Tell whether jieba's dictionary has a word as a verb that is a noun as well: 培训, 免费; not 联合."""
    return dictionary().tags.get(word) == "vn"


def is_word(word: str) -> bool:
    """Tell whether jieba's dictionary has a word, whatever its kind."""
    return word in dictionary().tags


def is_verb(word: str) -> bool:
    """Tell whether jieba's dictionary has a word as a verb, or as a set phrase."""
    return dictionary().tags.get(word, "n")[0] in "vil"


def rarity(word: str) -> float:
    """Return how rare a word is in Chinese at large, by the counts of jieba's dictionary.

    It is the negative natural logarithm of the word's share of all words: about 8 for 记者, 10 for 日子, 13 for 狩猎,
    and 18 for a word that occurs once or is not listed.
    """
    plain = _plain_tokenizer()
    return math.log(plain.total / (plain.FREQ.get(word) or 1))


def is_proper(word: str) -> bool:
    """Tell whether jieba's dictionary has a word as the name of a place, a person or an organisation."""
    return dictionary().tags.get(word, "")[:2] in {"ns", "nr", "nt"}


def user_words(documents: Iterable[Document]) -> list[str]:
    """Collect, sorted, the department names, titles and heading terms that should be cut as words."""
    found: set[str] = set()
    for document in documents:
        found.update(_terms(document.title))
        for alias in document.metadata.aliases:
            found.update(_terms(alias))
        for heading in document.headings:
            found.update(_terms(heading.text))
        for clause in document.clauses:
            for duty in clause.responsibilities:
                found.update(_terms(duty.department))
                found.update(_terms(duty.written))
    return sorted(found)


def save_words(words: Iterable[str], path: Path) -> None:
    """Write one word a line."""
    path.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


def load_words(path: Path) -> list[str]:
    """Read what :func:`save_words` wrote."""
    return path.read_text(encoding="utf-8").split()


def _terms(text: str) -> list[str]:
    return _TERM.findall(normalise(text))


@lru_cache(maxsize=1)
def _plain_tokenizer() -> jieba.Tokenizer:
    """Load jieba's dictionary once a process, without the cache file that it would leave in ``/tmp``."""
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total, _ = dictionary()
    tokenizer.initialized = True
    return tokenizer


def _with_words(plain: jieba.Tokenizer, words: Iterable[str]) -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = plain.FREQ.copy(), plain.total
    tokenizer.initialized = True
    for word in words:
        tokenizer.add_word(word)
    return tokenizer
