from __future__ import annotations

import pytest

from rag.contract import Filters
from rag.knowledge import Knowledge
from rag.question.departments.asked import departments_in, is_in_name, is_seat
from rag.question.departments.named import link_departments
from rag.question.plans.scope import scope_of


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


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("奉贤区那个培训中心究竟是管啥的", True),
        ("奉贤区的茶叶基地是做什么的", True),
        ("奉贤区那边的茶叶中心跟茶艺馆,职能有什么不同", True),
        ("奉贤区的任务和茶叶中心有关吗", False),
        ("奉贤区在培训中心里负责什么", False),
        ("奉贤区负责什么", False),
    ],
)
def test_a_district_may_only_tell_where_a_body_is(text: str, seat: bool, knowledge: Knowledge) -> None:
    (mention,) = link_departments(text, knowledge.departments)
    assert is_seat(text, mention) is seat
