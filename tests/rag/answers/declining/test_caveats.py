from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


def test_a_district_that_the_plan_does_not_name_is_said_not_to_be_there(ask: Ask) -> None:
    answer = ask("天津宝坻怎么培育知识产权特色小镇")
    assert answer.status is Status.PARTIAL
    assert "没有专门提到宝坻" in first_paragraph(answer)
    assert "特色小镇" in answer.answer.split("\n\n")[1]


def test_a_district_that_the_plan_names_needs_no_caveat(ask: Ask) -> None:
    assert "没有专门提到" not in ask("天津静海怎么培育知识产权特色小镇").answer


def test_a_time_that_the_plan_does_not_give_is_said_not_to_be_there(ask: Ask) -> None:
    answer = ask("海门的知识产权托管哪年做好")
    assert answer.status is Status.PARTIAL
    assert "没有写明具体时间" in first_paragraph(answer)


def test_a_time_that_the_plan_gives_needs_no_caveat(ask: Ask) -> None:
    assert "没有写明具体时间" not in ask("上海的知识产权强市建设阶段性目标什么时候完成").answer


def test_a_place_without_a_plan_beside_one_with_a_plan_is_named(ask: Ask) -> None:
    answer = ask("上海和杭州谁负责种业打假")
    assert answer.status is Status.PARTIAL
    assert "没有收录杭州的规划" in first_paragraph(answer)
    assert {citation.doc_id for citation in answer.citations} <= {"sh-impl", "sh-plan"}


def test_a_country_abroad_is_a_topic_and_no_missing_plan(ask: Ask) -> None:
    assert "没有收录美国" not in ask("上海企业在美国有海外纠纷怎么办").answer


def test_a_place_without_a_plan_beside_a_region_stays_named_though_a_clause_names_it(ask: Ask) -> None:
    assert "没有收录江苏的规划" in ask("海门和江苏怎么做专利转化专项计划").answer


def test_for_how_long_a_plan_is_made_is_no_time_that_a_matter_takes(ask: Ask) -> None:
    assert "没有写明" not in ask("上海的两份文件各管几年").answer


def test_a_place_that_the_plan_does_not_give_is_said_not_to_be_there(ask: Ask, ask_harbour: Ask) -> None:
    assert "没有写明具体地点" in first_paragraph(ask("上海的品牌指导站设在哪里"))
    assert "没有写明具体地点" not in ask_harbour("厦门灯塔开放试点在哪个区").answer
    for told in ("上海知识产权博物馆盖在哪个区", "上海知识产权博物馆建在哪里", "上海的知识产权学院办在哪个区"):
        assert "没有写明具体地点" in first_paragraph(ask(told))
    for seen in ("上海国家版权创新发展基地在哪个区", "推进计划里漕河泾的示范区算哪个区的活"):
        assert "没有写明具体地点" not in ask(seen).answer


def test_what_is_asked_of_an_assessment_is_its_outcome(ask_harbour: Ask) -> None:
    assert "没有写明结果" in ask_harbour("厦门的任务考核结果如何").answer


def test_what_an_answer_says_to_be_missing_is_said_once(ask_harbour: Ask) -> None:
    assert ask_harbour("厦门的灯塔开放要等多久").answer.count("没有写明") == 1


