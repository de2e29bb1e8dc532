from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.times import (
    as_often,
    other_interval,
    spread_told,
    time_missing,
    year_denied,
)
from tests.rag.asking import Ask, Understand


def test_a_year_is_told_of_the_part_behind_it(understood: Understand) -> None:
    words = "2011年,建成一座展览馆,2014年,建成一座图书馆"
    terms = understood("上海建成图书馆").terms
    assert year_denied("2011年建成图书馆吗", words, terms)
    assert not year_denied("2014年建成图书馆吗", words, terms)
    assert not year_denied("建成图书馆吗", words, terms)


def test_within_what_time_something_is_done_must_be_told() -> None:
    assert time_missing("十天内办完登记吗", "加快登记")
    assert not time_missing("十天内办完登记吗", "十天内办完登记")
    assert not time_missing("加快登记吗", "加快登记")


@pytest.mark.parametrize(
    ("question", "words", "same"),
    [
        ("茶会每年都办吗", "办好年度茶会", True),
        ("茶会四年一届吗", "办好年度茶会", False),
        ("茶会半年办一次吧", "每季度举办茶会", False),
        ("茶会三个月一次吧", "每季度举办茶会", True),
        ("茶会两年一次吗", "定期举办茶会", False),
        ("茶会2022年第一次办吗", "每季度举办茶会", None),
        ("每万人要有几家茶馆", "年度茶会", None),
    ],
)
def test_an_interval_is_compared(question: str, words: str, same: bool | None) -> None:
    assert as_often(question, words) is same


def test_only_another_interval_contradicts() -> None:
    assert other_interval("茶会四年一届吗", "办好年度茶会")
    assert not other_interval("茶会四年一届吗", "定期举办茶会")


def test_an_interval_that_no_plan_gives_is_not_affirmed(ask: Ask) -> None:
    assert ask("海门每季度搞一次常规执法行动吗").answer.startswith("是。")
    assert ask("海门常规执法行动两年搞一次吗").answer.startswith("不是。")
    assert not ask("天津知识产权大讲堂每个月办一次吧").answer.startswith(("是", "不是"))


def test_how_an_amount_is_spread_over_time_is_told_beside_it() -> None:
    assert spread_told("茶园年年卖茶50吨吗", "茶叶年销量") == ("每年", True)
    assert spread_told("每年卖茶50吨吗", "茶叶销量累计达50吨") == ("每年", False)
    assert spread_told("卖茶50吨是累计的吗", "茶叶年销量达50吨") == ("累计", False)
    assert spread_told("一次性卖茶50吨吗", "茶叶销量达50吨") == ("一次性", None)
    assert spread_told("卖茶50吨吗", "茶叶销量累计达50吨") == ("", True)


def test_that_something_is_done_at_once_must_be_said() -> None:
    assert time_missing("登记茶种,当天拿得到证不", "加强登记服务")
    assert not time_missing("登记茶种,当天拿得到证不", "登记即时办结")
    assert not time_missing("今天天气", "加强登记服务")
