from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("展会执法归谁管的阿", "展会执法归谁管的"),
        ("海门要建几家啊?", "海门要建几家?"),
        ("展会执法那个部门负责", "展会执法哪个部门负责"),
        ("海外维权那家单位牵头的", "海外维权哪家单位牵头的"),
    ],
)
def test_a_slip_in_the_question_word_is_mended_and_a_particle_left_out(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize("plain", ["那个部门还管什么", "展会执法是那个部门负责吗", "那个部门牵头", "啊?"])
def test_a_word_that_points_back_stays(plain: str) -> None:
    assert normalise(plain) == plain


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶展打假派哪支队伍", "茶展打假派哪个部门"),
        ("冒牌茶归哪路人马管", "冒牌茶归哪个部门管"),
        ("冒牌茶哪支队伍上门查", "冒牌茶哪个部门来查"),
        ("茶园要建哪支队伍", "茶园要建哪支队伍"),
        ("谁上门服务", "谁上门服务"),
        ("茶园谁牵头,教委掺不掺和", "茶园谁牵头,教委参不参与"),
    ],
)
def test_who_comes_or_joins_in_is_asked_for_in_plain_words(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶艺师登记,本地窗口能收件吗", "茶艺师登记,本地能收件吗"),
        ("商标受理窗口收件吗", "商标受理窗口收件吗"),
        ("窗口整合到哪年", "窗口整合到哪年"),
        ("当专代要什么条件", "当专利代理师要什么条件"),
        ("有几家专代机构", "有几家专利代理机构"),
        ("中专代表来了", "中专代表来了"),
    ],
)
def test_a_counter_is_left_out_and_an_abbreviation_is_spelled_out(typed: str, meant: str) -> None:
    assert normalise(typed) == meant
