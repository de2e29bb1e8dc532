from __future__ import annotations

import pytest

from rag.question.numbering.initials import begins_with
from rag.question.numbering.references import find_references


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“茶”字打头的任务有哪些", "茶"),
        ("以“加快”开头的小节", "加快"),
        ("规划里建字起首的有几个", "建"),
        ("打头的任务是什么", None),
        ("这段文字开头怎么写", None),
        ("规划开头那段", None),
    ],
)
def test_names_that_begin_with_a_word_are_asked_for(text: str, words: str | None) -> None:
    found = begins_with(text)
    assert (found.values[0] if found else None) == words


def test_what_names_begin_with_is_no_position() -> None:
    assert find_references("“茶”字打头的任务") == ()
    assert [reference.number for reference in find_references("打头的任务")] == [1]
