from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("推进计划第3项和第5项是同一个部门牵头吗", "两者相同：市知识产权局牵头。"),
        ("推进计划第59项跟第110项的牵头单位有什么不同", "两者不同：第59项由市司法局牵头；第110项由市知识产权局牵头。"),
    ],
)
def test_only_the_role_asked_for_is_compared(question: str, opening: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(opening)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("推进计划40项和52项的牵头单位对调了吗", "两者不同：40项由市委宣传部负责；52项由上海海关负责"),
        ("版权服务工作站和商标品牌指导站,推进计划里这两样是一家管的吗", "两者的责任部门相同：市知识产权局负责。"),
        ("惩罚性赔偿、打假维权,这俩在推进计划里是同一家负责的吗", "两者"),
        ("培育仲裁机构和举办论坛,推进计划里这两件,哪件有司法局的份", "两者的责任部门不同"),
    ],
)
def test_who_sees_to_two_things_of_one_plan_is_compared(question: str, opening: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(opening)


def test_what_a_thing_is_called_asks_for_no_department(ask: Ask) -> None:
    assert "责任部门" not in ask("天津那份分工和海门规划,对纠纷调解的管辖说法一样吗").answer


def test_which_plan_names_those_in_charge_is_told_of_each(ask: Ask) -> None:
    answer = ask("海门规划和上海规划哪份列了牵头单位")
    assert "上海十四五规划写明了任务的牵头单位" in answer.answer
    assert "海门区“十四五”知识产权发展规划》全文没有写明牵头单位" in answer.answer
