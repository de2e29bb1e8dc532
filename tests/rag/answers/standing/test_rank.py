from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["上海人均的发明专利排第几名", "上海的发明专利拥有量排得上号吗"])
def test_the_place_that_a_plan_writes_is_quoted(question: str, ask: Ask) -> None:
    assert "第2位" in ask(question).answer


def test_a_place_that_no_plan_writes_is_said_to_be_unwritten(ask: Ask) -> None:
    answer = ask("天津的老字号全国第几")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer) == "《天津市知识产权“十四五”规划主要任务工作分工》没有写明排名，相关的写法如下。"


def test_the_place_is_found_where_the_answer_quotes_another_clause(ask: Ask) -> None:
    said = ask("上海有没有很多专利，排第几位").answer
    assert "位居全国各省(市、区)第2位" in said
    assert "没有写明排名" not in said


@pytest.mark.parametrize("question", ["上海的版权登记量排全国第几", "海门的商标排南通第几"])
def test_the_place_of_another_thing_in_the_clause_is_not_taken(question: str, ask: Ask) -> None:
    assert "没有写明排名，相关的写法如下。" in first_paragraph(ask(question))


def test_a_place_that_is_quoted_is_not_said_to_be_missing(ask: Ask) -> None:
    assert "没有写明排名" not in ask("上海人均发明专利在全国是老几").answer
