from __future__ import annotations

from rag.answers.yes_no.proof.quote import longest_run
from tests.rag.asking import Ask


def test_a_quote_holds_the_place_and_what_is_done_there(ask: Ask) -> None:
    quote = ask("叠石桥的交易会上能投诉侵权吗").citations[0].quote
    assert "叠石桥" in quote
    assert "举报投诉" in quote


def test_a_quote_of_a_long_sentence_is_no_longer_than_it_must_be(ask: Ask) -> None:
    assert ask("天津提到合成生物技术创新中心吗").citations[0].quote.count(",") <= 1


def test_words_side_by_side_are_quoted_before_words_apart(ask: Ask) -> None:
    assert "维权援助工作体系" in ask("上海有维权援助工作体系吗").citations[0].quote


def test_the_longest_run_of_a_topic_is_counted_in_characters() -> None:
    assert longest_run("搞专利池,培训", "建设专利池") == 3
    assert longest_run("海关", "法院") == 0
