from __future__ import annotations

import pytest

from rag.question.wording.alone import spell_alone


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("天津茶园,光靠市茶委一家?", "天津茶园,只由市茶委负责吗"),
        ("茶园就市茶业局一家管么", "茶园只由市茶业局负责吗"),
        ("茶园只靠市茶业局牵头吗", "茶园只由市茶业局牵头吗"),
        ("茶园,单靠海关就够了吗", "茶园,只由海关负责吗"),
        ("茶园光茶业局自己掏钱吗", "茶园只由茶业局负责吗"),
    ],
)
def test_one_body_alone_is_said_to_be_in_charge_alone(asked: str, read: str) -> None:
    assert spell_alone(asked) == read


@pytest.mark.parametrize(
    "text",
    [
        "茶园不光靠市茶委吧",
        "茶园光靠银行吗",
        "茶园就市茶业局管吗",
        "茶园只有两家单位负责吗",
        "就茶业局一家企业来问",
        "完成就靠谁",
        "成就茶业局一家",
    ],
)
def test_what_says_nothing_of_one_body_alone_stays(text: str) -> None:
    assert spell_alone(text) == text
