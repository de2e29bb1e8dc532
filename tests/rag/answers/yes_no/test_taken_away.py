from __future__ import annotations

from rag.answers.yes_no.taken_away import ends_what_goes_on, goes_on_with_what_ends
from rag.question.terms import Term


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
