"""A duty comes apart into the lists that have a role of their own."""

import pytest

from corpus.facts.duty_lists import lists_in


@pytest.mark.parametrize(
    ("duty", "lists"),
    [
        ("市渔业局牵头,市灯塔局、各区配合", ["市渔业局牵头", "市灯塔局、各区配合"]),
        ("市渔业局、市灯塔局,各区按职责分工负责", ["市渔业局、市灯塔局,各区按职责分工负责"]),
        ("责任单位:市渔业局;各区按职责分工负责", ["责任单位:市渔业局", "各区按职责分工负责"]),
        ("牵头单位:市渔业局配合单位:市灯塔局", ["牵头单位:市渔业局", "配合单位:市灯塔局"]),
        ("市渔业局会同市灯塔局负责", ["市渔业局", "市灯塔局负责"]),
    ],
)
def test_lists_with_a_role_of_their_own(duty: str, lists: list[str]) -> None:
    assert [duty[each.start : each.end] for each in lists_in(duty, 0, len(duty))] == lists