def test_a_number_of_the_whole_country_is_none_of_a_place(ask: Ask) -> None:
    answer = ask("全国要建多少家规范化市场")
    assert answer.answer.startswith("没有收录全国的规划")
    assert not ask("上海要建多少家全国示范市场").answer.startswith("没有收录全国的规划")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("全国每万人口发明专利拥有量现在多少", "全国"),
        ("我国有效注册商标总量多少件", "全国"),
        ("国家层面质押融资的目标是多少", "全国"),
        ("全省驰名商标有多少件", "全省"),
    ],
)
def test_a_number_of_a_place_above_all_plans_is_none_of_those_held(question: str, place: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith(f"没有收录{place}的规划")


@pytest.mark.parametrize("question", ["中国驰名商标有几件", "国家级示范企业、优势企业几家", "上海在全国排第几位"])
def test_what_only_bears_the_name_of_the_nation_is_no_place_above(question: str, ask: Ask) -> None:
    assert "没有收录全国" not in ask(question).answer


def test_what_is_not_told_of_a_body_is_said_first(ask: Ask) -> None:
    assert "没有写明主题" in ask("上海知识产权国际论坛的主题是什么").answer
    assert "没有写明成员单位" in ask("天津知识产权战略领导小组由谁组成").answer
    assert "没有写明区别" in ask("天津的两个保护中心有什么区别").answer


@pytest.mark.parametrize("question", ["天津高价值专利培育中心归谁管", "天津怎么建高价值专利培育中心"])
def test_a_body_that_only_another_plan_writes_of_is_said_not_to_be_there(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写到“高价值专利培育中心”" in first_paragraph(answer)


def test_a_body_that_the_plan_writes_of_needs_no_caveat(ask: Ask) -> None:
    assert "没有写到" not in ask("海门怎么建高价值专利培育中心").answer


def test_units_that_are_responsible_are_no_companies(ask: Ask) -> None:
    assert "品牌或企业" not in ask("天津管专利导航的单位都有哪些").answer


def test_a_goal_without_a_date_is_told_with_the_years_of_its_plan(ask: Ask) -> None:
    first = first_paragraph(ask("上海规范化市场50家是到哪年的目标"))
    assert "没有写明具体时间" in first
    assert "上海十四五规划的规划期为2021—2025年" in first
    assert "规划期" not in first_paragraph(ask("海门有驰名商标14件是哪年的"))


@pytest.mark.parametrize(
    "question", ["上海高价值专利培育中心的经费由谁承担", "天津海外维权专家顾问的钱谁付", "推进计划第107项由哪家掏钱"]
)
def test_who_is_in_charge_is_not_said_to_pay(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明出资方" in first_paragraph(answer)


def test_where_money_comes_from_is_told_where_the_plan_writes_it(ask: Ask) -> None:
    assert "没有写明出资方" not in ask("上海规划重大项目的经费谁来保障，钱从哪里来").answer
    assert "没有写明出资方" not in ask("天津知识产权工作的经费由谁出").answer


@pytest.mark.parametrize("question", ["天津什么样的单位能申报版权示范", "海门什么企业可以拿到贯标支持"])
def test_who_may_get_something_is_no_question_of_who_is_in_charge(question: str, ask: Ask) -> None:
    assert "责任部门" not in ask(question).answer


def test_what_is_missing_is_named_once(ask: Ask) -> None:
    assert ask("上海知识产权博物馆由谁掏钱").answer.count("没有") == 1


@pytest.mark.parametrize("question", ["上海公益讲师团都有谁，名单有吗", "天津的知识产权专员都叫什么名字"])
def test_persons_whose_names_no_plan_gives_are_said_to_be_missing(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写明具体的人员名单" in answer.answer
    assert answer.citations


def test_that_a_list_of_names_is_wished_for_is_no_second_question(ask: Ask) -> None:
    assert ask("上海有哪些公证机构，能列个名单吗").intent is ask("上海有哪些公证机构").intent


@pytest.mark.parametrize(
    ("question", "word"),
    [("天津为什么取消了专项资金", "取消"), ("海门怎么就停止了质押融资", "停止"), ("WIPO中心什么时候关闭", "关闭")],
)
def test_that_something_ended_is_not_taken_for_given(question: str, word: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert f"没有写到要“{word}”" in first_paragraph(answer)


def test_a_plan_with_its_own_region_before_it_is_of_no_region_before_that(ask: Ask) -> None:
    assert "没有收录" not in ask("海门天津上海规划的保障措施有几条").answer
