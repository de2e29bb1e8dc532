from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.changes import ends_of_the_matter, ends_what_goes_on, goes_on_with_what_ends, turned
from rag.question.topic.terms import Term
from tests.rag.asking import Ask


def test_a_question_may_take_away_what_a_plan_goes_on_with() -> None:
    assert ends_what_goes_on("取消了茶园认证吗", "完善茶园认证", ())
    assert not ends_what_goes_on("取消了茶园认证吗", "取消茶园认证", ())
    assert not ends_what_goes_on("完善茶园认证吗", "完善茶园认证", ())


def test_a_thing_named_as_an_example_is_not_carried_on() -> None:
    term = Term("茶补", (), 5.0)
    assert not ends_what_goes_on("取消茶补吗", "完善茶补等服务系统", (term,))
    assert ends_what_goes_on("取消茶补吗", "完善茶补等政策", (term,))


def test_a_plan_may_take_away_what_a_question_goes_on_with() -> None:
    terms = (Term("采茶", (), 4.0), Term("补贴", ("补助",), 3.0))
    assert goes_on_with_what_ends("采茶还有补贴吗", "逐步取消对采茶环节的补助", terms)
    assert not goes_on_with_what_ends("采茶的补贴取消了吗", "逐步取消对采茶环节的补助", terms)
    assert not goes_on_with_what_ends("采茶还有补贴吗", "取消收费,加大采茶补助", terms)
    assert not goes_on_with_what_ends("采茶还有补贴吗", "停止销售补助", terms)
    for words in ("2025年前全面取消对采茶和制茶环节的补助", "不再对采茶和制茶发放补贴", "严禁发放采茶补贴"):
        assert goes_on_with_what_ends("采茶还有补贴吗", words, terms)
        assert not goes_on_with_what_ends("采茶的补贴停发了吗", words, terms)
        assert ends_of_the_matter("采茶还有补贴吗", words, terms)


def test_what_is_taken_away_of_some_tells_nothing_of_others() -> None:
    terms = (Term("补贴", ("补助",), 3.0),)
    for words in ("取消对采茶环节的补助", "未经备案的茶馆不得领取补贴", "采茶补贴不得低于三成"):
        assert not goes_on_with_what_ends("还有补贴吗", words, terms)
    assert ends_of_the_matter("还有补贴吗", "取消对采茶环节的补助", terms)
    assert not ends_of_the_matter("不再有补贴了吗", "取消对采茶环节的补助", terms)
    assert not ends_of_the_matter("还有补贴吗", "取消收费,加大采茶补助", terms)


@pytest.mark.parametrize(
    ("question", "words", "same"),
    [
        ("茶叶要从散装转成精装吧", "推动茶叶从以散装为主向精装为主转变", True),
        ("茶叶要从精装变成散装吧", "推动茶叶从以散装为主向精装为主转变", False),
        ("由产茶大国变为卖茶大国吗", "由卖茶大国转为产茶大国", False),
        ("茶叶要从精装变成散装吧", "提高茶叶的质量", None),
        ("茶叶由市教委管吗", "由数量和速度向质量和效益转变", None),
        ("要从严从快吗", "依法从严从快批捕", None),
    ],
)
def test_a_turn_has_a_direction(question: str, words: str, same: bool | None) -> None:
    assert turned(question, words) is same


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("天津版权要由数量和速度转向质量和效益吧", "是。"), ("天津版权是由质量和效益转向数量和速度吗", "不是。")],
)
def test_the_direction_decides_the_verdict(question: str, verdict: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith(verdict)
    assert "由数量和速度向质量和效益转变" in answer.answer
