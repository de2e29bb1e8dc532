from __future__ import annotations

from corpus.model import Clause, Metadata
from corpus.parse import parse_document
from rag.answers.yes_no.proof.details import is_borne_out, is_refuted
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


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
