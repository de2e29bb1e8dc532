from __future__ import annotations

import pytest

from rag.answers.values.counted_noun import counted_noun, noun_before


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("要建几家茶叶市场", "市场"),
        ("有几个培训的基地", "基地"),
        ("怎么建市场", ""),
        ("县里有多少茶业律师", "律师"),
        ("要建几家高价值茶园", "茶园"),
    ],
)
def test_the_noun_that_is_counted_ends_the_run_of_words(text: str, noun: str) -> None:
    assert counted_noun(text) == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("示范茶馆要建几家", "茶馆"),
        ("示范茶馆目标多少家", "茶馆"),
        ("茶馆拿贷款的几家", ""),
        ("规划目标几家", ""),
        ("茶艺示范单位建了几个", "示范单位"),
        ("高山茶盯的茶园有多少条", "茶园"),
    ],
)
def test_the_noun_before_what_asks_for_a_number_is_found(text: str, noun: str) -> None:
    assert noun_before(text) == noun
