"""The table of words by which targets are found is whole."""

import pytest

from corpus.facts.target_words import words
from corpus.model import Comparator


def test_every_comparator_has_words() -> None:
    assert set(words().comparators.values()) | set(words().suffixes.values()) == set(Comparator) - {
        Comparator.EXACT,
        Comparator.RANGE,
    }


def test_the_longest_word_is_found_whole() -> None:
    for word, comparator in words().comparators.items():
        match = words().before.search(f"拥有量{word}")
        assert match is not None
        assert match[0].endswith(word)
        assert words().comparators[match[0]] is comparator
        assert len(word) <= words().longest_before


@pytest.mark.parametrize("value", ["≥60", "60.5以上", "[1210]", "3-5", "约13%", "1.2万", "20件", "1,234"])
def test_a_cell_that_is_a_value(value: str) -> None:
    assert words().value.fullmatch(value)


@pytest.mark.parametrize("value", ["按国家要求", "2022-06", "2023年底建成", "[1210", "", "件", "60件左右的专利"])
def test_a_cell_that_is_no_value(value: str) -> None:
    assert not words().value.fullmatch(value)
