from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("上海规范化市场25家是全国最多吗", "25家"),
        ("海门省级战略推进企业4家全市领先吗", "4家"),
        ("上海示范优势企业86家是全国首位吗", "86家"),
        ("海门专利权质押融资4.2亿元算不算全省第一", "4.2亿元"),
    ],
)
def test_that_there_is_so_much_proves_no_place(question: str, figure: str, ask: Ask) -> None:
    answer = ask(question)
    assert "这样的排名" in answer.answer
    assert figure in answer.answer
    assert answer.facts["verdict"] is None


def test_a_place_that_is_stated_is_told(ask: Ask) -> None:
    assert ask("上海每万人口发明专利60.21件是全国最高吗").answer.startswith("不是。")
    assert ask("上海每万人口发明专利60.21件排全国第二吗").answer.startswith("是。")


def test_a_wrong_amount_refutes_the_whole(ask: Ask) -> None:
    answer = ask("上海专利代理机构300家是全国最多吗").answer
    assert answer.startswith("不是。")
    assert "215家" in answer


def test_a_place_without_an_amount_must_be_stated_of_the_thing(ask: Ask) -> None:
    assert ask("海门的专利行政裁决案件量全市领先吗").answer.startswith("是。")
    assert "这样的排名" in ask("海门的国际专利申请量是全省最多吗").answer
