from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize("asked_next", ["还有哪些任务也是这几家管", "还有哪几项也归它们负责"])
def test_what_else_the_bodies_told_do_is_asked_of_all_of_them(asked_next: str, ask: Ask) -> None:
    answer = ask("推进计划第84项谁牵头谁配合", asked_next)
    assert answer.resolved_question == "上海实施推进计划市司法局、市知识产权局、市高级法院共同参与的任务有哪些"
    assert "第59项" in answer.answer


def test_a_kind_of_places_is_kept(ask: Ask) -> None:
    answer = ask("上海规划专栏2由谁负责", "还有哪些专栏也是这些部门")
    assert answer.resolved_question.endswith("市司法局、市知识产权局、各区共同参与的专栏有哪些")


def test_other_departments_are_not_other_tasks(ask: Ask) -> None:
    assert "共同" not in ask("推进计划第84项谁负责", "还有哪些部门负责").resolved_question


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (
            (
                "天津规划有几个部分",
                "第二部分有几项",
                "第五项叫什么",
                "推进计划第六部分有几节",
                "第三节叫什么",
                "里面第2项",
            ),
            "推进计划第六部分第三节第2项",
        ),
        (("海门规划第四章有几节", "第五节叫什么", "里面第2条"), "海门规划第四章第五节第2条"),
        (("海门主要任务有几节", "第四节叫什么", "里面第1条", "由谁负责"), "海门主要任务第四节第1条由谁负责"),
    ],
)
def test_what_stands_inside_a_place_is_found_there_and_not_in_an_earlier_list(
    turns: tuple[str, ...], resolved: str, ask: Ask
) -> None:
    assert ask(*turns).resolved_question == resolved


def test_who_has_most_to_do_in_a_part_is_counted_there(ask: Ask) -> None:
    answer = ask("推进计划第四部分讲什么", "里面谁牵头得最多")
    assert answer.resolved_question == "上海实施推进计划第四部分里谁牵头得最多"
    assert "的这一部分里，市知识产权局牵头的任务最多" in answer.answer


def test_who_has_most_to_do_is_asked_of_the_plan_whoever_was_named_before(ask: Ask) -> None:
    answer = ask("推进计划里上海海关负责几项", "谁负责得最多")
    assert answer.resolved_question == "上海实施推进计划里谁负责得最多"


def test_the_duties_of_a_department_are_asked_of_the_part_before(ask: Ask) -> None:
    answer = ask("推进计划第四部分讲什么", "里面市公安局负责几项")
    assert answer.resolved_question == "上海实施推进计划第四部分里市公安局负责几项"


def test_which_of_its_tasks_a_body_has_alone_is_asked_of_that_body(ask: Ask) -> None:
    assert ask("推进计划里市司法局负责什么", "哪些是单独负责的").resolved_question == (
        "上海实施推进计划市司法局单独负责的任务有哪些"
    )
    assert "单独负责的任务有**2项**" in ask("推进计划里市农业农村委哪些是单独做的").answer


@pytest.mark.parametrize("asked_next", ["目标多少", "谁负责"])
def test_whom_something_reaches_is_no_topic_of_its_own(asked_next: str, ask: Ask) -> None:
    answer = ask("海门2020年知识产权质押融资多少", "惠及几家企业", asked_next)
    assert "惠及" not in answer.resolved_question
    assert "质押融资" in answer.resolved_question


def test_whether_a_body_sees_to_the_matter_elsewhere_is_asked_of_the_place_named(ask: Ask) -> None:
    told = ask("上海老字号谁牵头", "天津也是商务局吗")
    assert told.resolved_question == "天津老字号是商务局牵头吗"
    assert told.answer.startswith("不是。")


def test_a_body_that_is_asked_for_its_tasks_is_no_such(ask: Ask) -> None:
    assert "老字号" not in ask("上海老字号谁牵头", "天津也有商务局的任务吗").resolved_question
