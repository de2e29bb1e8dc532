from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("first", "then", "asks"),
    [
        ("推进计划第31项写了什么", "天津写没写", "天津有没有提到完善知识产权民事、行政、刑事案件“三合一”审判机制"),
        ("推进计划第31项写了什么", "海门怎么写的", "海门怎么说完善知识产权民事、行政、刑事案件“三合一”审判机制"),
        ("推进计划第31项由谁负责", "海门呢", "海门完善知识产权民事、行政、刑事案件“三合一”审判机制"),
        ("推进计划第31项写了什么", "和天津比有什么差别", "和天津完善知识产权民事、行政、刑事案件“三合一”审判机制"),
    ],
)
def test_the_matter_at_a_number_is_asked_of_another_plan(first: str, then: str, asks: str, ask: Ask) -> None:
    answer = ask(first, then)
    assert asks in answer.resolved_question


def test_a_whole_part_of_another_plan_is_asked_by_its_number(ask: Ask) -> None:
    answer = ask("海门规划第五章讲什么", "天津呢")
    assert answer.resolved_question == "天津第五章"


def test_a_number_at_a_place_is_asked_of_another_plan_without_its_own(ask: Ask) -> None:
    answer = ask("推进计划第20项定了几个", "天津是多少")
    assert answer.resolved_question == "天津新建商标品牌创新创业基地是多少"


@pytest.mark.parametrize("then", ["规划里对应的呢", "那规划里呢"])
def test_the_values_at_numbers_are_set_beside_those_of_the_other_plan(then: str, ask: Ask) -> None:
    answer = ask("推进计划第11项和第20项的目标各是多少", then)
    assert answer.resolved_question == "上海实施推进计划第11项和第20项在上海十四五规划里对应的目标是多少"
    assert "10个左右" in answer.answer


def test_who_sees_to_the_matter_at_a_number_is_asked_of_the_other_plan(ask: Ask) -> None:
    answer = ask("推进计划第51项写了什么", "规划里相应的任务归谁")
    assert answer.resolved_question == "上海十四五规划加强植物新品种保护,组织开展打假维权专项工作归谁"


def test_the_same_matter_in_the_other_plan_is_asked_for_where_a_number_names_the_plan(ask: Ask) -> None:
    answer = ask("第65项谁负责", "规划里同样的事谁负责")
    assert {citation.doc_id for citation in answer.citations} == {"sh-plan"}
    assert "集成电路布图设计" in answer.answer
