from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, raw


def test_the_preamble_of_a_plan_is_given_whole(ask: Ask) -> None:
    answer = ask("推进计划的引言说了什么")
    (line,) = (line for line in raw("sh-impl").splitlines() if "制定本推进计划" in line)
    (citation,) = answer.citations
    assert answer.intent is Intent.LOOKUP
    assert raw("sh-impl")[citation.start : citation.end].strip() == line.strip()


def test_a_plan_without_a_preamble_begins_with_its_first_clause(ask: Ask) -> None:
    assert "提升企业知识产权创造水平" in ask("天津的方案怎么开头").answer


@pytest.mark.parametrize("question", ["海门规划末句怎么写", "海门那份规划最后那句话"])
def test_the_last_sentence_is_quoted_alone(question: str, ask: Ask) -> None:
    answer = ask(question)
    last = raw("haimen").split("监督考核")[-1].split("。")
    quotes = [citation.quote.rstrip("。") for citation in answer.citations]
    assert len(quotes) == 1
    assert any(quotes[0] == sentence.strip() for sentence in last)


def test_the_end_of_a_part_is_its_own(ask: Ask) -> None:
    assert "四、" in ask("海门规划第四部分怎么收尾").answer


@pytest.mark.parametrize("question", ["海门规划开头几条原则是什么", "天津哪些工作要收尾", "海门规划末尾的两个工程"])
def test_what_stands_first_or_last_of_a_kind_is_no_beginning_or_end(question: str, ask: Ask) -> None:
    assert "一句：" not in ask(question).answer


def test_the_paragraphs_of_a_preamble_are_counted(ask: Ask) -> None:
    answer = ask("海门规划的前言写了几段")
    assert answer.facts["count"] == len(answer.citations)


def test_the_end_of_a_part_is_told_of_the_plan_that_is_named_by_its_years_alone(ask: Ask) -> None:
    answer = ask("上海的五年规划第二部分的最后一句话")
    assert {citation.doc_id for citation in answer.citations} == {"sh-plan"}
    assert "二、" in answer.answer
