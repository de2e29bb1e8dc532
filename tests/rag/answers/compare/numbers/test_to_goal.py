from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    "question",
    [
        "海门的作品登记量，目前离目标差得多吗",
        "海门作品和软著的登记量现在跟目标的差距大不大",
        "海门作品登记量的目标反倒比以前低吗",
        "海门作品登记量，眼下的数达到目标没有",
        "海门作品登记量的目标是不是还没眼下多",
    ],
)
def test_what_was_reached_and_what_is_aimed_at_are_weighed_and_given(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "登记量12.23件" in raw("haimen")
    assert "登记量达20.33件" in raw("haimen")
    assert "目标（达20.33件）高于已达到的数（12.23件）" in first_paragraph(answer)
    assert {"haimen"} == {one.doc_id for one in answer.citations}


def test_that_no_plan_writes_what_lies_between_is_said_where_it_is_asked_how_far_it_is(ask: Ask) -> None:
    assert "没有直接写两个数之差" in first_paragraph(ask("海门的作品登记量，目前离目标差得多吗"))
    assert "两个数之差" not in first_paragraph(ask("海门作品登记量的目标反倒比以前低吗"))


def test_values_of_one_topic_and_unit_are_weighed_whatever_they_are_called(ask: Ask) -> None:
    first = first_paragraph(ask("海门要培训的人次，目标怎么反倒不如以前多"))
    assert "知识产权师等人员500人次" in raw("haimen")
    assert "目标（500人次）少于已达到的数（超过1000人次）" in first
    assert "名称不同" in first


def test_that_the_goal_is_not_given_is_said_before_what_was_reached(ask: Ask) -> None:
    answer = ask("海门的PCT申请量，当前跟目标差距多不多")
    assert "没有给出这一项的目标" in first_paragraph(answer)
    assert "**累计超过400件**" in answer.answer


@pytest.mark.parametrize(
    "question", ["海门的目标和天津的目标差距大吗", "海门的指标和目标有什么差别", "海门哪个目标比现在差得多"]
)
def test_nothing_is_weighed_where_no_value_is_set_against_its_goal(question: str, ask: Ask) -> None:
    assert "已达到的数" not in ask(question).answer


def test_how_many_times_the_goal_is_of_what_was_reached_is_told_in_words(ask: Ask) -> None:
    first = first_paragraph(ask("海门专利质押融资，目前跟目标差几倍"))
    assert "质押融资总额达4.2亿元" in raw("haimen")
    assert "超过前一个数的三倍" in first
    assert "目标（累计15亿元）高于已达到的数（4.2亿元）" in first


@pytest.mark.parametrize("question", ["海门的培训人次，目标缩水了没有", "海门从前培训了那么多人次，目标怎么更少了"])
def test_a_goal_said_to_have_shrunk_is_weighed_against_what_was_reached(question: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith("目标（500人次）少于已达到的数（超过1000人次）")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("海门作品登记量的目标比现在低吧", "不是，"),
        ("海门作品登记量的目标比眼下高吗", "是，"),
        ("海门如今的作品登记量比目标还高吧", "不是，"),
        ("海门培训的人次，目标比以前还少吧", "是，"),
    ],
)
def test_what_is_claimed_of_a_goal_is_ruled_first(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)
