import pytest

from corpus.cleaning.text import clean
from corpus.model import Edit, Span


def test_layout_space_between_chinese_goes_and_between_latin_words_stays() -> None:
    assert clean("承诺单位 250家,推广 Open Source 与 WIPO合作", ()).text == "承诺单位250家,推广Open Source与WIPO合作"


def test_a_run_of_white_space_with_a_break_is_one_break() -> None:
    assert clean("一、背景 \r\n\r\n\u3000\u3000二、目标", ()).text == "一、背景\n二、目标"


def test_white_space_at_the_ends_goes() -> None:
    assert clean("\n  一、背景\u3000\n", ()).text == "一、背景"


def test_edits_remove_replace_and_insert() -> None:
    raw = "落实-20-药品,坏词知识产权,20212035年"
    edits = (
        Edit(Span(2, 6), "", "page_mark"),
        Edit(Span(9, 11), "关于", "advert_over_word"),
        Edit(Span(20, 20), "—", "lost_dash"),
    )
    assert clean(raw, edits).text == "落实药品,关于知识产权,2021—2035年"


def test_a_span_is_cleaned_like_the_whole() -> None:
    raw = "甲 -20- 乙丙,丁"
    edits = (Edit(Span(2, 6), "", "page_mark"),)
    assert clean(raw, edits, Span(0, 9)).text == "甲乙丙"
    assert clean(raw, edits, Span(7, 9)).text == "乙丙"


def test_an_edit_that_does_not_end_inside_the_span_is_not_applied() -> None:
    assert clean("甲乙丙丁", (Edit(Span(1, 3), "", "x"),), Span(0, 2)).text == "甲乙"


def test_every_character_knows_its_source() -> None:
    raw = " 甲\n\n乙20212035"
    cleaned = clean(raw, (Edit(Span(9, 9), "—", "lost_dash"),))
    assert cleaned.text == "甲\n乙2021—2035"
    assert cleaned.raw_span(0, 1) == Span(1, 2)
    assert cleaned.raw_span(1, 2) == Span(2, 4)
    assert cleaned.raw_span(2, 3) == Span(4, 5)
    assert cleaned.raw_span(0, len(cleaned.text)) == Span(1, len(raw))


def test_position_finds_the_first_character_from_an_offset_on() -> None:
    cleaned = clean("甲  乙", ())
    assert [cleaned.position(offset) for offset in range(5)] == [0, 1, 1, 1, 2]


@pytest.mark.parametrize(("start", "end"), [(0, 0), (1, 1), (-1, 1), (0, 3), (2, 1)])
def test_an_empty_or_outside_range_has_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no characters"):
        clean("甲乙", ()).raw_span(start, end)
