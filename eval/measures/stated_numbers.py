"""A sentence and its answer become the numbers in it that neither the plan nor the answer's own lists account for."""

from __future__ import annotations

import re

from eval.measures.departments import Names
from eval.measures.matching import squeeze, with_numbers_apart
from eval.measures.numerals import SPOKEN_BELOW, spoken
from eval.measures.sentences import Sentence, items_below
from rag.contract import Answer

# Matches “41.43”, “3-5” and “2025”; in “WIPO” nothing.
_NUMBER = re.compile(r"\d+(?:\.\d+)?")

# Matches the 3 and 4 of “负责3项、配合4项”; not the 50 of “第50项”.
_PART = re.compile(r"(?<![第\d.])(\d+)[项条个家]")

# Matches between the items of “华明街、小淀镇”; not behind the number of the heading “一、总体要求”.
_BETWEEN = re.compile(r"(?<![一二三四五六七八九十])、")


def unfounded_numbers(sentence: Sentence, answer: Answer, basis: str, names: Names) -> tuple[str, ...]:
    """The numbers that do not stand in ``basis`` (the squeezed words behind the citations) and count nothing shown.

    A number may count the links, departments or listed words of its sentence, the answer's citations or claims, the
    items below its heading, or be one of several parts that add up to the links (“共3项：负责2项、配合1项。[1][2][3]”).
    """
    counts = _counts(sentence, answer, names) | _parts(sentence)
    return tuple(
        number
        for number in _NUMBER.findall(with_numbers_apart(sentence.text))
        if not _is_written(number, basis) and not (number.isdigit() and int(number) in counts)
    )


def _counts(sentence: Sentence, answer: Answer, names: Names) -> set[int]:
    return {
        len(set(sentence.markers)),
        len(answer.citations),
        len(answer.claims),
        len(_BETWEEN.findall(sentence.text)) + 1,
        len(set(names.within(sentence.text))),
        items_below(answer.answer, sentence.text),
    } - {0}


def _parts(sentence: Sentence) -> set[int]:
    """The parts of a sum that the sentence links one by one; none where they do not add up."""
    linked = len(set(sentence.markers))
    parts = [int(number) for number in _PART.findall(squeeze(sentence.text))]
    if linked in parts:
        parts.remove(linked)
    return set(parts) if sum(parts) == linked else set()


def _is_written(number: str, basis: str) -> bool:
    """Whether the number stands in the words, in digits or spoken."""
    if re.search(rf"(?<![\d.]){re.escape(number)}(?!\d)(?!\.\d)", basis):
        return True
    return number.isdigit() and _is_spoken(int(number), basis)


def _is_spoken(number: int, basis: str) -> bool:
    """Whether the words count so many: “六大重点产业” does, the 五 of “十四五” does not."""
    if number >= SPOKEN_BELOW:
        return False
    return re.search(rf"(?<![第一二三四五六七八九十]){spoken(number)}[大个项位级类条家种省]", basis) is not None
