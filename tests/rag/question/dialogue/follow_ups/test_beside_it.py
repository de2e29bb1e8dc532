from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("规划专栏3讲什么", "跟专栏7有何不同", "专栏3和专栏7有何不同"),
        ("推进计划第40项谁负责", "和第60项的责任单位一样吗", "第40项和第60项的责任单位一样吗"),
        ("推进计划第40项谁负责", "跟第64项比少了谁", "第40项和第64项的责任部门有什么不同"),
        ("推进计划第20项讲什么", "和规划里的数字差多少", "第20项和上海十四五规划里的数字差多少"),
        ("谁负责博物馆", "跟讲师团是同一家吗", "博物馆和讲师团的责任部门是同一家吗"),
        ("天津人才工程谁负责", "跟上海的引才比，部门有什么不同", "人才工程和上海的引才的部门有什么不同"),
        ("天津怎么培养律师", "跟海门有什么差异", "天津和海门怎么培养律师,有什么差异"),
        ("上海规划里白皮书谁牵头", "推进计划里还是它吗", "白皮书谁牵头,是同一家吗"),
    ],
)
def test_what_was_asked_is_held_beside_what_is_named_now(before: str, asked: str, resolved: str, ask: Ask) -> None:
    answer = ask(before, asked)
    assert answer.resolved_question.endswith(resolved)
    assert answer.intent == "compare"


@pytest.mark.parametrize("asked", ["跟谁合作", "和企业合作有哪些", "同样的任务还有吗"])
def test_what_is_done_with_somebody_is_no_comparison(asked: str, ask: Ask) -> None:
    assert ask("天津怎么培养律师", asked).intent != "compare"


def test_a_numbered_task_is_held_beside_its_neighbour(ask: Ask) -> None:
    answer = ask("推进计划第111项由谁牵头", "它和下一项的牵头单位是同一家吗")
    assert answer.resolved_question.endswith("第111项和第112项的牵头单位是同一家吗")


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("推进计划第35项讲什么", "跟上一项也是一个部门管吗", "第35项和第34项的责任部门是同一家吗"),
        ("推进计划第61项谁负责", "下一项还归他们管么", "第61项和第62项的责任部门是同一家吗"),
        ("推进计划第61项谁负责", "前一项也是同一家牵头吗", "第61项和第60项的牵头部门是同一家吗"),
        ("推进计划第61项", "跟后一条比，配合单位一样不", "第61项和第62项的配合单位一样吗"),
        ("天津重点工程第五个", "和下一个是同一家负责吗", "重点工程第5个和第6个的责任部门是同一家吗"),
    ],
)
def test_who_sees_to_a_task_is_held_beside_its_neighbour(before: str, asked: str, resolved: str, ask: Ask) -> None:
    answer = ask(before, asked)
    assert answer.resolved_question.endswith(resolved)
    assert answer.intent == "compare"


def test_what_the_neighbour_says_is_no_comparison(ask: Ask) -> None:
    assert "和第" not in ask("推进计划第61项讲什么", "下一项也讲讲").resolved_question


@pytest.mark.parametrize(
    ("before", "asked", "resolved"),
    [
        ("推进计划里讲师团谁负责", "志愿服务队那项也是它们吗", "讲师团和志愿服务队的责任部门是一样的吗"),
        ("天津的展会保护怎么搞", "上海和它有什么区别", "天津和上海的展会保护怎么搞,有什么区别"),
        ("上海怎么办宣传活动", "天津有没有这些活动", "上海和天津怎么办宣传活动,是一样的吗"),
    ],
)
def test_another_matter_or_place_is_held_beside_what_was_told(before: str, asked: str, resolved: str, ask: Ask) -> None:
    answer = ask(before, asked)
    assert answer.resolved_question.endswith(resolved)
    assert answer.intent == "compare"


def test_one_body_that_leads_is_asked_for_by_its_name(ask: Ask) -> None:
    told = ask("推进计划里讲师团谁牵头", "志愿服务队那项也是它牵头吗")
    assert "志愿服务队也是市知识产权局牵头吗" in told.resolved_question
