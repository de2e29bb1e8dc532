from __future__ import annotations

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


def test_a_situation_told_in_everyday_words_is_answered_by_what_plans_write_of_it(ask: Ask) -> None:
    answer = ask("天津审官司的人对炒茶机的门道一窍不通咋整")
    assert answer.status is Status.GROUNDED
    assert "完善技术调查官制度" in first_paragraph(answer)


def test_who_sees_to_it_is_told(ask: Ask) -> None:
    said = first_paragraph(ask("断案的对炒茶的门道一头雾水，天津谁来帮着看"))
    assert "（“建立知识产权保护专家库,完善技术调查官制度" in said


def test_that_something_is_so_is_not_proved_by_it(ask: Ask) -> None:
    answer = ask("拿手机小程序能不能申请上海的专利资助")
    assert not answer.answer.startswith(("是", "不是"))


def test_what_a_clause_holds_in_its_own_words_is_left_as_it_is(ask: Ask) -> None:
    assert "质押" in first_paragraph(ask("海门怎么推进知识产权质押融资"))


def test_a_clause_that_writes_much_of_what_is_done_is_told_where_no_word_finds_one(ask: Ask) -> None:
    answer = ask("茶学大咖不愿意搬来住，上海还认哪些巧妙的用工路数？")
    assert answer.status is Status.PARTIAL
    assert "咨询、讲学、项目合作制" in answer.answer
