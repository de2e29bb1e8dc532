"""Traditional characters have one simplified form, and folded words are found again as the plan writes them."""

from __future__ import annotations

from corpus.cleaning.script import as_written, simplified_of
from corpus.cleaning.width import fold

TEXT = "每萬人口發明專利擁有量、企業開髮的專利申請量,達到12萬件。"


def test_each_character_has_one_simple_form() -> None:
    table = simplified_of()
    assert chr(table[ord("權")]) == "权"
    assert chr(table[ord("發")]) == chr(table[ord("髮")]) == "发"
    assert ord("权") not in table
    assert all(len(chr(before)) == len(chr(after)) == 1 for before, after in table.items())


def test_a_character_that_simplified_text_uses_too_stays() -> None:
    assert ord("著") not in simplified_of()


def test_folded_words_come_back_as_they_stand_in_the_plan() -> None:
    assert as_written("发明专利", fold(TEXT), TEXT) == "發明專利"
    assert as_written("企业开发", fold(TEXT), TEXT) == "企業開髮"


def test_words_put_together_from_two_places_come_back_from_both() -> None:
    assert as_written("专利申请量达到", fold(TEXT), TEXT) == "專利申請量達到"
    assert as_written("万件?", fold(TEXT), TEXT) == "萬件?"


def test_words_of_a_simplified_plan_stay_as_they_are() -> None:
    assert as_written("不在文中", "专利", "专利") == "不在文中"
