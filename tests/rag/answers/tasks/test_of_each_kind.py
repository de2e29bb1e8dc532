from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize("question", ["天津每个工程谁负责", "天津九大工程各由谁牵头", "天津的重点工程都是哪些单位在管"])
def test_who_sees_to_each_project_is_told_for_all_of_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "responsible"
    assert answer.answer.count("\n- ") == 9
    assert "专利密集型产业培育工程：市知识产权局负责" in answer.answer


def test_a_role_that_nobody_has_in_any_of_them_is_said_to_lack(ask: Ask) -> None:
    assert "没有给它们写明牵头的部门" in ask("天津每个工程谁牵头").answer
    assert "没有给它们写明" not in ask("上海每个专栏谁牵头").answer


@pytest.mark.parametrize("question", ["天津第三个工程谁负责", "天津哪个工程由市教委负责", "天津每个工程的内容"])
def test_one_of_them_or_what_they_say_is_another_question(question: str, ask: Ask) -> None:
    assert ask(question).answer.count("\n- ") < 9 or ask(question).intent != "responsible"


def test_which_projects_there_are_is_not_who_sees_to_them(ask: Ask) -> None:
    assert ask("天津九大工程是哪几个").intent is not Intent.RESPONSIBLE
    assert ask("天津九大工程是哪几个单位负责").intent is Intent.RESPONSIBLE
