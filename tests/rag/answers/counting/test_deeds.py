from __future__ import annotations

import pytest

from tests.rag.asking import Ask, raw


@pytest.mark.parametrize("question", ["天津二(九)讲了几个方面", "版权及文化产业创新发展工程有几件事"])
def test_the_sentences_of_a_clause_are_counted(question: str, ask: Ask) -> None:
    text = raw("tianjin").split("版权及文化产业创新发展工程")[1].split("(责任单位")[0]
    answer = ask(question)
    assert answer.facts["count"] == text.count("。") == 4
    assert f"写了**{text.count('。')}句**" in answer.answer


def test_things_are_no_sentences(ask: Ask) -> None:
    assert "句**" not in ask("天津二(六)有几个特色小镇").answer
