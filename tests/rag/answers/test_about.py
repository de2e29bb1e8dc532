from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, documents_of


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("上海规划是谁印发的", "由上海市人民政府印发", "sh-plan"),
        ("海门规划什么时候印发", "2023年4月3日", "haimen"),
        ("推进计划的有效期", "2022—2023年", "sh-impl"),
        ("天津规划由谁发布", "天津市知识产权战略领导小组办公室", "tianjin"),
    ],
)
def test_what_is_known_of_a_plan_is_told(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert documents_of(answer) == {doc_id}


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("上海规划的制定依据是什么", "《知识产权强国建设纲要(2021—2035年)》", "sh-plan"),
        ("海门规划按照什么编的", "《南通市‘十四五’知识产权发展规划》", "haimen"),
    ],
)
def test_the_documents_that_a_plan_rests_on_are_quoted(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert documents_of(answer) == {doc_id}


def test_a_plan_that_names_no_basis_is_said_not_to(ask: Ask) -> None:
    answer = ask("天津的分工根据什么编制的")
    assert answer.status is Status.NONE
    assert "没有写明制定依据" in answer.answer


def test_only_what_was_asked_is_told(ask: Ask) -> None:
    assert "规划期" not in ask("上海规划是谁印发的").answer
    assert "印发" not in ask("上海规划的有效期").answer


def test_what_the_text_does_not_give_is_said_to_be_missing(ask: Ask) -> None:
    answer = ask("推进计划的文号")
    assert answer.status is Status.NONE
    assert "没有写明文号" in answer.answer


def test_what_only_some_plans_give_is_told_of_those(ask: Ask) -> None:
    answer = ask("上海的规划和计划分别由谁印发")
    assert answer.status is not Status.NONE
    assert "上海市人民政府" in answer.answer


def test_a_plan_named_by_pointing_is_any_of_those_held(ask: Ask) -> None:
    answer = ask("这份规划由谁印发")
    assert "上海市人民政府" in answer.answer


def test_a_date_that_a_question_states_is_checked(ask: Ask) -> None:
    assert ask("海门规划是2023年4月印发的吗").answer.startswith("是。")
    denied = ask("海门规划是2021年7月印发的吧")
    assert denied.answer.startswith("不是。")
    assert "2023年4月3日" in denied.answer
    assert denied.facts["verdict"] is False
