from __future__ import annotations

import pytest

from rag.evidence.things.written import kindless, sentence_of, spelt, writing
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term
from tests.rag.harbour import harbour_plan


@pytest.mark.parametrize("text", ["护航行动", "“护航”行动", "开展“护航”专项行动", "护航专项行动"])
def test_a_name_is_found_with_marks_and_special_between_its_words(text: str) -> None:
    assert spelt("护航行动").search(text)


def test_a_name_is_not_found_in_words_that_stand_apart() -> None:
    assert not spelt("护航行动").search("护航各类经济行动")


@pytest.mark.parametrize(
    ("name", "matter"), [("茶叶产业", "茶叶"), ("护航专项行动", "护航"), ("产业", "产业"), ("灯塔", "灯塔")]
)
def test_the_word_for_a_kind_is_left_out_of_a_name(name: str, matter: str) -> None:
    assert kindless(name) == matter


def test_the_clauses_that_write_a_name_are_found() -> None:
    assert [clause.title for clause in writing("渔船维修点", harbour_plan().clauses) if clause.title] == ["设立维修点"]


def test_a_sentence_holds_all_the_terms_or_none_is_found(knowledge: Knowledge) -> None:
    both = (Term("讲师团", (), 4.0), Term("园区", (), 2.0))
    found = sentence_of(both, knowledge.doc_ids, knowledge)
    assert found is None or all(term.word in found[1].text for term in both)
    assert sentence_of((Term("讲师团", (), 4.0), Term("狩猎", (), 5.0)), knowledge.doc_ids, knowledge) is None
    assert sentence_of((), knowledge.doc_ids, knowledge) is None


def test_a_matter_without_the_word_for_its_kind_is_written(knowledge: Knowledge) -> None:
    found = sentence_of((Term("红木项目", (), 4.0),), ["haimen"], knowledge)
    assert found is not None
    assert "红木" in found[1].text
