from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph


def test_things_with_a_place_in_their_names_are_counted(ask: Ask) -> None:
    answer = ask("天津共有几个保护中心")
    assert answer.intent is Intent.COUNT
    assert answer.facts["items"] == ["中国(天津)知识产权保护中心", "中国(滨海新区)知识产权保护中心"]
    assert "写到名称的有**2个**" in first_paragraph(answer)
    assert documents_of(answer) == {"tianjin"}


@pytest.mark.parametrize("question", ["海门有几个自由贸易试验区", "天津有多少专利导航"])
def test_a_thing_that_no_plan_names_so_is_not_counted(question: str, ask: Ask) -> None:
    assert ask(question).status is not Status.GROUNDED


def test_what_is_to_be_built_is_no_number_of_names(ask: Ask) -> None:
    assert "写到名称的" not in ask("天津要新建几个保护中心").answer


def test_a_name_that_says_that_there_are_two_is_the_same_name(ask: Ask) -> None:
    assert ask("天津几个双保护中心").facts["count"] == ask("天津几个保护中心").facts["count"] == 2


def test_things_to_be_built_are_counted_by_their_names_where_no_number_is_written(ask: Ask) -> None:
    assert "写到名称的有**2个**" in ask("天津要建几个保护中心").answer


def test_a_plan_that_says_that_there_are_two_tells_how_many(ask: Ask) -> None:
    assert first_paragraph(ask("天津共有几个保护中心")).startswith("规划写的是“双保护中心”，写到名称的有**2个**")
