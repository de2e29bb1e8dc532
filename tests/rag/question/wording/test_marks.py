from __future__ import annotations

from rag.question.wording.normalise import normalise


def test_a_row_of_one_mark_is_one() -> None:
    assert normalise("谁管，，，，茶馆？？？") == "谁管,茶馆?"
