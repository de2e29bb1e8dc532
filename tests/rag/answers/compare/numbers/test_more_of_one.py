from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("海门的商标注册量有没有有效发明专利量多", "是，商标注册量（15371件）多于有效发明专利量（3754件）"),
        ("海门的专利代理机构超过知识产权服务机构了吗", "不是，专利代理机构（10家）少于知识产权服务机构（超过20家）"),
        ("海门2020年底驰名商标是不是少于地理标志保护产品", "不是，中国驰名商标（14件）多于地理标志保护产品（2件）"),
    ],
)
def test_whether_there_is_more_of_one_thing_than_of_another_is_ruled_by_their_values(
    question: str, first: str, ask: Ask
) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith(first)
    assert answer.facts["verdict"] is first.startswith("是")
    assert all(str(fact["value_text"]) in raw("haimen") for fact in answer.facts["targets"])


def test_of_the_values_of_two_things_those_of_one_time_are_weighed(ask: Ask) -> None:
    answer = ask("海门的每万人口发明专利比万人作品登记量低吗")
    assert {fact["nature"] for fact in answer.facts["targets"]} == {"baseline"}
    assert answer.answer.startswith("不是，")


def test_equal_numbers_are_no_more_of_either(ask: Ask) -> None:
    assert ask("上海规划的培训基地比商标品牌创新创业基地多吗").answer.startswith("不是，")


@pytest.mark.parametrize("question", ["海门的商标比去年多吗", "海门有多少商标", "上海的试点区比天津多吗"])
def test_without_two_things_of_one_plan_nothing_is_ruled(question: str, ask: Ask) -> None:
    assert "verdict" not in ask(question).facts


def test_how_far_apart_two_numbers_are_is_told_by_both_and_not_by_their_difference(ask: Ask) -> None:
    first = first_paragraph(ask("海门有效发明专利量跟商标注册量差距悬殊吗"))
    assert first.startswith("有效发明专利量（3754件）少于商标注册量（15371件）")
    assert "没有直接写两者的差距" in first


@pytest.mark.parametrize(
    "question",
    [
        "海门的专利代理机构和知识产权服务机构到底哪样多些",
        "海门的专利代理机构跟知识产权服务机构，谁家个头大",
        "哪个多，海门的专利代理机构还是知识产权服务机构",
    ],
)
def test_which_of_two_things_is_more_is_told_however_loosely_it_is_asked(question: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.startswith("知识产权服务机构（超过20家）多于专利代理机构（10家）")


def test_what_there_is_goes_before_what_is_aimed_at(ask: Ask) -> None:
    answer = ask("海门的商标超没超过发明专利")
    assert first_paragraph(answer).startswith("是，商标注册量（15371件）多于有效发明专利量（3754件）")


def test_a_claim_may_be_made_by_denying_that_there_is_as_much(ask: Ask) -> None:
    answer = ask("海门的有效发明专利没商标注册量多吧")
    assert first_paragraph(answer).startswith("是，有效发明专利量（3754件）少于商标注册量（15371件）")
    assert answer.facts["verdict"] is True


def test_two_plans_are_weighed_by_what_is_named_of_both(ask: Ask) -> None:
    first = first_paragraph(ask("上海规划跟推进计划，谁家试点区个头大"))
    assert first.startswith("上海十四五规划（16家）多于上海实施推进计划（8家）")


def test_two_years_are_weighed_by_their_values(ask: Ask) -> None:
    first = first_paragraph(ask("上海的PCT 2015年跟2020年，究竟哪一头高"))
    assert first.startswith("2020年（3558件）多于“十二五”期末（1060件）")


def test_two_things_go_by_the_names_that_a_question_has_for_them(ask: Ask) -> None:
    first = first_paragraph(ask("海门是驰名商标多还是地理标志多"))
    assert first.startswith("驰名商标（14件）多于地理标志（2件）")


def test_of_two_things_values_that_compare_are_set_beside_each_other(ask: Ask) -> None:
    first = first_paragraph(ask("海门的马德里商标和地理标志产品，比一比哪个大"))
    assert first.startswith("马德里商标（25件）多于地理标志产品（2件）")


def test_what_is_weighed_against_a_place_without_a_plan_is_not_told_of_the_other_alone(ask: Ask) -> None:
    assert "多于" not in ask("广州上海谁的专利多").answer


def test_of_three_things_the_most_and_the_fewest_are_told(ask: Ask) -> None:
    first = first_paragraph(ask("海门的服务机构、代理机构、贯标企业，到底哪样最多"))
    assert first.startswith("三者不同：贯标企业（超100家）最多，代理机构（10家）最少")


@pytest.mark.parametrize(
    "question", ["海门每万人口发明专利赶没赶上上海", "海门的有效商标有没有上海那么多", "海门的代理机构能有上海多吗"]
)
def test_whether_a_place_has_more_than_another_is_ruled_however_it_is_put(question: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith("不是，南通市海门区")


def test_a_place_may_be_denied_to_have_as_much_as_another(ask: Ask) -> None:
    assert first_paragraph(ask("海门的代理机构没上海多吧")).startswith("是，南通市海门区（10家）少于上海市（215家）")


@pytest.mark.parametrize("question", ["上海的培训基地和培育中心哪个老师多", "上海的商标和专利谁管得多"])
def test_how_many_there_are_is_not_told_for_what_else_is_weighed_of_things(question: str, ask: Ask) -> None:
    assert "多于" not in ask(question).answer


def test_a_name_that_leaves_out_its_noun_is_read_in_full(ask: Ask) -> None:
    assert "商标代理机构2834家" in raw("sh-plan")
    assert first_paragraph(ask("上海是专利代理机构多还是商标的多")).startswith("商标代理机构（2834家）多于专利代理机构")


def test_each_of_two_things_keeps_a_noun_of_its_own(ask: Ask) -> None:
    first = first_paragraph(ask("海门到2025年，地标产品的销售额跟服务业的营业收入，哪个大"))
    assert first.startswith("地理标志产品的销售额（达15亿元）高于服务业的营业收入（达2000万元）")


def test_whether_two_things_are_as_many_is_ruled_first(ask: Ask) -> None:
    assert first_paragraph(ask("海门质押金额和地标产品销售额定得一样多吗")).startswith("是，质押金额与")
    assert first_paragraph(ask("海门的驰名商标和地理标志产品一样多吗")).startswith("不是，")


def test_what_is_aimed_at_is_weighed_against_what_was_reached_of_another_indicator(ask: Ask) -> None:
    said = first_paragraph(ask("海门战略推进计划企业的目标和专利代理机构数相比，孰多孰少"))
    assert "多于" in said
    assert "目标" in said


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("上海的试点区比示范区多几家", ("16家", "8家")),
        ("海门服务机构比专利代理机构多几家", ("20家", "10家")),
        ("上海专利代理机构跟商标代理机构差几家", ("215家", "2834家")),
    ],
)
def test_by_how_many_one_is_more_is_answered_with_both(question: str, values: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "compare"
    assert [value for value in values if value not in answer.answer] == []
