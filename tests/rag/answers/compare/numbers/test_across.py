from __future__ import annotations

from tests.rag.asking import Ask, first_paragraph


def test_values_asked_for_one_by_one_are_weighed_where_a_question_asks_that(ask: Ask) -> None:
    question = "海门规划新增海外发明专利授权多少件?参加贯标的企业累计多少家?"
    assert "多于" not in ask(question).answer
    assert first_paragraph(ask(f"{question}哪个数大")).startswith("贯标企业数（累计达200家）多于新增海外发明专利授权量")
