from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask

ASKED = (
    "谁负责商业秘密保护",
    "上海怎么培育专利池",
    "天津怎么帮老字号",
    "推进计划第88项",
    "海门列了哪些基本原则",
    "市司法局在推进计划里有哪些任务",
)


@pytest.mark.parametrize("question", ASKED)
def test_what_is_suggested_is_answered_and_was_not_just_asked(question: str, ask: Ask) -> None:
    suggested = ask(question).suggestions
    assert len(suggested) <= 4
    assert len(set(suggested)) == len(suggested)
    assert question not in suggested
    assert [text for text in suggested if ask(question, text).status is Status.NONE] == []


def test_who_is_in_charge_is_suggested_after_what_is_done(ask: Ask) -> None:
    assert any("由谁负责" in text for text in ask("上海怎么治理专利代理").suggestions)


def test_what_a_department_does_is_suggested_after_who_is_in_charge(ask: Ask) -> None:
    assert any("负责哪些任务" in text for text in ask("谁负责商业秘密保护").suggestions)


def test_a_declined_question_is_followed_by_examples(ask: Ask) -> None:
    assert len(ask("怎么做").suggestions) == 3


@pytest.mark.parametrize(
    "question", ["海门怎么做知识产权托管", "市教委负责哪些任务", "海门有多少件驰名商标", "推进计划第88项"]
)
def test_an_answer_offers_at_least_two_next_questions(question: str, ask: Ask) -> None:
    assert 2 <= len(ask(question).suggestions) <= 4
