from __future__ import annotations

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
