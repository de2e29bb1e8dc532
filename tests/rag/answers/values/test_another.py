from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("海门要有几家专利代理机构，2025年的目标", "代理机构"),
        ("海门PCT要申请多少件", "pct"),
        ("海门2020年每万人高价值专利有几件", "高价值"),
    ],
)
def test_a_value_of_something_else_is_only_the_nearest(question: str, lacks: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert lacks in first_paragraph(answer).lower()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门在国外的发明授权要新增多少", "超100件"),
        ("海门地标卖货目标多少钱", "15亿元"),
        ("上海规范化市场建几家，五年规划", "50家"),
    ],
)
def test_words_of_everyday_speech_stand_for_those_of_the_plan(question: str, value: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert value in first_paragraph(answer)


def test_a_word_that_only_says_again_what_another_says_lacks_nothing(ask: Ask) -> None:
    answer = ask("海门2020年靠知识产权质押拿贷款的企业几家")
    assert answer.status is Status.GROUNDED
    assert "9家" in first_paragraph(answer)


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("海门要有多少有效的海外发明专利", "有效"),
        ("海门授权的发明专利要多少件，2025年", "不限于海外"),
    ],
)
def test_a_part_or_another_stage_is_only_the_nearest(question: str, lacks: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert lacks in first_paragraph(answer)


@pytest.mark.parametrize(
    "question", ["海门专利导航基地要建几家", "海门的版权示范园区目标几家", "上海示范学校目标多少家"]
)
def test_a_number_of_other_things_is_no_value(question: str, ask: Ask) -> None:
    assert "**" not in ask(question).answer


def test_a_level_is_no_answer_to_what_is_added(ask: Ask) -> None:
    assert "没有给出新增的数值" in first_paragraph(ask("海门万人高价值发明专利拥有量要新增几件"))
    assert "没有给出" not in first_paragraph(ask("海门万人高价值发明专利拥有量要增加到多少"))


def test_a_year_without_a_value_is_named_where_an_indicator_alone_is_asked_for(ask: Ask) -> None:
    answer = ask("海门2022年马德里商标")
    assert answer.status is Status.PARTIAL
    assert "2022年" in first_paragraph(answer)


def test_a_value_of_another_level_is_only_the_nearest(ask: Ask) -> None:
    assert "没有给出“省级”的数值" in first_paragraph(ask("海门省级专利奖拿了几项"))
    assert "没有给出" not in first_paragraph(ask("海门国家级专利奖拿了几项"))


def test_the_number_for_one_right_is_none_for_another(ask: Ask) -> None:
    answer = ask("海门商标代理机构一共几家")
    assert answer.status is Status.PARTIAL
    assert "没有给出“商标代理机构”的" in first_paragraph(answer)


def test_so_many_a_head_are_no_total(ask: Ask) -> None:
    assert "没有给出总数" in first_paragraph(ask("海门著作权登记总量"))


def test_another_place_that_lacks_an_indicator_is_given_no_other(ask: Ask) -> None:
    answer = ask("上海有多少家商标代理机构", "海门呢")
    assert answer.status is not Status.GROUNDED
    assert "15371" not in answer.answer


@pytest.mark.parametrize("verb", ["新设", "新建", "增设", "设立"])
def test_what_is_set_up_is_found_in_whatever_word_a_plan_says_so(verb: str, ask: Ask) -> None:
    answer = ask(f"推进计划{verb}几个商标品牌创新创业基地")
    assert answer.status is Status.GROUNDED
    assert "**5个**" in answer.answer


def test_a_number_of_firms_is_no_number_of_rights(ask: Ask) -> None:
    answer = ask("海门的商标注册量到2025年要多少")
    assert answer.status == "partial"
    assert "没有给出“商标注册量”的数值" in answer.answer
    assert ask("海门有有效注册商标的企业要有多少家").status == "grounded"


@pytest.mark.parametrize("question", ["海门有效注册商标有几件", "海门的有效商标注册总量", "海门有效注册商标一共多少"])
def test_all_that_was_registered_is_no_number_of_what_is_in_force(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有给出" in first_paragraph(answer)
    assert "1700家" not in answer.answer
    assert "没有给出" not in first_paragraph(ask("上海有效注册商标一共多少"))


def test_a_number_per_head_is_no_number_of_all_in_force(ask: Ask) -> None:
    assert "没有给出总数" in first_paragraph(ask("上海的有效发明专利有几件"))
    assert "3754件" in first_paragraph(ask("海门的有效发明专利有几件"))


def test_rights_in_force_cannot_be_more_than_all_that_was_registered(ask: Ask) -> None:
    first = first_paragraph(ask("海门2020年有效注册商标有两万件吗"))
    assert first.startswith("不是，")
    assert "15371件" in first
    assert not first_paragraph(ask("海门2020年有效注册商标有一万件吗")).startswith(("是", "不是"))
