from __future__ import annotations

import pytest

from corpus.model import Clause, Metadata
from corpus.parse import parse_document
from rag.answers.yes_no.proof.details import is_borne_out, is_refuted
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def clause_of(text: str) -> Clause:
    plan = parse_document(f"一、主要任务\n{text}\n", Metadata("tea", "海门茶业规划", "南通市海门区", "区"))
    return plan.clauses[-1]


def test_a_detail_told_otherwise_refutes(understood: Understand) -> None:
    clause = clause_of("鼓励茶园开展认证。")
    assert is_refuted(clause, clause.text, understood("海门的茶园必须认证吗"))
    assert not is_refuted(clause, clause.text, understood("海门鼓励茶园认证吗"))


def test_a_sentence_bears_out_what_it_has_every_detail_of(understood: Understand, knowledge: Knowledge) -> None:
    clause = clause_of("推进茶园认证。")
    assert is_borne_out(clause, clause.text, 0.0, 0.0, understood("海门会推进茶园认证吗"), knowledge)
    assert not is_borne_out(clause, clause.text, 0.0, 0.0, understood("海门每季度推进茶园认证吗"), knowledge)
    assert not is_borne_out(clause, clause.text, 0.5, 0.0, understood("海门会推进茶园认证吗"), knowledge)


def test_the_words_of_a_body_that_is_set_up_stand_together(ask: Ask) -> None:
    assert ask("上海要建设保护中心吗").answer.startswith("是。")
    assert ask("天津会建运营服务平台吗").answer.startswith("是。")
    assert not ask("上海要设立数据平台吗").answer.startswith("是。")


def test_what_is_to_be_named_as_such_is_set_up(ask: Ask) -> None:
    assert "新认定" in ask("推进计划会建一批知识产权培训基地吗").citations[0].quote


def test_who_owns_what_he_found_is_answered_from_what_plans_say_of_ownership(ask: Ask) -> None:
    assert "所有权" in ask("教授在上海搞出来的成果归个人所有吗").citations[0].quote


@pytest.mark.parametrize("question", ["海门有知识产权法院吗", "WIPO仲裁中心在天津有吗", "海门有知识产权保护中心吗"])
def test_a_body_is_there_where_a_sentence_has_its_name_as_that_of_the_place(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith("是")


@pytest.mark.parametrize("question", ["上海有知识产权仲裁院吗", "上海有WIPO仲裁与调解中心吗"])
def test_a_name_with_more_characters_between_its_words_is_the_same(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是")


def test_whether_a_body_is_there_is_no_search_for_help(ask: Ask) -> None:
    assert ask("海门有没有版权交易中心").intent == "yes_no"


@pytest.mark.parametrize(
    "question",
    [
        "天津有没有版权仲裁院",
        "天津有没有海外维权中心",
        "天津没有自己的版权法院吧",
        "海门有商标保险公司吗",
        "天津有没有专门的版权检察院",
    ],
)
def test_a_body_is_not_there_where_only_parts_of_its_name_are(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "yes_no"
    assert "verdict" not in answer.facts or answer.facts["verdict"] is None
    assert not answer.answer.startswith(("是", "不是"))


@pytest.mark.parametrize("thing", ["商标大奖", "版权周", "版权馆"])
def test_a_thing_asked_for_by_its_name_alone_is_no_search_for_help(thing: str, ask: Ask) -> None:
    answer = ask(f"海门有没有{thing}")
    assert answer.intent == "yes_no"
    assert not answer.answer.startswith("是")
