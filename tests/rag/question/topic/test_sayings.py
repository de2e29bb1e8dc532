from __future__ import annotations

import pytest

from rag.question.topic.sayings import by_start, plans, same_words

_LONGEST = 9
"""数据知识产权登记证, which is the name of a thing."""


def test_what_means_the_same_is_among_what_plans_write() -> None:
    for word, same in same_words().items():
        assert {other for other in same if other.lower() != word} <= set(plans()[word])


def test_every_saying_is_found_by_its_first_character() -> None:
    found = {word for words in by_start().values() for _, word in words}
    assert found == set(plans())


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("截屏", "存证"),
        ("说和", "调解"),
        ("行家", "技术调查官"),
        ("落灰", "沉睡"),
        ("手头紧", "质押融资"),
        ("公交车", "公共交通"),
    ],
)
def test_everyday_words_lead_to_what_plans_write(said: str, written: str) -> None:
    assert written in plans()[said]


def test_a_saying_is_a_word_and_no_sentence() -> None:
    assert [word for word in plans() if len(word) > _LONGEST and not word.isascii()] == []


def test_a_name_that_only_begins_with_two_common_words_is_no_saying() -> None:
    assert "高校专利" not in plans()
    assert "高校专利盘活" in plans()
