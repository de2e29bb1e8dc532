from __future__ import annotations

import pytest

from rag.llm.sentences import Splitter, Written


def split(*pieces: str) -> list[Written]:
    splitter = Splitter()
    found = [written for piece in pieces for written in splitter.feed(piece)]
    return [*found, *splitter.close()]


TEXT = "由市教委牵头。[1][2]市科委配合[3]。\n\n- 第一件事（见“附件。”）。[4]\n- 第二件事。[12]"


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_sentences_are_the_same_however_the_stream_is_cut(size: int) -> None:
    pieces = [TEXT[at : at + size] for at in range(0, len(TEXT), size)]
    assert split(*pieces) == [
        Written("由市教委牵头。", (1, 2), item=False, begins=True),
        Written("市科委配合。", (3,), item=False, begins=False),
        Written("第一件事（见“附件。”）。", (4,), item=True, begins=True),
        Written("第二件事。", (12,), item=True, begins=True),
    ]


def test_a_sentence_is_given_as_soon_as_the_next_one_begins() -> None:
    splitter = Splitter()
    assert list(splitter.feed("由市教委牵头。[1")) == []
    assert list(splitter.feed("2]")) == []
    assert [written.markers for written in splitter.feed("市")] == [(12,)]


@pytest.mark.parametrize(
    ("marker", "numbers"),
    [
        ("[1]", (1,)),
        ("【2】", (2,)),
        ("［3］", (3,)),
        ("[^4]", (4,)),
        ("[1, 2]", (1, 2)),
        ("[1、3]", (1, 3)),
        ("[1-3]", (1, 2, 3)),
        (" [1] [1]", (1,)),
        ("[一]", ()),
    ],
)
def test_markers_are_read_in_the_forms_that_models_write(marker: str, numbers: tuple[int, ...]) -> None:
    assert split(f"由市教委牵头{marker}。")[0].markers == numbers
    assert split(f"由市教委牵头。{marker}下一句。")[0].markers == numbers


def test_a_range_without_end_is_not_written_out() -> None:
    assert len(split("由市教委牵头。[1-999]")[0].markers) < 50


def test_numbering_and_markup_are_no_words_of_a_sentence() -> None:
    written = split("### 标题\n1. **市教委**牵头。[1]\n2.5%的增长。[2]")
    assert [each.text for each in written] == ["标题", "市教委牵头。", "2.5%的增长。"]
    assert [each.item for each in written] == [False, True, False]


@pytest.mark.parametrize("size", [1, 4, 100])
def test_what_a_reasoning_model_says_to_itself_is_left_out(size: int) -> None:
    text = "<think>市教委？不对。[1]\n\n再想想。</think>\n\n由市科委牵头。[2]"
    written = split(*(text[at : at + size] for at in range(0, len(text), size)))
    assert written == [Written("由市科委牵头。", (2,), item=False, begins=True)]


def test_a_model_that_never_stops_thinking_has_written_nothing() -> None:
    assert split("<think>", "想个没完。[1]") == []


def test_what_is_left_at_the_end_is_given_even_if_it_is_not_complete() -> None:
    assert split("由市教委牵头。[1]市科委配")[-1] == Written("市科委配", (), item=False, begins=False)
