from __future__ import annotations

from rag.question.numbering.forms import FORMS, STEP


def test_every_way_to_write_a_number_is_known_by_the_name_of_its_group() -> None:
    assert [name for name, _ in FORMS if name not in STEP.groupindex] == []
    assert len({name for name, _ in FORMS}) == len(FORMS)


def test_a_step_is_found_in_each_way_and_not_in_what_only_looks_like_one() -> None:
    for text, way in (("第4条茶园", "unit"), ("专栏6", "box"), ("最后一项", "last"), ("倒数第二个工程", "from_end")):
        match = STEP.search(text)
        assert match is not None
        assert match[way]
    assert STEP.search("茶馆五年之后") is None
