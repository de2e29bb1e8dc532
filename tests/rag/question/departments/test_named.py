from __future__ import annotations

import pytest

from index.catalogue.records import Department
from rag.knowledge import Knowledge
from rag.question.departments.named import bare_name, claimed, distinct, in_groups, link_departments
from tests.rag.asking import Understand

SHANGHAI = "上海市"
TIANJIN = "天津市"


def _department(name: str, *, generic: bool = False) -> Department:
    return Department(name, "厦门市", generic, (), {})


XIAMEN = [
    *map(_department, ("市港口管理局", "市文化和旅游局", "厦门海关", "市残联", "市委宣传部")),
    _department("各区", generic=True),
]


def test_a_department_is_one_in_each_region_that_has_it(knowledge: Knowledge) -> None:
    (mention,) = link_departments("市市场监管局管吗", knowledge.departments)
    assert mention.written == "市市场监管局"
    assert dict(mention.by_region)[SHANGHAI].endswith("市场监管局")
    (court,) = link_departments("市高院的任务", knowledge.departments)
    (same_court,) = link_departments("市高级法院的任务", knowledge.departments)
    assert dict(court.by_region)[SHANGHAI] == dict(same_court.by_region)[SHANGHAI]


def test_departments_stand_in_the_order_of_the_question(knowledge: Knowledge) -> None:
    found = link_departments("市司法局和上海海关还有市教委", knowledge.departments)
    assert [mention.written for mention in found] == ["市司法局", "上海海关", "市教委"]


def test_of_two_departments_the_one_said_to_have_a_duty_is_claimed(knowledge: Knowledge) -> None:
    text = "海关保护是市教委在负责吧"
    mentions = link_departments(text, knowledge.departments)
    assert len(mentions) == 2
    assert [mention.written for mention in claimed(text, mentions)] == ["市教委"]
    assert len(claimed("海关和市教委吗", link_departments("海关和市教委吗", knowledge.departments))) == 2


def test_all_that_are_named_together_as_the_ones_in_charge_are_claimed(understood: Understand) -> None:
    named = understood("上海的专利池由市教委和市科委牵头吗").departments
    assert [one.written for one in named] == ["市教委", "市科委"]
    named = understood("上海专利池的责任单位是市教委和市科委吗").departments
    assert [one.written for one in named] == ["市教委", "市科委"]


def test_a_department_said_to_have_a_role_is_claimed_before_the_one_it_helps(knowledge: Knowledge) -> None:
    text = "高院是配合知识产权局的对吧"
    assert [mention.written for mention in claimed(text, link_departments(text, knowledge.departments))] == ["高院"]


def test_a_department_named_twice_is_one(knowledge: Knowledge) -> None:
    found = link_departments("市高院(市高级法院)和市教委", knowledge.departments)
    assert [mention.written for mention in distinct(found)] == ["市高院", "市教委"]


def test_a_name_without_its_place_is_that_of_a_body_but_not_of_a_group_or_of_the_party() -> None:
    assert [bare_name(one) for one in XIAMEN] == ["港口管理局", "文化和旅游局", "海关", "残联", "市委宣传部", "各区"]


def test_a_body_is_called_by_its_field_where_one_of_any_region_is() -> None:
    bodies = [Department(name, "茶港省", False, (), {}) for name in ("省公安厅", "市公安局", "省水利厅")]
    (mention,) = link_departments("茶港公安有哪些任务", bodies[:1])
    assert (mention.written, dict(mention.by_region)) == ("公安", {"茶港省": "省公安厅"})
    assert link_departments("茶港公安有哪些任务", bodies[1:2])
    assert not link_departments("茶港水利有哪些任务", bodies[2:])


def test_a_word_for_several_is_each_of_the_groups_of_a_region(knowledge: Knowledge) -> None:
    (mention,) = link_departments("各区的任务", knowledge.departments)
    here = [one for one in knowledge.departments if one.region == TIANJIN]
    names = {name for one in in_groups(mention, here) for region, name in one.by_region}
    assert names == {"各区人民政府", "各区知识产权局"}


@pytest.mark.parametrize("text", ["上海关键领域怎么保护", "上海关心哪些茶企", "上海关于茶园的规定"])
def test_a_name_that_begins_within_that_of_a_place_is_none(text: str, understood: Understand) -> None:
    assert understood(text).departments == ()


def test_a_name_behind_that_of_its_place_is_one(understood: Understand) -> None:
    named = understood("上海海关和上海市教委").departments
    assert named[0].written == "上海海关"
    assert len(named) == 2
