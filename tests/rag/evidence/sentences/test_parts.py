from __future__ import annotations

from rag.evidence.sentences.parts import part_on
from rag.question.topic.terms import Term


def test_the_part_that_speaks_of_the_matter_is_found() -> None:
    terms = [Term("茶馆", (), 3.0)]
    assert part_on("修缮茶园,筹建茶馆;开办茶会。", terms) == "筹建茶馆"
    assert part_on("修缮茶园,开办茶会", terms) == "修缮茶园"
    assert part_on("", terms) == ""
