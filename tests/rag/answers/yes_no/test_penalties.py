from __future__ import annotations

from rag.answers.yes_no.penalties import forbids_too, threatens


def test_a_penalty_that_is_threatened_needs_words_that_punish() -> None:
    assert threatens("不登记会被罚吗", "推行茶叶登记")
    assert not threatens("卖假茶会被罚吗", "严厉打击假茶")
    assert not threatens("要登记吗", "推行茶叶登记")


def test_what_is_forbidden_is_what_a_penalty_is_for() -> None:
    assert forbids_too("不许卖假茶吧", "严厉打击假茶")
    assert not forbids_too("不许卖新茶吧", "推广新茶")
    assert not forbids_too("卖假茶吗", "严厉打击假茶")
