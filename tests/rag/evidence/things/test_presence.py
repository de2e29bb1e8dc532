from __future__ import annotations

import pytest

from rag.evidence.things.presence import Way, spots, thing_named
from rag.knowledge import Knowledge


@pytest.mark.parametrize(
    ("thing", "doc_id", "way"),
    [
        ("领军人才", "haimen", Way.NAMED),
        ("知识产权公证", "sh-impl", Way.TOGETHER),
        ("知识产权仲裁机构", "tianjin", Way.TOGETHER),
        ("定量指标", "haimen", Way.HEADED),
        ("领军人才", "tianjin", Way.ALIKE),
        ("律师队伍", "tianjin", Way.NEAR),
    ],
)
def test_how_a_plan_speaks_of_a_thing_is_told(thing: str, doc_id: str, way: Way, knowledge: Knowledge) -> None:
    assert spots(thing_named(thing, knowledge), [doc_id], knowledge)[0].way is way


@pytest.mark.parametrize(("thing", "doc_id"), [("专利开放许可", "sh-impl"), ("冬奥会版权整治", "sh-plan")])
def test_a_plan_with_one_word_of_several_does_not_speak_of_a_thing(
    thing: str, doc_id: str, knowledge: Knowledge
) -> None:
    assert spots(thing_named(thing, knowledge), [doc_id], knowledge) == []


def test_a_name_of_one_word_is_more_than_the_words_that_it_is_made_of(knowledge: Knowledge) -> None:
    """海门 writes of 知识产权 and of 最高人民法院 in one sentence."""
    found = spots(thing_named("知识产权法院", knowledge), ["haimen"], knowledge)
    assert not any(spot.way.writes for spot in found)


def test_the_words_of_a_sort_of_property_in_another_order_are_another_thing(knowledge: Knowledge) -> None:
    """海门 writes 知识产权宏观数据, and so no 数据知识产权."""
    found = spots(thing_named("数据知识产权", knowledge), ["haimen"], knowledge)
    assert not any(spot.way.writes for spot in found)
