from __future__ import annotations

from tests.rag.asking import Ask


def test_a_quote_holds_the_place_and_what_is_done_there(ask: Ask) -> None:
    quote = ask("叠石桥的交易会上能投诉侵权吗").citations[0].quote
    assert "叠石桥" in quote
    assert "举报投诉" in quote


def test_a_quote_of_a_long_sentence_is_no_longer_than_it_must_be(ask: Ask) -> None:
    assert ask("天津提到合成生物技术创新中心吗").citations[0].quote.count(",") <= 1
