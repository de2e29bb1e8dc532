from __future__ import annotations

from rag.contract import Filters
from rag.knowledge import Knowledge
from rag.question.asked_departments import departments_in, is_in_name
from rag.question.scope import scope_of


def _names(text: str, knowledge: Knowledge, *, set_aside: bool = False) -> list[str]:
    scope = scope_of(text, knowledge, Filters())
    return [one.written for one in departments_in(text, knowledge, scope, set_aside=set_aside)]


def test_a_department_that_is_set_aside_is_not_asked_about(knowledge: Knowledge) -> None:
    text = "上海除了市教委还有谁参与"
    assert _names(text, knowledge) == []
    assert _names(text, knowledge, set_aside=True) == ["市教委"]


def test_a_department_is_of_the_regions_that_are_asked_about(knowledge: Knowledge) -> None:
    scope = scope_of("天津的市教委做什么", knowledge, Filters())
    (mention,) = departments_in("天津的市教委做什么", knowledge, scope)
    assert [region for region, _ in mention.by_region] == ["天津市"]


def test_a_short_name_may_begin_that_of_a_thing(knowledge: Knowledge) -> None:
    for text, is_name in (("海关保护谁管", True), ("海关负责什么", False)):
        (mention,) = departments_in(text, knowledge, scope_of(text, knowledge, Filters()))
        assert is_in_name(mention, text, knowledge) is is_name
