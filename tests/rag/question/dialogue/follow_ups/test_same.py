from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "asked_next", "resolved"),
    [
        ("推进计划里检察院有几项任务", "法院呢", "推进计划里法院有几项任务"),
        ("推进计划第七节海关几项", "公安呢", "推进计划第七节公安几项"),
        ("天津检察院有哪些任务", "法院呢", "天津法院有哪些任务"),
    ],
)
def test_a_department_in_short_takes_the_place_of_the_one_before(
    question: str, asked_next: str, resolved: str, ask: Ask
) -> None:
    assert ask(question, asked_next).resolved_question == resolved


@pytest.mark.parametrize("asked_next", ["第二呢", "排第二的是谁", "第二名是哪个单位", "其次呢"])
def test_who_comes_next_is_asked_of_the_same_ranking(asked_next: str, ask: Ask) -> None:
    answer = ask("推进计划里哪个部门的任务最多", asked_next)
    assert answer.resolved_question == "推进计划里哪个部门的任务第二多"


@pytest.mark.parametrize(("then", "asks"), [("天津有类似的行动吗", "天津"), ("海门有没有这样的", "海门")])
def test_whether_another_place_has_the_like_is_asked_of_what_somebody_sees_to(then: str, asks: str, ask: Ask) -> None:
    answer = ask("上海的公益讲师团归谁管", then)
    assert answer.resolved_question == f"{asks}有没有提到公益讲师团"


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("天津信创产业怎么发展", "海门信创产业呢"), "海门信创产业怎么发展"),
        (("什么是知识产权质押融资", "海门在哪些方面做了"), "海门知识产权质押融资在哪些方面做了"),
        (("天津海关要做什么", "上海的呢"), "上海海关要做什么"),
    ],
)
def test_another_place_is_asked_what_its_words_leave_open(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


def test_another_group_of_places_is_asked_the_same(ask: Ask) -> None:
    assert ask("京津冀协同发展怎么做", "长三角呢").resolved_question == "长三角协同发展怎么做"


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("我们是做动漫的公司", "海门有什么支持"), "我们是做动漫的公司,海门有什么支持"),
        (("我们公司是做新能源汽车的", "天津能拿到什么扶持", "上海呢"), "我们公司是做新能源汽车的,上海能拿到什么扶持"),
    ],
)
def test_what_there_is_is_asked_for_the_enterprise_described(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    answer = ask(*turns)
    assert answer.resolved_question == resolved
    assert answer.intent is Intent.POLICY_MATCH


def test_who_is_in_charge_is_no_question_for_support(ask: Ask) -> None:
    assert ask("我们是做动漫的公司", "谁负责").intent is Intent.RESPONSIBLE


@pytest.mark.parametrize("asked", ["推进计划里缩到几家了", "两年的那份计划调成几家了"])
def test_how_a_number_changed_in_another_plan_is_its_number_there(asked: str, ask: Ask) -> None:
    answer = ask("上海规划知识产权保护试点区建几家", asked)
    assert answer.answer.startswith("上海实施推进计划第46项：知识产权保护试点区**8家**")


def test_another_rank_is_asked_of_who_has_most_also_after_another_question(ask: Ask) -> None:
    answer = ask("推进计划里哪个部门的任务最多", "有多少项", "第二名呢")
    assert answer.resolved_question == "推进计划里哪个部门的任务第二多"


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("海门有没有讲师团", "天津呢", "只有上海有吗"), "讲师团是不是只有上海写了"),
        (("上海两份文件都有专利池吗", "天津也有吧"), "天津有没有提到专利池"),
    ],
)
def test_who_else_has_what_was_told_is_asked_of_the_thing(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved
