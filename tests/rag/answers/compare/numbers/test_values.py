from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


def test_the_value_of_one_place_asks_for_that_of_another(ask: Ask) -> None:
    first = ask("上海有专利代理机构215家,海门呢").answer.split("\n")[0]
    assert "215家" in first
    assert "10家" in first


@pytest.mark.parametrize("question", ["海门和上海的专利代理机构有啥两样", "上海、海门每万人口发明专利拥有量对比一下"])
def test_indicators_that_both_sides_have_are_compared_by_their_values(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"haimen", "sh-plan"}


def test_whether_values_are_equal_is_told_first(ask: Ask) -> None:
    assert ask("推进计划和上海十四五规划的专利导航项目数是不是一样").answer.startswith("不是，两者不同：")


@pytest.mark.parametrize("plans", ["上海五年规划和两年计划", "规划跟推进计划", "推进计划和规划"])
@pytest.mark.parametrize("asked", ["规范化市场{}各要几家", "规范化市场{}对比", "{}规范化市场数量比一下"])
def test_two_plans_are_named_by_length_or_kind_whatever_stands_around(plans: str, asked: str, ask: Ask) -> None:
    answer = ask(f"上海{asked.format(plans)}")
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"sh-plan", "sh-impl"}


def test_an_indicator_with_more_words_in_its_name_is_the_one_asked_for(ask: Ask) -> None:
    told = ask("作品登记的数,上海和海门各自是多少")
    assert told.status is Status.GROUNDED
    assert {fact["doc_id"] for fact in told.facts["targets"]} == {"sh-plan", "haimen"}


def test_plans_told_apart_by_length_are_those_of_the_one_region_that_has_both(ask: Ask) -> None:
    answer = ask("承诺单位数，五年规划与两年计划差几家")
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"sh-plan", "sh-impl"}


