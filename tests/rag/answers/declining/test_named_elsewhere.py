"""Tests that what only another plan writes by its name is told to be missing before what comes near it."""

import pytest

from rag.answers.declining.named_elsewhere import things_named_elsewhere
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand, first_paragraph, raw


@pytest.mark.parametrize("question", ["推进计划怎么推进专利开放许可", "天津的开放许可归谁推"])
def test_a_name_that_only_another_plan_writes_is_said_to_be_missing(question: str, ask: Ask) -> None:
    assert "开放许可" not in raw("sh-impl") + raw("tianjin")
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有写到“" in first_paragraph(answer)
    assert "开放许可”" in first_paragraph(answer)


@pytest.mark.parametrize("question", ["上海规划怎么推进专利开放许可", "海门怎么搞海外维权", "哪里有专利开放许可"])
def test_what_the_plan_writes_itself_or_in_words_as_good_is_not(
    question: str, understood: Understand, knowledge: Knowledge
) -> None:
    assert things_named_elsewhere(understood(question), knowledge) == []


def test_a_body_is_told_once_without_what_is_done_with_it(ask: Ask) -> None:
    first = first_paragraph(ask("天津怎么建设高价值专利培育中心"))
    assert first.count("没有写到") == 1
    assert "没有写到“高价值专利培育中心”" in first
