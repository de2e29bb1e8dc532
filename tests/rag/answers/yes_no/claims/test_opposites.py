from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.opposites import opposed, relieved, spared, unsaid, with_opposites
from rag.contract import Status
from rag.knowledge import Knowledge
from rag.lexicon.claims import opposites
from tests.rag.asking import Ask, Understand


def test_the_part_on_the_matter_tells_which_of_two_opposites_holds(understood: Understand) -> None:
    words = "提高茶叶的品质,降低茶叶的税费"
    assert opposed("海门要提高税费吗", words, understood("海门要提高税费吗").terms)
    assert not opposed("海门要降低税费吗", words, understood("海门要降低税费吗").terms)
    assert not opposed("海门的税费高吗", words, understood("海门的税费高吗").terms)


def test_how_much_a_figure_grew_is_said_of_what_stands_before_it(understood: Understand) -> None:
    words = "茶叶产量5000吨,同比增长一成,茶园缩水"
    assert opposed("海门茶叶产量下滑了吗", words, understood("海门茶叶产量下滑了吗").terms)
    assert not opposed("海门茶叶产量上升了吗", words, understood("海门茶叶产量上升了吗").terms)


def test_what_is_done_anew_is_not_done_for_the_first_time(understood: Understand) -> None:
    question = "海门签茶叶协议是第一次吗"
    assert opposed(question, "推动签订新一轮茶叶协议", understood(question).terms)
    assert not opposed(question, "推动签订茶叶协议", understood(question).terms)


def test_a_word_that_holds_its_opposite_is_not_it() -> None:
    assert unsaid("登记收费吗", "登记免费")
    assert not unsaid("登记不收费吗", "登记免费")
    assert not unsaid("登记收费还是免费", "登记免费")
    assert unsaid("登记收不收费", "登记免费")
    assert unsaid("登记要不要钱", "登记免费")
    assert unsaid("茶农要自己申请补贴吗", "茶农补贴免申即享")


def test_a_word_of_the_second_side_must_stand_in_the_sentence() -> None:
    assert unsaid("要放松监管吗", "完善监管机制")
    assert not unsaid("要加强监管吗", "完善监管机制")
    assert not unsaid("要放松监管吗", "适当放松监管")


def test_no_word_stands_on_both_sides() -> None:
    for one, other in opposites():
        assert set(one).isdisjoint(other)


def test_the_opposite_of_a_word_that_no_plan_writes_is_looked_for(understood: Understand, knowledge: Knowledge) -> None:
    question = with_opposites(understood("天津登记版权要交钱吗"), knowledge)
    assert any("免费" in term.others for term in question.terms)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津登记版权要交钱吗", "免费"),
        ("天津要缩小简易程序的适用范围吧", "扩大"),
        ("上海要放松对假冒专利的查处吧", "加大"),
        ("海门打算提高企业的质押融资成本吗", "降低"),
        ("海门申报国家知识产权示范城市泡汤了吧", "成功获批"),
    ],
)
def test_the_opposite_of_what_a_plan_says_is_denied(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("不是。")
    assert words in answer.answer


@pytest.mark.parametrize("question", ["上海会没收卖假货的摊位吗", "海门要曝光侵权企业吗"])
def test_a_deed_that_no_plan_writes_is_not_affirmed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is not Status.GROUNDED
    assert not answer.answer.startswith(("是", "不是"))


@pytest.mark.parametrize(
    ("text", "words", "is_spared"),
    [
        ("进茶园要提前预约吗", "游客免预约入园", True),
        ("开茶馆得自己申报吗", "茶馆无需申报,直接开业", True),
        ("进茶园要提前预约吗", "游客预约入园", False),
        ("茶园主要参观哪些", "茶园免参观", False),
    ],
)
def test_a_sentence_that_frees_from_a_deed_denies_that_it_must_be_done(text: str, words: str, is_spared: bool) -> None:
    assert spared(text, words) is is_spared


def test_what_comes_without_being_asked_for_need_not_be_asked_for(understood: Understand) -> None:
    terms = understood("海门的茶农补贴要自己去申请吗").terms
    assert opposed("海门的茶农补贴要自己去申请吗", "茶农补贴实行“免申即享”,主动发放", terms)


def test_what_visitors_are_freed_from_is_denied(ask_harbour: Ask) -> None:
    assert ask_harbour("参观船坞要提前预约吗").answer.startswith("不是。厦门行动计划第7项")


def test_a_question_of_nothing_but_one_of_two_opposites_is_refuted_by_the_other(ask: Ask) -> None:
    assert ask("推进计划里的指标都是约束性的吗").answer.startswith("不是。")
    assert ask("推进计划里的指标都是预期性的吗").answer.startswith("是。")


@pytest.mark.parametrize(
    ("text", "less"), [("以后得多填表吗", True), ("要多跑腿吧", False), ("得多久填表", False), ("填表的要多吗", False)]
)
def test_more_to_do_is_refuted_by_what_is_made_less(text: str, less: bool) -> None:
    assert relieved(text, "合理安排,减轻企业填表的负担") is less
