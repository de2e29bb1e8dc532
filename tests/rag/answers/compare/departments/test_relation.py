from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("版权这块，上海规划跟推进计划都有市委宣传部的份吧", "是，两者都列了市委宣传部"),
        ("打击侵权，上海两份文件都有公安局吗", "是，两者都列了市公安局"),
        ("引进人才，上海两份文件都由市人力资源社会保障局牵头吗", "不是，两者的责任部门不同"),
    ],
)
def test_that_a_body_is_on_all_sides_is_borne_out_by_any_task_on_the_matter(question: str, said: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(said)


def test_two_things_led_by_one_body_may_have_others_beside_it(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划里信息公共服务和政务服务是不是同一家管"))
    assert first.startswith("是，")
    assert "所问的部门" not in first


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("“剑网”行动，推进计划的责任单位比规划多吗", "不是，"),
        ("数据知识产权保护，推进计划的责任单位比规划少吧", "是，"),
    ],
)
def test_whether_more_bodies_see_to_it_is_said_first(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


def test_one_body_for_two_numbers_is_no_yes_for_the_first(ask: Ask) -> None:
    assert ask("推进计划40项跟52项是一个单位负责吗").answer.startswith("不是，")
