from __future__ import annotations

import pytest

from corpus.model import Role
from rag.question.departments.roles import (
    ALL,
    TAKING_PART,
    asks_alone,
    excluded_roles,
    is_role,
    roles_asked,
    roles_lacking,
)
from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("农业局领衔的任务", {Role.LEAD}),
        ("农业局挂帅几件", {Role.LEAD}),
        ("农业局打配合的", {Role.COOPERATE}),
        ("农业局当配角的活", {Role.COOPERATE}),
        ("分头负责的任务", {Role.SHARED}),
        ("农业局独自负责的", {Role.RESPONSIBLE}),
        ("牵头和配合的任务", {Role.LEAD, Role.COOPERATE}),
        ("配合和分工的任务", {Role.COOPERATE, Role.SHARED}),
        ("牵头加负责的任务", {Role.LEAD, Role.RESPONSIBLE}),
        ("农业局参与的任务", TAKING_PART),
        ("农业局的任务,不管牵头还是配合", ALL),
        ("农业局牵头的、配合的都算", ALL),
        ("农业局牵头哪条,其余几条呢", ALL),
        ("农业局牵头的都算", {Role.LEAD}),
        ("农业局负责哪些任务", ALL),
        ("农业局牵头和一起负责的任务", {Role.LEAD, Role.SHARED}),
        ("农业局在茶业工作分工承担几条任务", ALL),
        ("农业局自己扛的、帮衬的、分着干的", ALL - {Role.LEAD}),
        ("农业局跟别家一起分工的,单干的不算", {Role.SHARED}),
    ],
)
def test_every_word_for_a_role_is_known(text: str, roles: set[Role]) -> None:
    assert roles_asked(normalise(text)) == roles


@pytest.mark.parametrize("text", ["除牵头外还有几个部门", "除了牵头的还有谁", "不算牵头的有几家"])
def test_a_role_that_is_left_out_is_not_asked_about(text: str) -> None:
    assert excluded_roles(text) == {Role.LEAD}
    assert roles_asked(text) == ALL - {Role.LEAD}


@pytest.mark.parametrize("text", ["负责和配合的事", "配合和负责的事", "负责以及配合的事"])
def test_of_two_roles_either_may_stand_first(text: str) -> None:
    assert roles_asked(text) == {Role.RESPONSIBLE, Role.COOPERATE}


def test_a_remark_that_widens_names_no_role() -> None:
    assert roles_asked("农业局牵头的有几项(有配合单位的也算)") == {Role.LEAD}


def test_what_a_department_does_without_another_is_told_apart() -> None:
    assert asks_alone("农业局单独负责的任务")
    assert not asks_alone("农业局作为负责单位的任务")
    assert not asks_alone("农业局牵头的任务")


def test_a_word_for_a_role_is_told_from_others() -> None:
    assert is_role("协助")
    assert not is_role("茶园")


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("只由农业局负责的任务", True),
        ("仅由农业局一家承担的", True),
        ("只归农业局管的事", True),
        ("只由农业局和商务局负责的任务", False),
        ("只要负责的任务", False),
    ],
)
def test_who_only_sees_to_something_does_so_alone(text: str, alone: bool) -> None:
    assert asks_alone(text) is alone


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("文旅局牵头的(负责也算)有几项", {Role.LEAD, Role.RESPONSIBLE}),
        ("文旅局的任务,牵头、负责都算,分工的不算", ALL - {Role.SHARED}),
    ],
)
def test_roles_are_taken_in_and_left_out_behind_their_names(text: str, roles: frozenset[Role]) -> None:
    assert roles_asked(text) == roles


@pytest.mark.parametrize(
    ("text", "held", "without"),
    [
        ("谁牵头办茶展", {Role.SHARED}, {Role.LEAD}),
        ("谁挑大梁办茶展", {Role.LEAD}, set()),
        ("谁挑大梁办茶展", {Role.SHARED}, {Role.LEAD, Role.RESPONSIBLE}),
        ("谁参与办茶展", {Role.LEAD}, set()),
        ("谁办茶展", {Role.LEAD}, set()),
    ],
)
def test_a_role_is_lacking_where_none_that_the_word_means_is_held(
    text: str, held: set[Role], without: set[Role]
) -> None:
    assert roles_lacking(text, held) == without


def test_what_one_does_as_the_only_one_is_asked_for() -> None:
    assert asks_alone("由农业局一家负责的任务有几项")
    assert not asks_alone("由农业局负责的任务有几项")
