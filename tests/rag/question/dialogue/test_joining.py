from __future__ import annotations

from rag.question.dialogue.joining import joined


def test_words_at_the_seam_are_not_said_twice() -> None:
    assert joined("海门", "知识产权培训", "培训谁") == "海门知识产权培训谁"


def test_a_verb_alone_is_not_said_twice() -> None:
    assert joined("海门", "白皮书发", "发吗") == "海门白皮书发吗"
    assert joined("海门", "白皮书发", "发什么") == "海门白皮书发发什么"
