from __future__ import annotations

import pytest

from rag.answers.about.order import asks_gap, spoken
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("number", "words"),
    [(9, "九"), (14, "十四"), (30, "三十"), (207, "二百零七"), (310, "三百一十"), (1005, "一千零五")],
)
def test_numbers_are_written_in_words(number: int, words: str) -> None:
    assert spoken(number) == words


def test_a_gap_is_asked_for_by_a_length_of_time() -> None:
    assert asks_gap("甲规划比乙规划迟了多少个月")
    assert asks_gap("两份之间隔几天")
    assert not asks_gap("哪份更晚")
    assert not asks_gap("海外维权多久能办完")


@pytest.mark.parametrize(
    ("question", "length"),
    [
        ("天津分工和上海推进计划发布时间相隔几个月", "晚约七个月"),
        ("海门规划比上海推进计划迟了多少天", "晚二百九十八天"),
        ("天津的规划早于海门的规划几年", "晚约一年零五个月"),
        ("天津规划跟上海规划前后隔多久", "晚五十九天"),
    ],
)
def test_how_long_lies_between_two_plans_is_told_in_words_beside_both_days(
    question: str, length: str, ask: Ask
) -> None:
    answer = ask(question)
    assert length in first_paragraph(answer)
    assert answer.answer.count("日期为") == 2
    assert len(documents_of(answer)) == 2


def test_each_plan_of_one_place_is_set_against_that_of_the_other(ask: Ask) -> None:
    first = first_paragraph(ask("天津比上海早发多少天"))
    assert "晚五十九天" in first
    assert "晚二百一十九天" in first


def test_who_came_first_needs_no_length(ask: Ask) -> None:
    assert "推算" not in ask("天津分工和上海规划谁先印发").answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("天津那份比上海规划早印发吧", "是。"),
        ("天津那份比上海规划早印发四个月吧", "不是。"),
        ("推进计划比上海五年规划晚发了半年左右吧", "是。"),
        ("海门规划比上海规划晚出台半年吗", "不是。"),
        ("海门规划比天津的晚发布一年多对吧", "是。"),
    ],
)
def test_which_came_first_and_how_far_apart_they_came_is_ruled(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)
