from __future__ import annotations

from rag.answers.phrasing.duty import LONGEST, best_words, duty_facts, proof, statement
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def test_the_words_asked_about_are_quoted_beside_who_has_the_duty(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海植物新品种打假维权谁牵头")
    clause = next(c for c in knowledge.document("sh-impl").clauses if c.ordinals[-1:] == (("number", 51),))
    words = best_words(clause, question)
    assert "植物新品种" in words.text
    assert len(words.text) <= LONGEST
    said = statement(clause, question, knowledge)
    assert words.text.rstrip("。;；") in said.text
    assert "市农业农村委牵头" in said.text


def test_the_proof_holds_the_words_and_the_duty(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海植物新品种打假维权谁牵头")
    clause = next(c for c in knowledge.document("sh-impl").clauses if c.ordinals[-1:] == (("number", 51),))
    words = best_words(clause, question)
    proved = "".join(clause.text[one.start : one.end] for one in proof(clause, words, knowledge))
    assert words.text in proved
    assert "市农业农村委" in proved
    assert {one["department"] for one in duty_facts([clause])["responsible"]} >= {"市农业农村委"}
