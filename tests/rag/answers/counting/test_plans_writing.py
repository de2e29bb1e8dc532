from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, documents_of


def test_the_place_that_writes_a_word_in_more_clauses_is_said_first(ask: Ask) -> None:
    answer = ask("公证这事上海写得多还是天津写得多")
    assert answer.answer.startswith("写到“公证”的条款，天津最多。")
    assert documents_of(answer) >= {"tianjin"}


@pytest.mark.parametrize("question", ["几份规划都写到了京津冀", "写到京津冀的文件有几份"])
def test_the_plans_that_write_a_word_are_counted(question: str, ask: Ask) -> None:
    first = ask(question).answer.split("\n\n")[0]
    assert "**3份**" in first
    assert "天津市知识产权“十四五”规划主要任务工作分工" in first


def test_the_plans_that_do_not_write_a_word_are_named(ask: Ask) -> None:
    first = ask("哪份文件没写到京津冀").answer.split("\n\n")[0]
    assert first == "没有写到“京津冀”的是《南通市海门区“十四五”知识产权发展规划》。"
    assert "都写到了“专利”" in ask("哪份文件没写到专利").answer


@pytest.mark.parametrize("question", ["哪份文件没提到潜水艇", "几份规划写到了潜水艇"])
def test_a_word_that_no_plan_writes_is_said_to_be_in_none(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "都没有写到“潜水艇”" in answer.answer
