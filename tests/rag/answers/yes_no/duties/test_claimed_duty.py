from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("推进计划的蓝天整治派给市教委弄?", False),
        ("上海的蓝天整治让市知识产权局来搞的吧", True),
        ("植物新品种打假就市农业农村委一家管吧", False),
        ("推进计划第17项是市农业农村委一家管吧", True),
        ("推进计划第5项牵头的只有市知识产权局一家吗", True),
        ("推进计划第5项只有市知识产权局一家负责吗", False),
        ("推进计划的剑网专项行动挂帅的是市公安局吧", False),
        ("推进计划第111项的配合单位是不是只有市知识产权局一个", True),
    ],
)
def test_a_department_is_checked_in_loose_wording(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")


def test_a_department_in_a_long_list_takes_part_but_the_task_is_not_its_own(ask: Ask) -> None:
    assert ask("上海植物新品种打假有知识产权局参与吗").answer.startswith("是。")
    assert ask("上海植物新品种打假是知识产权局的活吧").answer.startswith("不是。")


def test_the_plan_with_the_fewest_departments_comes_first(ask: Ask) -> None:
    answer = ask("上海的海关保护由市教委负责吗")
    assert answer.citations[0].doc_id == "sh-impl"


def test_a_district_that_only_says_where_has_no_duty(ask: Ask) -> None:
    assert "写明" not in ask("奉贤快速维权中心是管化妆品的吧").answer


def test_one_of_several_that_are_not_named_is_neither_affirmed_nor_denied(ask: Ask) -> None:
    answer = ask("天津市审计局参与京津冀协同发展吗").answer
    assert "不能断定" in answer
    assert "各成员单位" in answer


def test_a_duty_in_one_plan_is_not_denied_from_another(ask: Ask) -> None:
    answer = ask("市高院负责知识产权人才引进吗")
    assert answer.answer.startswith("是。")
    assert answer.citations[0].doc_id == "sh-plan"


def test_a_department_of_one_region_is_looked_up_in_its_own_plans(ask: Ask) -> None:
    assert ask("市科技局参与高价值专利组合吗").citations[0].doc_id == "tianjin"


def test_of_a_name_in_quotation_marks_only_clauses_that_write_it_tell(ask: Ask) -> None:
    answer = ask("“剑网”行动我听过,所以推进计划里就是市教委负责的吧")
    assert answer.answer.startswith("不是。上海实施推进计划第37项")


def test_a_place_may_stand_between_a_department_and_its_part(ask: Ask) -> None:
    assert ask("海外维权援助,市贸促会在推进计划里要出力吗").answer.startswith("是。")


def test_what_is_seen_to_is_the_thing_of_that_name(ask: Ask) -> None:
    # 奉贤区 has the 快速维权中心 of the same box, which holds most of the same words.
    assert ask("照规划,奉贤区要不要配合中国(上海)知识产权保护中心建设?").answer.startswith("不是。")
    assert ask("照规划,浦东新区承担中国(上海)知识产权保护中心建设吗").answer.startswith("是。")


def test_a_district_that_no_plan_gives_the_task_does_not_have_it(ask: Ask) -> None:
    assert ask("推进计划里崇明区牵头版权基地建设吗").answer.startswith("不是。")


def test_a_share_in_a_task_is_a_duty(ask: Ask) -> None:
    assert ask("推进计划第59项市司法局有没有份").answer.startswith("是。")
    assert ask("推进计划第59项市教委有没有份").answer.startswith("不是。")


def test_a_district_named_in_charge_tells_more_than_all_of_them(ask: Ask) -> None:
    assert ask("漕河泾服务业集聚区归长宁区管吗").answer.startswith("不是")
    assert ask("漕河泾服务业集聚区归闵行区管吗").answer.startswith("是")
    assert ask("上海知识产权经费由长宁区负责吗").answer.startswith("是")


def test_a_project_that_a_claim_names_is_the_one_it_is_about(ask: Ask) -> None:
    assert ask("天津的版权工程由市知识产权局负责，对不对").answer.startswith("不是。天津工作分工 二、(九)")


@pytest.mark.parametrize(
    "question",
    ["海门专利导航由区知识产权局牵头吗", "海门人才引进归人社局管吗", "海门叠石桥是不是市监局负责"],
)
def test_a_plan_that_gives_nobody_a_duty_bears_out_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.YES_NO, Status.PARTIAL)
    assert "全文没有写明责任部门" in answer.answer
    assert "verdict" not in answer.facts


def test_a_plan_with_duties_tells_whose_it_is(ask: Ask) -> None:
    assert ask("天津专利导航由市教委牵头吗").answer.startswith("不是。")


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("上海规划的信息平台建设，单靠市知识产权局一家？", "不是。"),
        ("天津的组织保障就市知识产权局一家管么", "不是。"),
        ("推进计划第49项只靠市知识产权局？", "是。"),
        ("上海完善海外维权援助机制，就市知识产权局一家管吗", "不是。"),
    ],
)
def test_a_task_of_several_is_no_task_of_one_alone(question: str, opens: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(opens)


def test_a_project_that_is_pointed_to_is_the_one_that_writes_all_of_it(ask: Ask) -> None:
    answer = ask("天津在新媒体上宣传老字号和驰名商标的那个工程,归市文化和旅游局管吗").answer
    assert answer.startswith("不是。天津工作分工 二、(八)")


@pytest.mark.parametrize("question", ["只有市知识产权局的网站能查专利吗", "上海只有市知识产权局认定的机构能办专利吗"])
def test_what_a_department_only_tells_apart_is_no_duty_of_its_own(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))


@pytest.mark.parametrize(
    "asked", ["专利转化专项计划由市知识产权局单独负责吗", "漕河泾的集聚发展示范区由闵行区单独负责吗"]
)
def test_what_one_plan_gives_to_one_alone_and_another_of_the_place_to_several_is_not_had_alone(
    asked: str, ask: Ask
) -> None:
    answer = ask(asked)
    assert answer.answer.startswith("不是。上海十四五规划")
    assert "上海实施推进计划" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("推进计划第55项就只派了市高级法院一家吗", "不是"),
        ("推进计划第55项就交给市高级法院一家干吗", "不是"),
        ("推进计划第52项就派了上海海关一家吗", "是"),
    ],
)
def test_a_task_given_to_one_body_alone_is_ruled_however_it_is_given(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(f"{verdict}。")


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("推进计划第17项不关各区的事,对吗", True),
        ("推进计划第17项不关市教委的事,只由市农业农村委负责,对吗", True),
        ("推进计划第17项不关市教委的事,归市公安局负责,对吗", False),
    ],
)
def test_what_is_no_business_of_one_is_denied_of_it_and_claimed_of_another(
    question: str, holds: bool, ask: Ask
) -> None:
    assert ask(question).facts["verdict"] is holds
