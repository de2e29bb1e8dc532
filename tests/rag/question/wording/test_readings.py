from __future__ import annotations

import pytest
from pypinyin import lazy_pinyin

from corpus.model import Document
from rag.question.wording.readings import reading


@pytest.mark.parametrize(("char", "read"), [("知", "zhi"), ("产", "chan"), ("权", "quan")])
def test_a_character_is_read_without_its_tone(char: str, read: str) -> None:
    assert reading(char) == read


@pytest.mark.parametrize("char", ["㐀", "a", "。"])
def test_what_is_not_in_everyday_use_is_read_as_the_library_does(char: str) -> None:
    assert reading(char) == lazy_pinyin(char)[0]


def test_the_characters_of_the_plans_are_read_as_the_library_does(plan_documents: list[Document]) -> None:
    used = {char for document in plan_documents for char in document.raw if "一" <= char <= "鿿"}
    assert {char for char in used if reading(char) != lazy_pinyin(char)[0]} == set()
