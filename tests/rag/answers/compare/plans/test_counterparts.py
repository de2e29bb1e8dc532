from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize("asked", ["推进计划第43项规划里有吗", "上海规划里有没有推进计划第75项的内容"])
def test_a_task_that_the_other_plan_writes_too_is_found_by_its_words(asked: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.intent is Intent.COMPARE
    assert answer.status is Status.GROUNDED
    assert first_paragraph(answer).startswith("有，两者都写到这一项。")
    assert documents_of(answer) == {"sh-impl", "sh-plan"}


@pytest.mark.parametrize("asked", ["第20项在五年规划里是多少", "推进计划第20项和规划差多少"])
def test_the_value_of_a_task_is_set_beside_that_of_the_other_plan(asked: str, ask: Ask) -> None:
    answer = ask(asked)
    assert "5个" in first_paragraph(answer)
    assert "10个左右" in first_paragraph(answer)


def test_who_sees_to_a_task_is_compared_with_who_sees_to_its_matter_elsewhere(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划第14项和规划里的责任单位一样吗"))
    assert "闵行区负责" in first
    assert "市知识产权局、各区按职责分工负责" in first


def test_a_plan_with_nothing_worded_alike_is_said_to_have_none(ask: Ask) -> None:
    answer = ask("推进计划第11项跟天津比")
    assert answer.status is Status.PARTIAL
    assert "没有与这一项写法相同的内容" in first_paragraph(answer)
    assert "tianjin" in documents_of(answer)


def test_a_number_in_the_plan_named_right_before_it_is_no_task_of_another(ask: Ask) -> None:
    answer = ask("上海规划基本原则第3条和推进计划有关吗")
    assert not answer.answer.startswith("有，两者都写到这一项")


def test_how_the_other_plan_puts_a_task_is_no_question_whether_it_has_it(ask: Ask) -> None:
    answer = ask("推进计划第43项规划里怎么写")
    assert answer.intent is Intent.COMPARE
    assert not answer.answer.startswith("有，")


def test_each_of_two_tasks_is_set_beside_the_other_plan(ask: Ask) -> None:
    answer = ask("推进计划第20项和第46项在规划里对应的目标是多少").answer
    assert all(words in answer for words in ("5个", "10个左右", "试点区**16家**", "试点区**8家**"))
