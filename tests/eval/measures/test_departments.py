from __future__ import annotations

import pytest

from corpus.model import Role
from eval.measures.departments import Names
from eval.measures.verdict import Plans


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("由市教委牵头，市科委配合。", {"市教委": {Role.LEAD}, "市科委": {Role.COOPERATE}}),
        ("由市教委、市科委按照职责分工负责。", {"市教委": {Role.SHARED}, "市科委": {Role.SHARED}}),
        ("牵头单位是市教委，", {"市教委": {Role.LEAD}}),
        ("负责探索基地建设的是市市场监管局。", {"市市场监管局": {Role.RESPONSIBLE}}),
        ("市教委（牵头）、市科委（配合）", {"市教委": {Role.LEAD}, "市科委": {Role.COOPERATE}}),
        ("市教委牵头负责", {"市教委": {Role.LEAD}}),
        ("征求市教委意见", {"市教委": set()}),
    ],
)
def test_a_sentence_gives_each_department_its_role(plans: Plans, text: str, roles: dict[str, set[Role]]) -> None:
    assert plans.names.roles_in(text) == roles


def test_spellings_of_one_department_are_one_and_two_offices_stay_two(plans: Plans) -> None:
    names = plans.names
    assert names.within("市高院和上海市高级人民法院") == ("市高级人民法院", "市高级人民法院")
    assert len(set(names.within("市市场监管局、市市场监管委"))) == 2


def test_a_longer_name_is_not_read_as_a_shorter_one(plans: Plans) -> None:
    assert plans.names.within("各区知识产权局") == ("各区知识产权局",)
    assert plans.names.within("市知识产权联席会议办公室") == ("市知识产权联席会议办公室",)


def test_a_note_that_ends_a_line_is_no_department(plans: Plans) -> None:
    assert plans.names.within("此件公开发布") == ()


def test_the_departments_of_a_province_are_some_too() -> None:
    names = Names(["1.修建茶港。(省交通运输厅牵头,省教育厅、省茶叶局配合)"])
    assert names.roles_in("由省交通运输厅牵头,省教育厅配合。") == {
        "省交通运输厅": {Role.LEAD},
        "省教育厅": {Role.COOPERATE},
    }
