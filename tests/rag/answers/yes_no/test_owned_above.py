from __future__ import annotations

from corpus.model import Clause, Metadata
from corpus.parse import parse_document
from rag.answers.yes_no.owned_above import answer
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def clause_of(text: str, doc_id: str, region: str) -> Clause:
    return parse_document(f"一、主要任务\n{text}\n", Metadata(doc_id, "茶业规划", region, "区")).clauses[-1]


def test_the_body_of_the_city_above_is_not_that_of_the_district(understood: Understand, knowledge: Knowledge) -> None:
    clause = clause_of("依托南通市知识产权茶叶检验中心开展培训。", "haimen", "南通市海门区")
    said = answer([clause], understood("海门有没有茶叶检验中心"), knowledge)
    assert said is not None
    first = said.blocks[0].statements[0].text
    assert "写到的是南通市的“茶叶检验中心”，没有写到海门区自己的" in first


def test_a_body_of_its_own_is_no_such(understood: Understand, knowledge: Knowledge) -> None:
    clauses = [
        clause_of("建设茶叶检验中心。", "haimen", "南通市海门区"),
        clause_of("依托南通市茶叶检验中心。", "haimen", "南通市海门区"),
    ]
    assert answer(clauses, understood("海门有没有茶叶检验中心"), knowledge) is None
    city = clause_of("依托天津市茶叶检验中心。", "tianjin", "天津市")
    assert answer([city], understood("天津有没有茶叶检验中心"), knowledge) is None
