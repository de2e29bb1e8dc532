from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (("推进计划里市公安局有几项任务", "和市司法局比谁多"), "上海实施推进计划市公安局和市司法局谁的任务多"),
        (("天津市商务局参与几项", "比市教委少吗"), "天津市商务局和市教委谁的任务少"),
        (("推进计划里市教委配合几项", "跟市市场监管局比谁多"), "上海实施推进计划市教委和市市场监管局谁配合的任务多"),
    ],
)
def test_two_departments_are_weighed_by_their_tasks(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "resolved"),
    [
        (
            ("推进计划要建几家规范化市场", "规划呢", "和刚才那个比哪个多"),
            "上海实施推进计划和上海十四五规划要建几家规范化市场,哪个多",
        ),
    ],
)
def test_a_value_is_held_beside_the_one_told_before(turns: tuple[str, ...], resolved: str, ask: Ask) -> None:
    assert ask(*turns).resolved_question == resolved


@pytest.mark.parametrize(
    ("turns", "length"),
    [
        (("海门规划哪天印发的", "那天津的早几个月"), "晚约十七个月"),
        (("上海推进计划什么时候发布", "比海门规划早多少天"), "晚二百九十八天"),
    ],
)
def test_how_long_lies_between_a_plan_and_the_one_before_is_told(turns: tuple[str, ...], length: str, ask: Ask) -> None:
    assert length in ask(*turns).answer


def test_what_is_no_question_about_plans_goes_on_as_it_is(ask: Ask) -> None:
    assert "推算" not in ask("海门谁负责专利导航", "天津的晚多久").answer


@pytest.mark.parametrize("asked", ["比上海规划早些还是晚些", "比上海规划晚吗"])
def test_which_of_two_plans_came_first_is_asked_of_both(asked: str, ask: Ask) -> None:
    told = ask("海门规划是哪天印发的", asked)
    assert "印发比上海十四五规划" in told.resolved_question
    assert {citation.doc_id for citation in told.citations} == {"haimen", "sh-plan"}


def test_a_plan_is_set_against_both_asked_about_before(ask: Ask) -> None:
    told = ask("海门规划哪天印发的", "天津的呢", "上海规划比那两份晚还是早")
    assert all(day in told.answer for day in ("2021年11月2日", "2021年12月31日", "2023年4月3日"))
