from __future__ import annotations

from rag.lexicon.claims import strength


def test_words_of_strength_are_strong_or_soft() -> None:
    words = strength()
    assert "必须" in words.strong
    assert "鼓励" in words.soft
    assert "取消" in words.ending
    assert set(words.strong).isdisjoint(words.soft)
