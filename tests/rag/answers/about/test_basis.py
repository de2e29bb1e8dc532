from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, documents_of, first_paragraph


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("上海规划的制定依据是什么", "《知识产权强国建设纲要(2021—2035年)》", "sh-plan"),
        ("上海规划依据了什么上位规划", "《上海市知识产权强市建设纲要(2021—2035年)》", "sh-plan"),
        ("海门规划按照什么编的", "《南通市“十四五”知识产权发展规划》", "haimen"),
    ],
)
def test_the_documents_that_a_plan_rests_on_are_quoted(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert documents_of(answer) == {doc_id}


def test_how_two_plans_are_related_is_told_by_the_one_that_names_the_other(ask: Ask) -> None:
    answer = ask("上海这两份文件之间是啥关系")
    assert "《上海市知识产权保护和运用“十四五”规划》" in answer.answer
    assert documents_of(answer) == {"sh-impl"}
    assert "没有写明彼此的关系" in ask("海门规划和天津规划之间是什么关系").answer


@pytest.mark.parametrize(
    ("question", "words", "doc_id"),
    [
        ("编制海门规划的初衷是什么", "全面支撑南通市知识产权强市建设", "haimen"),
        ("为啥要搞海门这份规划", "全面支撑南通市知识产权强市建设", "haimen"),
        ("上海十四五规划的目的", "全力打造国际知识产权保护高地", "sh-plan"),
        ("上海推进计划是为了什么出台的", "为全面贯彻《知识产权强国建设纲要", "sh-impl"),
    ],
)
def test_what_a_plan_is_made_for_is_told_by_its_opening(question: str, words: str, doc_id: str, ask: Ask) -> None:
    answer = ask(question)
    assert words in answer.answer
    assert documents_of(answer) == {doc_id}
    assert "没有写明制定目的" in ask("天津为什么要编制这份分工").answer


def test_a_plan_that_names_no_basis_is_said_not_to(ask: Ask) -> None:
    answer = ask("天津的分工根据什么编制的")
    assert answer.status is Status.NONE
    assert "没有写明制定依据" in answer.answer


@pytest.mark.parametrize("question", ["上海规划与推进计划制定的依据相同吗", "上海两份文件的编制依据，有没有共同的文件"])
def test_which_documents_several_plans_rest_on_is_told_first(question: str, ask: Ask) -> None:
    answer = ask(question)
    first = first_paragraph(answer)
    assert first.startswith("两者都写到的是《知识产权强国建设纲要(2021—2035年)》")
    assert "条例" not in first
    assert documents_of(answer) == {"sh-plan", "sh-impl"}


def test_the_bases_of_two_plans_are_quoted_one_by_one(ask: Ask) -> None:
    answer = ask("上海两份文件的依据分别是什么")
    assert "都写到" not in answer.answer
    assert documents_of(answer) == {"sh-plan", "sh-impl"}
