from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["早上好", "你能做什么呀？", "谢谢啦"])
def test_a_greeting_is_answered_with_what_is_covered(question: str, ask: Ask, knowledge: Knowledge) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.CHITCHAT, Status.NONE)
    assert all(entry.title in answer.answer for entry in knowledge.entries)
    assert answer.claims == []


def test_the_questions_that_are_offered_are_answered(ask: Ask) -> None:
    offered = ask("早上好").suggestions
    assert len(offered) == 3
    assert all(ask(question).status is Status.GROUNDED for question in offered)
