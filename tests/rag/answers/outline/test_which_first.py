from __future__ import annotations

import pytest

from tests.rag.asking import Ask, documents_of, raw


@pytest.mark.parametrize(
    "question",
    ["天津是先讲创造还是先讲服务", "天津主要任务里创造和服务哪个排在前面", "先后上，“服务”和“创造”天津把谁放前头"],
)
def test_the_topic_whose_heading_comes_first_is_told(question: str, ask: Ask) -> None:
    first, behind = "(一)高质量推进知识产权创造", "(四)高规格完善知识产权服务体系"
    assert raw("tianjin").index(first) < raw("tianjin").index(behind)
    assert f"天津工作分工先写“{first}”，后写“{behind}”。" in ask(question).answer


def test_each_of_several_plans_is_told(ask: Ask) -> None:
    answer = ask("天津和海门，服务和运用谁排在前面")
    assert documents_of(answer) == {"tianjin", "haimen"}
    assert answer.answer.count("先写“") == 2


@pytest.mark.parametrize(
    ("question", "verdict"), [("海门把运用放在服务前面吗", "是。"), ("海门把运用排在服务后面，对吗", "不是。")]
)
def test_a_claim_on_the_order_is_ruled_on(question: str, verdict: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(verdict)


@pytest.mark.parametrize("question", ["海门先建平台后落实什么", "推进计划第30项排在第31项前面吗"])
def test_another_order_is_not_told_by_headings(question: str, ask: Ask) -> None:
    assert "先写“" not in ask(question).answer
