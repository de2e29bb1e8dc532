from __future__ import annotations

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


def test_which_way_an_indicator_turns_is_told_with_both_values(ask: Ask) -> None:
    answer = ask("海门培育省战略推进计划企业,目标跟现有的比是往上走还是持平")
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith("目标（5家）多于")
    assert "4家" in answer.answer


def test_a_number_and_one_for_so_many_people_are_not_weighed(ask: Ask) -> None:
    answer = ask("海门发明专利的目标和十三五末比,是往上走还是持平")
    assert "每万人高价值发明专利拥有量" in answer.answer
    assert "低于" not in answer.answer


def test_two_years_of_an_indicator_for_so_many_people_are_weighed(ask: Ask) -> None:
    first = first_paragraph(ask("跟十二五末比,上海2020年每一万人有的发明专利是涨了还是降了"))
    assert first.startswith("2020年（60.21件）高于“十二五”期末（28.92件）")


def test_a_change_between_the_two_times_of_a_sentence_is_told(ask: Ask) -> None:
    answer = ask("上海的PCT申请是多了还是少了")
    assert first_paragraph(answer).startswith("2020年（3558件）多于“十二五”期末（1060件）")


def test_whether_a_goal_is_more_than_there_is_now_is_told_by_both(ask: Ask) -> None:
    answer = ask("海门服务机构的目标比目前高吗")
    assert first_paragraph(answer).startswith("不是，目标（达5家）少于已达到的数（超过20家）；")


def test_a_value_of_another_indicator_is_weighed_with_a_warning(ask: Ask) -> None:
    first = ask("海门每万人发明专利,2020年和目标哪个高").answer.split("\n")[0]
    assert "“每万人口发明专利拥有量”与“每万人高价值发明专利拥有量”名称不同，口径不一定一样" in first.replace(
        "“每万人高价值发明专利拥有量”与“每万人口发明专利拥有量”",
        "“每万人口发明专利拥有量”与“每万人高价值发明专利拥有量”",
    )


def test_the_values_at_both_ends_of_a_period_are_weighed(ask: Ask) -> None:
    first = first_paragraph(ask("上海PCT申请量十三五首尾两个数,想对照一下"))
    assert first.startswith("2020年（3558件）多于“十二五”期末（1060件）")


def test_the_values_of_a_sentence_before_and_behind_five_years_are_weighed(ask: Ask) -> None:
    first = first_paragraph(ask("上海PCT申请,五年前和五年后的数对比一下"))
    assert first.startswith("2020年（3558件）多于“十二五”期末（1060件）")


def test_values_asked_for_one_by_one_are_weighed_where_a_question_asks_that(ask: Ask) -> None:
    question = "海门规划新增海外发明专利授权多少件?参加贯标的企业累计多少家?"
    assert "多于" not in ask(question).answer
    assert first_paragraph(ask(f"{question}哪个数大")).startswith("贯标企业数（累计达200家）多于新增海外发明专利授权量")


def test_which_time_is_said_to_have_more_is_ruled_in_the_order_of_the_question(ask: Ask) -> None:
    assert first_paragraph(ask("海门前几年培训的人次比后几年多吗")).startswith("是，目标（500人次）少于")
    assert first_paragraph(ask("海门后几年培训的人次比前几年多吗")).startswith("不是，目标（500人次）少于")


def test_both_numbers_are_asked_for_beside_which_is_more(ask: Ask) -> None:
    answer = ask("上海的发明专利申请，十二五末跟2020年比是多了还是少了，各是多少件").answer
    assert answer.startswith("2020年（8.28万件）多于“十二五”期末（4.70万件）")
