from __future__ import annotations

import pytest

from rag.question.wording.alone import spell_alone


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("天津茶园,光靠市茶委一家?", "天津茶园,只由市茶委负责吗"),
        ("茶园就市茶业局一家管么", "茶园只由市茶业局负责吗"),
        ("茶园就只派了市茶业局一家吗", "茶园只由市茶业局负责吗"),
        ("茶园就交给市茶业局一家干吗", "茶园只由市茶业局负责吗"),
        ("茶园只靠市茶业局牵头吗", "茶园只由市茶业局牵头吗"),
        ("茶园,单靠海关就够了吗", "茶园,只由海关负责吗"),
        ("茶园光茶业局自己掏钱吗", "茶园只由茶业局负责吗"),
        ("法院自己一家扛的茶税任务有几条", "法院单独负责的茶税任务有几条"),
        ("茶业局一家包了几项", "茶业局单独负责几项"),
        ("只写茶业局一家的有几项", "茶业局单独负责的有几项"),
        ("海关单打独斗的任务", "海关单独负责的任务"),
        ("茶业局没人搭手的任务", "茶业局单独负责的任务"),
        ("哪些是茶业局一家的", "哪些是茶业局单独负责的"),
        ("茶园哪些任务是一家扛的", "茶园哪些任务只由一家负责的"),
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
        "茶园任务是哪一家扛的",
        "茶业局一家扛还是几家扛",
        "茶业局没人管的任务有几条",
        "茶馆是一家包的",
        "是茶业局一家的事还是大家一起办",
    ],
)
def test_what_says_nothing_of_one_body_alone_stays(text: str) -> None:
    assert spell_alone(text) == text
