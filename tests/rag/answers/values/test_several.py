from __future__ import annotations

import re

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海门，专利代理机构，知识产权服务机构，2020年", ("10家", "超过20家")),
        ("海门马德里商标和海外发明专利授权，2025年要到多少", ("达到40件", "超100件")),
        ("海门贯标企业数跟从业人数的目标报一下", ("累计达200家", "累计达300人")),
    ],
)
def test_each_indicator_named_gets_its_value(question: str, values: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.GROUNDED
    assert tuple(re.findall(r"\*\*(.+?)\*\*", answer.answer)) == values


def test_a_word_that_tells_the_sort_of_another_is_no_indicator_of_its_own(ask: Ask) -> None:
    answer = ask("推进计划，知识产权保护，规范化市场，几家")
    assert [fact["value_text"] for fact in answer.facts["targets"]][:1] == ["25家"]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "海门的专利代理机构，还有知识产权服务机构，现有的哪边数目大",
            "知识产权服务机构（超过20家）多于专利代理机构（10家）",
        ),
        ("海门驰名商标，还有地理标志保护产品，现有哪个件数多", "中国驰名商标（14件）多于地理标志保护产品（2件）"),
    ],
)
def test_which_of_several_values_is_the_higher_is_said_first(question: str, first: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(first)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("海门的质押融资和马德里商标，眼下多少、目标多少", ("4.2亿元", "15亿元", "25件", "40件")),
        ("海门的马德里商标、软件著作权登记，2020年底和2025年各是多少", ("25件", "40件", "12.23件", "20.33件")),
    ],
)
def test_of_each_indicator_both_times_are_told(question: str, values: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert [value for value in values if value not in answer.answer] == []


def test_what_is_aimed_at_of_another_indicator_is_not_set_beside_it(ask: Ask) -> None:
    first = ask("海门的PCT申请量、马德里商标，现状多少、目标多少").answer
    assert "400件" in first
    assert "新增海外发明专利" not in first
