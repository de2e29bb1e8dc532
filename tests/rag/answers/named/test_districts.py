from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize("question", ["推进计划里出现了哪些区", "推进计划提到的区一共有几个"])
def test_the_districts_that_a_plan_names_are_listed_with_their_places(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "浦东新区、徐汇区、闵行区、松江区" in answer.answer
    assert "临港" not in answer.answer
    assert documents_of(answer) == {"sh-impl"}


def test_towns_are_listed_where_they_are_asked_for(ask: Ask) -> None:
    answer = ask("天津分工提到哪些镇")
    assert "精武镇" in answer.answer
    assert "静海区" not in answer.answer


def test_districts_of_a_topic_are_no_list_of_all(ask: Ask) -> None:
    assert ask("推进计划里哪些区负责长三角区域合作").intent is not Intent.LIST


def test_the_districts_without_a_task_are_the_others(ask: Ask) -> None:
    answer = ask("推进计划里哪些区没写到").answer
    first = answer.split("。")[0]
    assert "没有点名的区有**12个**" in first
    assert "崇明区" in first
    assert "闵行区" not in first
    assert "“各区”" in answer


def test_a_district_set_aside_is_left_out(ask: Ask) -> None:
    answer = ask("推进计划里除了闵行还有哪些区").answer
    assert "浦东新区" in answer
    assert "闵行" not in answer


def test_only_districts_with_a_duty_are_in_charge(ask: Ask) -> None:
    answer = ask("上海规划里责任单位中有哪些区").answer
    first = answer.split("。")[0]
    assert all(name in first for name in ("浦东新区", "青浦区", "松江区", "奉贤区"))
    assert "徐汇" not in answer


def test_districts_that_have_work_are_those_with_a_duty(ask: Ask) -> None:
    assert "单独写进责任单位的区有**浦东新区" in ask("推进计划里要出力的区有哪几个").answer


def test_how_many_districts_there_are_is_said_first(ask: Ask) -> None:
    assert ask("天津分工写到了多少个区").answer.startswith("天津工作分工写到的有**6个**：**滨海新区")


def test_a_district_that_a_plan_names_without_the_word_for_its_kind_counts(ask: Ask) -> None:
    answer = ask("上海十四五规划出现了几个区").answer
    assert "有**6个**" in answer.split("。")[0]
    assert "- 闵行：六、(二)" in answer


def test_towns_are_counted_by_either_word(ask: Ask) -> None:
    assert "**4个**：**华明街、小淀镇、大邱庄镇、精武镇**" in ask("天津分工写到几个街镇").answer


def test_what_a_numbered_place_names_is_listed(ask: Ask) -> None:
    first = first_paragraph(ask("天津第六个重点工程提到哪些镇"))
    assert "**华明街、小淀镇、大邱庄镇、精武镇**" in first
    assert "静海" not in first
