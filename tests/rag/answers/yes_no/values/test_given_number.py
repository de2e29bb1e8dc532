from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    "question", ["天津有没有专利代理机构的数量", "天津有没有驰名商标的数量", "天津有没有质押融资规模的目标值"]
)
def test_words_without_a_number_give_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert first_paragraph(answer).startswith("没有。天津市的规划没有给出")


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("海门有没有专利代理机构的数量", "10家"),
        ("海门有没有给出质押金额的目标", "15亿元"),
        ("海门有商标注册量的数字吗", "15371件"),
    ],
)
def test_the_number_that_is_given_follows(question: str, value: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.startswith("有。")
    assert value in first


def test_a_table_that_was_a_picture_may_have_it(ask: Ask) -> None:
    assert first_paragraph(ask("上海有没有给出地理标志数量")).startswith("收录的文本没有")
