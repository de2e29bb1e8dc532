from __future__ import annotations

import pytest

from rag.question.parting.asker import asked_beside, asker_spans, of_asker, seeks_help, without_asker
from rag.question.topic.terms import IDLE_WEIGHT, Term


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我是镇上的兽医站大夫,想登记,有人教吗", "我是镇上的兽医站大夫"),
        ("天津茶具厂想办展,支持吗", "天津茶具厂"),
        ("做灯笼的,想贷款", "做灯笼的"),
        ("我写剧本的,有人管吗", "我写剧本的"),
        ("茶馆老板被人抄了", "茶馆老板"),
    ],
)
def test_who_asks_is_told_from_what_is_asked(text: str, who: str) -> None:
    assert [text[start:end] for start, end in asker_spans(text)] == [who]


@pytest.mark.parametrize(
    "text", ["代理机构要加强监管吗", "谁负责中小企业托管", "我想当茶艺老师,有培训吗", "上海有几家公司"]
)
def test_a_thing_that_is_asked_about_is_no_asker(text: str) -> None:
    assert not asker_spans(text)


def test_who_speaks_of_a_wish_seeks_help_and_who_asks_of_a_plan_does_not() -> None:
    assert seeks_help("想办茶展,区里有扶持吗")
    assert not seeks_help("区里对茶展有扶持吗")
    assert not seeks_help("想了解茶展有多少场")


_MAKER, _LOAN, _HELP = Term("灯笼", (), 5.2), Term("贷款", ("质押",), 4.0), Term("扶持", (), 5.2)
_TEXT = "做灯笼的,想贷款,有扶持吗"


def test_the_asker_and_words_for_any_help_are_no_part_of_what_is_asked() -> None:
    terms = (_MAKER, _LOAN, _HELP)
    assert of_asker(terms, _TEXT) == (_MAKER,)
    assert asked_beside(terms, _TEXT) == (_LOAN,)


def test_the_trade_is_asked_about_where_nothing_else_is() -> None:
    assert asked_beside((_MAKER, _HELP), "做灯笼的,有扶持吗") == (_MAKER,)


def test_a_trade_that_no_plan_writes_tells_nothing_of_the_topic() -> None:
    maker, loan = without_asker((_MAKER, _LOAN, _HELP), _TEXT, lambda _: 5.2)
    assert maker.weight == IDLE_WEIGHT
    assert loan == _LOAN
