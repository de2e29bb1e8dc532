"""Finds the numbers and dates in a sentence that its clauses do not state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corpus.structure.numbering import read_number
from rag.llm.basis import Basis
from rag.llm.lexicon import guard_words

# “41.43” and “2025”; of “第50项” the 50.
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# What makes another number or a date of the digits before it.
_DECISIVE = frozenset("年月日万亿千百%‰")
_DIGITS = "零一二三四五六七八九"
_SPOKEN_BELOW = 100


def unstated_numbers(text: str, basis: Basis) -> Iterator[str]:
    """Yield the numbers in ``text`` (bare), in digits or in words, that neither stand in the clauses nor count them.

    A date, a magnitude and what is counted belong to the number: “5家” is not “5年”, and “12件” is not “12万件”.
    """
    for match in _NUMBER.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        if not (_is_stated(match[0], before, after, basis.text) or _counts(match, match[0], text, basis)):
            yield match[0]
    for match in _spoken_numbers().finditer(text):
        if not (_is_spoken_there(match, text, basis.text) or _counts(match, _value(match[0]), text, basis)):
            yield match[0]


def _counts(match: re.Match[str], number: str | None, text: str, basis: Basis) -> bool:
    """Tell whether a number counts the clauses that the sentence cites: “共3项[1][2][3]”; an ordinal counts nothing."""
    ordinal = text[: match.start()].endswith("第")
    return not ordinal and number == str(basis.clauses) and text[match.end() :][:1] in tuple(guard_words().linked)


def _is_stated(number: str, before: str, after: str, basis: str) -> bool:
    """Tell whether the clauses have the number, in digits or in words, of the same thing; “第5项” are not “5项”."""
    for found in re.finditer(rf"(?<![\d.]){re.escape(number)}(?!\d)(?!\.\d)", basis):
        same_use = (before == "第") == (basis[: found.start()][-1:] == "第")
        if same_use and _compatible(after, basis[found.end() :][:1]):
            return True
    if not number.isdigit() or int(number) >= _SPOKEN_BELOW or after in _DECISIVE:
        return False
    spoken = "|".join(dict.fromkeys((_spoken(int(number)), "两" if number == "2" else _spoken(int(number)))))
    pattern = rf"(?<![第一二三四五六七八九十])(?:{spoken})([{guard_words().counters}大位级省])"
    return any(_compatible(after, found[1]) for found in re.finditer(pattern, basis))


def _is_spoken_there(match: re.Match[str], text: str, basis: str) -> bool:
    """Tell whether a number in words stands in the clauses, as it is or in digits; “一个” says nothing."""
    after = text[match.end() :][:1]
    if match[0] == "一" or f"{match[0]}{after}" in basis:
        return True
    value = _value(match[0])
    if value is None:
        return False
    before = text[: match.start()][-1:]
    return _is_stated(value, before, "%" if match[0].startswith("百分之") else after, basis)


def _value(words: str) -> str | None:
    value = read_number(words.removeprefix("百分之"))
    return None if value is None else str(value)


def _compatible(one: str, other: str) -> bool:
    """Tell whether a number followed by ``one`` in a sentence can be that followed by ``other`` in a clause."""
    if not _is_word(one) or not _is_word(other):
        return True
    if one in _DECISIVE or other in _DECISIVE or one in guard_words().counters:
        return one == other or other == "大"  # “六大产业” are “6个产业”
    return True


def _is_word(character: str) -> bool:
    return character.isalnum() or character in _DECISIVE


def _spoken(number: int) -> str:
    tens, ones = divmod(number, 10)
    front = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return front + (_DIGITS[ones] if ones or not tens else "")


@lru_cache(1)
def _spoken_numbers() -> re.Pattern[str]:
    # “五十家”, “百分之三十”; not “十四五”, which counts nothing.
    counters = re.escape(guard_words().counters)
    return re.compile(rf"百分之[一二三四五六七八九十百零两]+|[一二三四五六七八九十百千万零两]+(?=[{counters}年])")
