from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("question", "value", "doc_id"),
    [
        ("海门2020年底马德里商标几件", "25件", "haimen"),
        ("到2025年海门马德里商标要有几件", "40件", "haimen"),
        ("海门服务机构从业人数要到多少", "300人", "haimen"),
        ("海门版权登记万人目标", "20.33件", "haimen"),
        ("推进计划里规范化市场建多少家", "25家", "sh-impl"),
        ("上海规划里规范化市场建多少家", "50家", "sh-plan"),
        ("2020年上海PCT申请多少件", "3558件", "sh-plan"),
        ("上海有多少家专利代理机构", "215家", "sh-plan"),
    ],
)
def test_a_value_comes_first_with_its_unit_from_its_plan(question: str, value: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent in (Intent.TARGET, Intent.COUNT)
    assert value in first_paragraph(answer)
    assert value in answer.citations[0].quote
    assert answer.citations[0].doc_id == doc_id


def test_what_was_reached_is_told_from_what_is_to_be_reached(ask: Ask) -> None:
    reached, goal = ask("海门2020年底马德里商标几件"), ask("到2025年海门马德里商标要有几件")
    assert "（已达到）" in reached.answer
    assert "40件" not in reached.answer
    assert "（目标）" in goal.answer
    assert "25件" not in goal.answer
    assert [fact["nature"] for fact in reached.facts["targets"]] == ["baseline"]


def test_the_figure_of_the_other_plan_is_given_as_well(ask: Ask) -> None:
    answer = ask("上海要建多少家高价值专利培育中心")
    assert documents_of(answer) == {"sh-impl", "sh-plan"}
    assert "15家" in answer.answer
    assert "30家" in answer.answer


def test_the_values_at_a_number_are_given(ask: Ask) -> None:
    answer = ask("海门定量指标第3条的数值是多少")
    assert all(value in answer.answer for value in ("5家", "200家", "1700家"))


def test_a_question_for_then_and_now_gets_both(ask: Ask) -> None:
    answer = ask("海门的马德里商标现有多少件，目标是多少件")
    assert "25件" in answer.answer
    assert "40件" in answer.answer
    assert [target["nature"] for target in answer.facts["targets"]] == ["baseline", "goal"]


def test_one_value_for_two_years_is_given_once(ask: Ask) -> None:
    answer = ask("上海推进计划22、23这两年要建多少家规范化市场")
    assert first_paragraph(answer).count("25家") == 1
    assert documents_of(answer) == {"sh-impl"}


def test_a_table_that_was_a_picture_is_said_to_be_one(ask: Ask) -> None:
    answer = ask("上海规划的表2里有什么")
    assert answer.status is Status.NONE
    assert "图片" in answer.answer


def test_a_value_in_a_picture_table_is_said_to_be_there(ask: Ask) -> None:
    answer = ask("上海2025年PCT要申请多少件")
    assert answer.status is Status.NONE
    assert "图片" in answer.answer
    assert "3558" not in answer.answer


def test_a_year_without_a_value_declines_and_suggests_the_one_there_is(ask: Ask) -> None:
    answer = ask("海门2030年驰名商标要有几件")
    assert answer.status is Status.NONE
    assert any("驰名商标" in suggestion for suggestion in answer.suggestions)


def test_an_indicator_that_no_plan_has_declines(ask: Ask) -> None:
    assert ask("海门的狩猎证要发几张").status is Status.NONE


def test_an_amount_of_nothing_is_asked_back(ask: Ask) -> None:
    assert "请补充" in ask("目标是多少").answer


def test_a_value_of_the_city_is_no_value_of_a_district(ask: Ask) -> None:
    answer = ask("徐汇区要建多少家规范化市场")
    assert answer.status is not Status.GROUNDED
    assert "没有给出“徐汇区规范化市场”的这一数值" in answer.answer
    assert "50家" not in answer.answer


def test_the_earlier_of_two_values_is_the_original_one(ask: Ask) -> None:
    assert "2.36万件" in first_paragraph(ask("上海的作品版权年登记量原来多少"))
    assert "31.89万件" in first_paragraph(ask("上海的作品版权年登记量2020年是多少"))


def test_the_values_of_two_years_stand_together(ask: Ask) -> None:
    answer = ask("上海PCT国际专利申请从十二五末到2020年的变化")
    assert "1060件" in answer.answer
    assert "3558件" in answer.answer


def test_an_amount_that_is_no_indicator_is_not_said_to_be_in_the_picture_table(ask: Ask) -> None:
    answer = ask("上海规划给每家企业发多少补贴")
    assert answer.status is not Status.GROUNDED
    assert "图片" not in answer.answer


def test_both_values_of_a_growth_are_given_the_earlier_first(ask: Ask) -> None:
    answer = ask("上海有效注册商标从多少增加到多少")
    assert re.search(r"54\.84万件.*173\.74万件", answer.answer.split("。")[0])


@pytest.mark.parametrize("question", ["海门的人口是多少", "海门发明专利授权率", "海门的企业总数"])
def test_what_a_number_is_set_against_is_not_what_it_is_of(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "没有给出" in first_paragraph(answer)


def test_a_number_set_against_people_may_be_asked_for_by_them(ask: Ask) -> None:
    assert "60.21件" in first_paragraph(ask("上海人均有多少件发明专利"))
    assert "20件" in first_paragraph(ask("海门万人高价值发明专利"))


@pytest.mark.parametrize("question", ["推进计划的指标里第四个是多少", "上海规划倒数第二个指标定多少"])
def test_an_indicator_by_its_place_in_a_picture_table_is_said_to_be_there(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status.value == "none"
    assert "图片" in answer.answer


def test_who_is_after_something_is_given_no_value_for_it(ask: Ask) -> None:
    assert ask("海门质押融资").intent is Intent.TARGET
    assert ask("想在海门做质押融资").intent is Intent.MEASURE


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("上海两年内要开展几个市级专利导航项目", "50个"),
        ("上海五年内要开展几个市级专利导航项目", "100个左右"),
        ("海门PCT累计几件", "超过400件"),
    ],
)
def test_the_value_of_the_span_and_of_the_very_name_comes_first(question: str, value: str, ask: Ask) -> None:
    assert value in first_paragraph(ask(question))


def test_the_value_that_a_question_states_itself_is_told_last(ask: Ask) -> None:
    first = first_paragraph(ask("海门的贯标企业2020年100多家,2025年要达到几家"))
    assert first.index("200家") < first.index("100家")


def test_a_time_of_which_a_question_only_tells_needs_no_value(ask: Ask) -> None:
    first = first_paragraph(ask("海门的贯标企业原来百十来家,规划要达到几家"))
    assert "200家" in first
    assert "100家" not in first


def test_values_of_things_of_one_kind_are_told_apart(ask: Ask) -> None:
    answer = ask("上海代理机构各有多少家,按商标、专利分开算").answer
    assert "215家" in answer
    assert "2834家" in answer


def test_the_years_of_a_plan_are_not_two_that_are_asked_for(ask: Ask) -> None:
    assert "没有给出2022年" not in ask("2022—2023年上海的专利导航项目做几个").answer


def test_of_what_was_reached_the_goal_follows_where_a_plan_gives_no_more(ask: Ask) -> None:
    answer = ask("上海商标品牌创新创业基地建成了几个")
    assert answer.status is Status.PARTIAL
    assert "实际完成的数值，最接近的是规划的目标" in first_paragraph(answer)
    assert "图片" not in answer.answer


def test_a_verb_alone_is_nothing_that_a_value_is_of(ask: Ask) -> None:
    assert "没有给出这一数值" in ask("天津培育了几家").answer


def test_what_is_set_aside_behind_the_question_is_no_indicator(ask: Ask) -> None:
    first = ask("推进计划要建几家知识产权保护示范区?试点区不算").answer.split("\n")[0]
    assert "示范区**4家**" in first
    assert "试点区" not in first


def test_a_value_of_what_stands_before_a_comma_is_none_of_what_stands_behind(ask: Ask) -> None:
    answer = ask("上海植物新品种有几个")
    assert "31.89" not in answer.answer
    assert "没有给出“植物新品种”的这一数值" in answer.answer


def test_of_a_year_between_that_neither_words_nor_a_table_tell_other_years_follow(ask: Ask) -> None:
    answer = ask("PCT申请上海到2024年做了多少件")
    assert answer.status is Status.PARTIAL
    assert "没有给出2024年的数值" in answer.answer
    assert "图片" not in answer.answer
    assert "3558件" in answer.answer


def test_from_and_to_are_what_was_reached_and_what_is_aimed_at(ask: Ask) -> None:
    opening = first_paragraph(ask("海门,马德里商标由几件到几件"))
    assert "25件" in opening
    assert "40件" in opening


def test_a_number_for_so_many_people_is_not_where_a_number_leads(ask: Ask) -> None:
    assert "20件" not in ask("海门有效发明专利由几件到几件").answer


@pytest.mark.parametrize("question", ["上海人均工资是多少", "上海申请一件专利资助多少", "上海漕河泾示范区有多少家企业"])
def test_what_is_no_indicator_is_not_said_to_be_in_a_table(question: str, ask: Ask) -> None:
    assert "图片表格" not in ask(question).answer


@pytest.mark.parametrize("question", ["上海社会满意度目标是多少", "上海2025年PCT申请量要达到多少"])
def test_an_indicator_of_which_an_aim_is_asked_may_be_in_the_table(question: str, ask: Ask) -> None:
    assert "图片表格" in ask(question).answer


def test_an_indicator_is_known_by_the_other_word_for_copyright(ask: Ask) -> None:
    assert "**31.89万件**" in ask("上海著作权登记量").answer


def test_from_a_number_that_the_question_tells_leads_to_what_is_aimed_at(ask: Ask) -> None:
    answer = ask("海门专利质押从四个多亿要冲到多少亿")
    assert first_paragraph(answer).count("15亿元") == 1
    assert "4.2亿元" in answer.answer


def test_before_and_behind_five_years_are_the_two_times_of_a_sentence(ask: Ask) -> None:
    answer = ask("上海PCT申请 五年前、五年后")
    assert "1060件" in first_paragraph(answer)
    assert "3558件" in first_paragraph(answer)


def test_a_number_in_tens_of_thousands_asked_of_a_year_behind_a_comma_is_asked_for(ask: Ask) -> None:
    answer = ask("上海发明专利的申请,2015年和2020年分别报了几万件")
    assert "4.70万件" in answer.answer
    assert "8.28万件" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["海门质押贷款2020年的、总额、目标都报一下", "海门的质押融资2020一年数、合计数和目标"],
)
def test_a_sum_in_a_row_of_numbers_stands_between_the_year_and_the_goal(question: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.index("**1亿元**") < first.index("4.2亿元") < first.index("15亿元")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门有效注册商标企业目前有多少家", "1700家"),
        ("海门服务业年营业收入现在多少", "2000万元"),
        ("上海知识产权保护规范化市场现在有几家", "50家"),
    ],
)
def test_a_goal_is_the_nearest_where_nothing_says_what_there_is(question: str, value: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "已经达到的数值，最接近的是规划的目标" in first_paragraph(answer)
    assert value in answer.answer


@pytest.mark.parametrize(
    ("question", "value"), [("海门专利代理机构目标要几家", "10家"), ("海门驰名商标2025年要达到几件", "14件")]
)
def test_what_there_is_is_the_nearest_where_no_goal_is_set(question: str, value: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "的目标，最接近的如下" in first_paragraph(answer)
    assert value in answer.answer


@pytest.mark.parametrize("question", ["海门有超过几家知识产权服务机构", "海门有大约多少家知识产权服务机构"])
def test_what_there_is_goes_first_however_roughly_it_is_asked_for(question: str, ask: Ask) -> None:
    assert "超过20家" in first_paragraph(ask(question))


def test_a_past_year_without_a_value_is_said_to_have_none_and_no_goal(ask: Ask) -> None:
    first = first_paragraph(ask("上海2019年发明专利授权几件"))
    assert "没有给出2019年的数值" in first
    assert "目标" not in first


def test_an_indicator_that_has_what_tells_most_goes_before_one_of_another_time(ask: Ask) -> None:
    told = "截至2020年底，海门通过管理体系贯标的企事业单位有多少家"
    assert "**累计达200家**" in ask(told, "那“十四五”末该项指标要达到多少").answer


def test_a_word_that_plans_write_within_another_alone_is_no_other_thing(ask: Ask) -> None:
    assert "**累计15亿元**" in first_paragraph(ask("海门拿专利换贷款要做到多少"))


@pytest.mark.parametrize("asked", ["海门五年要给多少人授课", "海门到2025年多少人上课"])
def test_what_is_set_beside_an_indicator_is_found_by_other_words(ask: Ask, asked: str) -> None:
    assert "**500人次**" in first_paragraph(ask(asked))


def test_a_market_is_found_by_the_short_form_of_its_name(ask: Ask) -> None:
    assert "**50家**" in first_paragraph(ask("上海十四五规划要建多少家规范市场"))
