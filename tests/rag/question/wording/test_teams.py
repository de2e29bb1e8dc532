"""Tests that tasks and who helps with them, asked for in one breath, become one question of each task."""

from __future__ import annotations

import pytest

from rag.question.wording.teams import asks_of_teams, spell_teams
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "text",
    [
        "茶业局牵头的有哪几条,各配合谁",
        "茶业局牵头的有哪几条,谁配合",
        "计划里茶业局牵头哪些任务,分别由谁配合?",
        "茶业局牵头的几项,配合单位各是谁",
        "茶业局牵头的任务有哪些,跟谁一起干",
    ],
)
def test_who_helps_is_asked_of_each_task(text: str) -> None:
    assert spell_teams(text).endswith("茶业局牵头的任务分别由谁配合")
    assert asks_of_teams(spell_teams(text))


@pytest.mark.parametrize("text", ["茶业局牵头哪些任务,配合哪些任务", "茶园谁牵头,谁配合", "茶业局牵头哪些任务"])
def test_other_questions_stay_as_they_are(text: str) -> None:
    assert spell_teams(text) == text


def test_all_tasks_that_a_body_leads_are_told_with_those_who_help(ask: Ask) -> None:
    answer = ask("推进计划里市司法局牵头的有哪几项，分别由谁配合").answer
    assert "第59项：市司法局牵头，市委宣传部" in answer
    assert "第84项：市司法局牵头，市知识产权局" in answer
