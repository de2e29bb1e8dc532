from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["海门评上过什么荣誉", "海门取得过哪些示范称号"])
def test_what_a_place_was_awarded_is_listed_from_its_past(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "国家知识产权示范城市" in answer
    assert "“正版正货”示范街区" in answer
    assert "争创" not in answer


def test_the_level_asked_for_is_kept(ask: Ask) -> None:
    answer = ask("海门获得过哪些国家级荣誉").answer
    assert "中国专利奖" in answer
    assert "省版权示范市" not in answer


def test_plans_that_tell_of_nothing_awarded_are_said_to(ask: Ask) -> None:
    answer = ask("天津拿过哪些荣誉")
    assert answer.status is Status.NONE
    assert "没有写到获得过哪些荣誉或称号" in answer.answer
