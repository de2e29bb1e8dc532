from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门2020年质押融资让几家企业受益", "9家"),
        ("海门质押融资单看2020年有多少", "1亿元"),
        ("上海认定了几个示范企业", "86家"),
        ("上海2023年之前要认定几个培训基地", "3-5个"),
        ("海门质押融资总额里2020年占多少", "1亿元"),
        ("海门专利权质押融资总额", "4.2亿元"),
        ("截到2020年底，海门质押融资一共有几亿", "4.2亿元"),
        ("海门到2020年底质押融资一共有几亿", "4.2亿元"),
        ("海门有效发明专利的存量", "3754件"),
        ("海门马德里商标保有量", "40件"),
    ],
)
def test_the_value_of_the_year_and_the_unit_asked_for_leads(question: str, value: str, ask: Ask) -> None:
    assert value in first_paragraph(ask(question))


def test_an_indicator_that_is_named_otherwise_at_another_time_is_found(ask: Ask) -> None:
    answer = ask("海门的省级战略推进企业，底数和目标各几家")
    assert "4家" in answer.answer
    assert "5家" in answer.answer


@pytest.mark.parametrize(
    "question", ["海门登记一件版权要交多少钱", "海门专利质押贷款贴息几个点", "海门商标注册量增长百分之几"]
)
def test_a_figure_of_another_kind_answers_nothing(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert "没有" in first_paragraph(answer)


def test_money_is_no_number_of_things(ask: Ask) -> None:
    assert "2件" in first_paragraph(ask("海门有几个地理标志"))
    assert "没有给出" in first_paragraph(ask("海门的地理标志将来要达到几个"))


def test_what_is_counted_stands_behind_the_measure_word(ask: Ask) -> None:
    answer = ask("海门的高价值专利培育围绕几条产业链")
    assert answer.intent is Intent.COUNT
    assert "12条产业链" in first_paragraph(answer)


def test_the_noun_that_is_counted_may_stand_behind_what_describes_it(ask: Ask) -> None:
    answer = ask("上海推进计划要搞几个培训人才的基地")
    assert "知识产权培训基地**3-5个**" in first_paragraph(answer)


def test_a_kind_of_thing_is_no_other_kind(ask: Ask) -> None:
    assert "10个" not in first_paragraph(ask("上海规划要建几家知识产权运营基地"))
    assert "10个" in first_paragraph(ask("上海规划要建几家知识产权培训基地"))


@pytest.mark.parametrize("question", ["外观设计能保护几年", "商标注册下来要多久", "海门专利要审几个月"])
def test_a_number_of_things_does_not_answer_how_long_something_lasts(ask: Ask, question: str) -> None:
    assert ask(question).status is not Status.GROUNDED


def test_people_are_counted_where_they_stand_before_the_numeral(ask: Ask) -> None:
    assert "300人" in first_paragraph(ask("海门从业的人要达到多少个"))


def test_the_sum_of_a_period_is_given_for_it_and_the_value_of_a_year_for_the_year(ask: Ask) -> None:
    assert "4.2亿元" in first_paragraph(ask("海门十三五期间质押融资做到多少"))
    assert "1亿元" in first_paragraph(ask("海门2020年质押融资做到多少"))


def test_by_how_much_something_grew_is_a_share(ask: Ask) -> None:
    assert "210%" in first_paragraph(ask("海门质押融资额同比涨了多少"))


def test_money_asked_for_beside_a_number_of_things_is_given_as_well(ask: Ask) -> None:
    first = first_paragraph(ask("海门2020年拿到质押贷款的企业几家,总额多少"))
    assert "9家" in first
    assert "1亿元" in first


def test_the_value_of_a_year_is_no_sum_of_years(ask: Ask) -> None:
    assert "1亿元" in first_paragraph(ask("2020年海门企业拿专利抵押借了多少钱"))


def test_a_verb_in_the_perfect_asks_for_what_was_reached_before_what_is_aimed_at(ask: Ask) -> None:
    answer = ask("海门有几家企业做了贯标").answer
    assert answer.index("超100家") < answer.index("200家")


def test_what_is_reached_stands_for_a_year_that_no_plan_has(ask: Ask) -> None:
    said = first_paragraph(ask("海门2023年有效发明专利有几件"))
    assert "没有给出2023年的数值" in said
    assert "3754件" in said


def test_examples_of_those_counted_need_not_all_be_in_the_plan(ask: Ask) -> None:
    assert "500人次" in ask("海门要给高管、茶农、企业高管这些人培训多少人次").answer


def test_a_plan_of_some_years_of_a_period_need_not_name_it(ask: Ask) -> None:
    assert "**5个**" in ask("推进计划十四五要建多少个商标品牌创新创业基地").answer


def test_the_value_of_a_place_goes_before_that_of_a_part_of_it(ask_harbour: Ask) -> None:
    assert "**达到90%**" in first_paragraph(ask_harbour("2026年古码头开放率要达到多少"))
    assert "**达到95%**" in first_paragraph(ask_harbour("湖里新区2026年古码头开放率要达到多少"))


def test_a_total_is_of_what_its_sentence_speaks_of(ask_harbour: Ask) -> None:
    assert "**达到45个**" in first_paragraph(ask_harbour("厦门渔船维修点到2026年要布多少个"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门万人发明专利有几件", "41.43件"),
        ("海门注册的商标总共几件", "15371件"),
        ("海门手里有多少件有效专利", "3754件"),
        ("上海有几万件发明专利", "2.42万件"),
    ],
)
def test_the_plain_indicator_that_was_reached_leads_where_what_there_is_is_asked_for(
    question: str, value: str, ask: Ask
) -> None:
    assert f"{value}**（已达到）" in first_paragraph(ask(question))


@pytest.mark.parametrize(
    ("question", "value"), [("海门万人高价值发明专利有几件", "20件"), ("海门要有多少件马德里商标", "40件")]
)
def test_what_narrows_an_indicator_counts_where_it_is_named(question: str, value: str, ask: Ask) -> None:
    assert value in first_paragraph(ask(question))


@pytest.mark.parametrize("question", ["贯标企业海门目前多少", "专利代理机构上海现在几家", "海门目前的从业人数有多少"])
def test_a_place_behind_the_topic_is_not_what_is_counted(question: str, ask: Ask) -> None:
    assert ask(question).facts["targets"]


@pytest.mark.parametrize(("question", "value"), [("上海境外专利申请量", "3558件"), ("海门国外专利申请有几件", "400件")])
def test_applications_abroad_are_those_by_treaty(question: str, value: str, ask: Ask) -> None:
    assert value in first_paragraph(ask(question))


def test_the_size_of_a_thing_is_not_that_of_another_that_begins_with_its_name(ask: Ask) -> None:
    assert "基地" not in ask("上海2025年商标总量要到多少").answer.split("。")[0]


def test_a_word_in_latin_letters_names_its_indicator(ask: Ask) -> None:
    assert "累计超过400件" in ask("海门pct途径的国际申请现在多少件").answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "value"), [("上海贯标认证企业数量", "1000家"), ("上海2020年商标注册的总量", "173.74万件")]
)
def test_a_size_may_be_named_by_words_in_another_order(question: str, value: str, ask: Ask) -> None:
    assert value in ask(question).answer.split("\n")[0]


def test_without_a_place_the_value_of_another_region_by_a_like_name_is_told_too(ask: Ask) -> None:
    answer = ask("国家级示范企业优势企业有几家").answer
    assert "**86家**" in answer
    assert "**12家**" in answer
    assert "**12家**" not in ask("上海国家级示范企业优势企业有几家").answer
