from __future__ import annotations

import pytest

from corpus.model import Role, Span
from eval.duty_words import bracket_at, duties_of, passage_at
from eval.measures.departments import Names

GROUP = """一、养护茶园
1.修梯田。
2.种良种。
（牵头单位：市农业农村局；配合单位：市商务局，有关区（市）县政府）
3.办茶会。
"""


@pytest.mark.parametrize(
    ("line", "duty"),
    [
        (
            "1.修码头。（市港航局牵头，市财政局、市残联配合；完成时限：2024年6月底前）",
            {"市港航局": Role.LEAD, "市财政局": Role.COOPERATE, "市残联": Role.COOPERATE},
        ),
        ("2.办展会。（市商务局牵头，各区政府落实）", {"市商务局": Role.LEAD, "各区政府": Role.RESPONSIBLE}),
        ("责任单位：市文物局、市教育局", {"市文物局": Role.RESPONSIBLE, "市教育局": Role.RESPONSIBLE}),
        ("3.护文物(责任单位:市文物局牵头,市教育局)", {"市文物局": Role.LEAD, "市教育局": Role.RESPONSIBLE}),
        (
            "4.建粮仓。（市商务局牵头，市财政局，各区政府配合）",
            {"市商务局": Role.LEAD, "市财政局": Role.COOPERATE, "各区政府": Role.COOPERATE},
        ),
        (
            "5.疏航道。【牵头单位：市港航局；配合单位：市财政局】",
            {"市港航局": Role.LEAD, "市财政局": Role.COOPERATE},
        ),
    ],
)
def test_a_duty_is_read_in_either_width_with_labels_and_deadlines(line: str, duty: dict[str, Role]) -> None:
    assert [dict(found) for found in duties_of(f"前言。\n{line}\n")] == [duty]


def test_a_duty_on_a_line_of_its_own_is_that_of_every_task_above_it() -> None:
    duty = (("市农业农村局", Role.LEAD), ("市商务局", Role.COOPERATE), ("有关区(市)县政府", Role.COOPERATE))
    first, second, third = (Span(at, at + 4) for at in map(GROUP.index, ("修梯田", "种良种", "办茶会")))
    assert passage_at(GROUP, first) == ("1.修梯田。", duty)
    assert passage_at(GROUP, second).departments == duty
    assert bracket_at(GROUP, first) == bracket_at(GROUP, second)
    assert passage_at(GROUP, third).departments == ()


def test_a_name_has_its_other_name_in_brackets_behind_it() -> None:
    raw = "1.修码头。（市港航局（市海事办）牵头，各区市政府（管委）、市商务局配合）\n"
    names = Names([raw])
    said = "市港航局(市海事办)牵头，各区市政府(管委)、市商务局配合"
    assert names.roles_in(said) == {
        "市港航局": {Role.LEAD},
        "各区市政府": {Role.COOPERATE},
        "市商务局": {Role.COOPERATE},
    }
    assert names.canonical("市港航局(市海事办)") == names.canonical("滨江市港航局（市海事办）")


def test_departments_of_any_plan_are_known_by_the_words_of_its_duties() -> None:
    names = Names([GROUP, "1.修码头。（市港航局牵头，市残联配合）\n"])
    assert names.within("由厦门市港航局牵头，市残联、市商务局配合。") == ("市港航局", "市残联", "市商务局")
    assert names.canonical("厦门市港航局") == "市港航局"
