from __future__ import annotations

from rag.question.topic.quoted import quoted_names, quoted_words


def test_words_in_quotation_marks_are_held_together_and_a_list_is_no_name() -> None:
    text = "“春茶”和“红茶、绿茶”由谁管"
    assert [match["words"] for match in quoted_words(text)] == ["春茶", "红茶、绿茶"]
    assert quoted_names(text) == ("春茶",)
