from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("推进计划第28项列了几个展会", "**3个**：中国国际进口博览会、"),
        ("第15项数了几个先导产业", "**3个**：集成电路、生物医药、人工智能"),
        ("天津的特色小镇点了几个名", "**4个**：东丽区华明街、"),
    ],
)
def test_what_a_sentence_lists_is_counted_also_at_a_place(question: str, first: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(first)


@pytest.mark.parametrize("question", ["天津专利险有几种", "天津要搞几种专利保险"])
def test_kinds_are_counted_by_their_names(question: str, ask: Ask) -> None:
    assert "**2个**：专利执行险、境外展会专利纠纷法律费用险" in ask(question).answer


@pytest.mark.parametrize("question", ["上海集成电路布图设计的数量是多少", "上海植物新品种数量多少"])
def test_how_many_things_a_sentence_lists_is_no_number_of_one_of_them(question: str, ask: Ask) -> None:
    assert "4个" not in ask(question).answer


def test_what_a_plan_states_the_number_of_is_no_other_value(ask: Ask) -> None:
    assert ask("海门高价值专利，产业链有几条").answer.startswith("**12条产业链**")
