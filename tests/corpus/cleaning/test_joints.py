"""What stands on both sides of a foreign phrase shows whether the phrase was only put in."""

from __future__ import annotations

import pytest

from corpus.cleaning.joints import joins, splits_word, without_plan_words
from corpus.model import Span


def place(text: str) -> tuple[str, Span]:
    """Give the text and the place of the phrase that stands between bars."""
    left, phrase, right = text.split("|")
    return left + phrase + right, Span(len(left), len(left) + len(phrase))


@pytest.mark.parametrize("text", ["加快推|某某|进成果转化", "完善保|某某|护体系", "人民法|某某|院审判"])
def test_a_phrase_inside_a_word_was_put_in(text: str) -> None:
    assert splits_word(*place(text))
    assert joins(*place(text))


@pytest.mark.parametrize(
    "text",
    [
        "我市|某某|场馆建设",
        "南通市|某某|办公室",
        "落实民法典|某某|知识产权侵权",
        "党中央、国务院|某某|知识产权工作",
        "《|某某|强化保护",
        "某某|某某|",
    ],
)
def test_words_of_their_own_on_both_sides_prove_nothing(text: str) -> None:
    assert not splits_word(*place(text))


def test_words_that_stand_together_elsewhere_belong_together() -> None:
    raw, span = place("健全知识|某某|产权制度")
    assert not joins(raw, span)
    assert joins(f"{raw},加强知识产权保护", span)


def test_words_of_the_plan_at_the_ends_are_no_part_of_the_phrase() -> None:
    text = "完善推进机制。甲乙丙丁推进协作。甲乙丙丁推进保护。"
    assert without_plan_words(text, "甲乙丙丁推进") == "甲乙丙丁"
    assert without_plan_words("组织协作。组织甲乙丙丁一。组织甲乙丙丁二。", "组织甲乙丙丁") == "甲乙丙丁"


def test_half_a_word_at_the_end_is_no_part_of_the_phrase() -> None:
    assert without_plan_words("甲乙丙丁强化保护。甲乙丙丁强调质量。", "甲乙丙丁强") == "甲乙丙丁"


def test_a_phrase_keeps_its_own_words() -> None:
    text = "全场9.9包邮推动协作。全场9.9包邮完善制度。全面开展,现场办理。"
    assert without_plan_words(text, "全场9.9包邮") == "全场9.9包邮"