@pytest.mark.parametrize("question", ["海门的专利代理机构有上海多吗", "海门的专利代理机构比上海多吗"])
def test_whether_one_place_has_more_is_told_first(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是，南通市海门区（10家）少于上海市（215家）")


def test_one_warning_of_another_measure_is_enough(ask: Ask) -> None:
    assert ask("上海的PCT申请比海门多吗").answer.count("口径") == 1


def test_a_number_of_another_kind_or_year_is_not_given_as_the_value_of_a_place(ask: Ask) -> None:
    answer = ask("上海跟海门2025年每万人高价值发明专利要达到几件")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith("《上海市")
    assert "没有给出这一数值" in answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    "question", ["谁的专利代理机构最少", "三地的专利代理机构哪家最少", "上海和海门谁的专利代理机构少"]
)
def test_the_side_with_the_fewest_is_named_first(question: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith("南通市海门区（10家）少于上海市（215家）")


def test_which_side_gives_a_value_at_all_is_told_first(ask: Ask) -> None:
    first = first_paragraph(ask("天津和上海谁给了专利导航项目的具体数字"))
    assert first.startswith("给出具体数值的只有上海市")
    assert "天津市知识产权“十四五”规划" in first


def test_whether_numbers_are_the_same_asks_for_them(ask: Ask) -> None:
    first = first_paragraph(ask("上海两份文件里商标品牌创新创业基地的数一样吗"))
    assert first.startswith("不是，两者不同：")
    assert "10个左右" in first


def test_what_part_of_five_years_the_two_years_are_to_do_is_told_of_both_plans(ask: Ask) -> None:
    first = first_paragraph(ask("两年计划要建的高价值专利培育中心占五年的几成"))
    assert "15家" in first
    assert "大约是后者的一半" in first


def test_how_many_times_the_value_of_one_time_is_that_of_another_is_told(ask: Ask) -> None:
    first = first_paragraph(ask("海门马德里商标2025年的目标是2020年底的多少倍"))
    assert first.startswith("目标（达到40件）多于2020年底（25件），不到后者的两倍")


def test_patents_and_firms_are_not_weighed_against_each_other(ask: Ask) -> None:
    first = first_paragraph(ask("海门有效发明专利和专利代理机构哪个多"))
    assert "多于" not in first
    assert "不能直接比较" in first


def test_whether_two_values_of_unlike_units_can_be_compared_is_told(ask: Ask) -> None:
    first = first_paragraph(ask("海门服务业收入目标", "从业人数目标呢", "能直接比吗"))
    assert "不能直接比较" in first


def test_each_of_three_listed_sizes_has_its_value(ask: Ask) -> None:
    answer = ask("试点区、示范区、规范化市场，上海规划和推进计划各是多少").answer
    assert all(value in answer for value in ("16家", "8家", "4家", "50家", "25家"))


@pytest.mark.parametrize(
    "question",
    [
        "专利导航项目,五年规划里定了几个,两年计划里又定了几个",
        "专利导航项目两年计划做几个,五年规划又要做几个",
        "把专利导航项目在整个十四五和22、23两年定的个数摆在一起看",
        "专利导航项目五年的和两年的各定了多少个",
    ],
)
def test_two_plans_told_by_their_years_are_those_of_the_place_that_has_both(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"sh-plan", "sh-impl"}
    assert len(answer.facts["targets"]) == 2


def test_a_name_of_common_words_is_no_other_with_the_same_last_word(ask: Ask) -> None:
    assert "培育中心" not in ask("上海规划和推进计划对保护中心的安排有哪些不一样").answer


@pytest.mark.parametrize(
    ("question", "related"),
    [
        ("上海的规范化市场，头两年建的占不占到五年要建的一半", "正好是后者的一半"),
        ("规范化市场，上海五年总数是不是头两年的双倍", "正好是后者的两倍"),
        ("市级专利导航项目，头两年的数过没过整个五年的半数", "大约是后者的一半"),
        ("新认定的培训基地，头两年的够不够整个五年的一半", "不到后者的三分之一"),
    ],
)
def test_how_two_years_stand_to_five_is_said_in_words_with_both_values(question: str, related: str, ask: Ask) -> None:
    answer = ask(question)
    assert related in first_paragraph(answer)
    assert {fact["doc_id"] for fact in answer.facts["targets"]} == {"sh-plan", "sh-impl"}


@pytest.mark.parametrize("question", ["海门跟上海的专利代理机构的数放一块看看", "对比一下海门和上海专利代理机构的数"])
def test_values_are_put_beside_each_other_without_a_question_word(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert "**10家**" in answer.answer
    assert "**215家**" in answer.answer


def test_a_value_by_another_name_is_not_said_to_be_missing(ask: Ask) -> None:
    answer = ask("质押贷款，天津和海门谁给了具体金额")
    assert "15亿元" in answer.answer
    assert "给出具体数值的只有南通市海门区" in first_paragraph(answer)


def test_what_is_claimed_of_several_indicators_is_ruled_once_and_first(ask: Ask) -> None:
    first = first_paragraph(ask("上海规划的试点区、示范区是推进计划的两倍吗"))
    assert first.startswith("是，知识产权保护试点区：")
    assert first.count("是，") == 1
    assert first_paragraph(ask("上海规划的试点区、示范区是推进计划的三倍吗")).startswith("不是，")


def test_whose_number_is_larger_asks_for_no_department(ask: Ask) -> None:
    assert "多于南通市海门区（10家）" in first_paragraph(ask("专利代理机构谁家更多，海门还是上海"))


@pytest.mark.parametrize(
    ("question", "unsaid"),
    [
        ("海门的商标品牌创新创业基地比上海多吗", "15371件"),
        ("海门和上海的商标代理机构哪个多", "215家"),
    ],
)
def test_a_number_of_another_thing_right_or_stage_is_not_weighed(question: str, unsaid: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert unsaid not in answer.answer
    assert "没有给出这一数值" in first_paragraph(answer)


def test_applications_are_not_weighed_against_rights_in_force(ask: Ask) -> None:
    answer = ask("海门和上海有效发明专利谁多").answer
    assert "8.28万件" not in answer
    assert "不能直接比较" in answer


def test_values_in_other_units_are_no_answer_to_how_places_differ(ask: Ask) -> None:
    answer = ask("高价值专利方面推进计划和海门有啥不同")
    assert "| 数值 |" not in answer.answer
    assert {"sh-impl", "haimen"} <= documents_of(answer)


def test_the_value_of_a_wider_indicator_is_not_taken_for_that_of_a_narrower_one(ask: Ask) -> None:
    answer = ask("上海每万人口高价值发明专利拥有量和海门比谁高")
    assert "高于" not in first_paragraph(answer)
    assert "达到20件" in answer.answer


def test_what_is_to_be_on_one_side_is_no_value_of_today(ask: Ask) -> None:
    answer = ask("贯标企业，上海现在几家海门要几家")
    assert "200家" in answer.answer
    assert "100家" not in answer.answer
