from __future__ import annotations

import pytest

from rag.question.dialogue.opening import without_object, without_opening, without_tail


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("谢谢。再问下天津的种业", "天津的种业"),
        ("对了,海门的家纺怎么办", "海门的家纺怎么办"),
        ("不对,是十四五规划", "十四五规划"),
        ("行。换个事儿问你,天津有几家茶馆", "天津有几家茶馆"),
        ("我问的是天津", "天津"),
        ("换成海门", "海门"),
        ("要是在上海,找谁", "上海,找谁"),
        ("不好意思,我想问的是天津", "天津"),
        ("哎呀打错了,应该是天津的茶馆", "天津的茶馆"),
        ("抱歉啊,说串了,海门", "海门"),
        ("口误,上海", "上海"),
        ("再具体说说海门的茶馆", "海门的茶馆"),
        ("我说的是海门,不是上海", "海门"),
        ("我说的不是申请,是授权的", "授权的"),
    ],
)
def test_what_ties_a_question_to_the_talk_is_taken_off(text: str, rest: str) -> None:
    assert without_opening(text) == rest


@pytest.mark.parametrize(
    "text",
    ["那个中心谁建", "不是市教委吗", "还有哪些单位", "另外两个呢", "行刑衔接谁管", "打错了字的商标", "应该是谁管"],
)
def test_what_belongs_to_the_question_stays(text: str) -> None:
    assert without_opening(text) == text


def test_particles_at_the_end_ask_nothing() -> None:
    assert without_tail("天津呢?") == "天津"
    assert without_tail("几家来着") == "几家"
    assert without_tail("天津有吗?") == "天津有吗"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("不是现状,我想问2025年的", "2025年的"),
        ("那18项呢", "第18项呢"),
        ("18项任务是哪些", "18项任务是哪些"),
        ("不是司法局吗,我记得是", "不是司法局吗,我记得是"),
    ],
)
def test_what_is_not_asked_for_and_a_bare_number(text: str, rest: str) -> None:
    assert without_opening(text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("天津有没有专门的茶馆做这个", "天津有没有专门的茶馆做"),
        ("海门有哪个部门专管这事", "海门有哪个部门专管"),
        ("上海也搞这件事吗", "上海也搞吗"),
        ("天津有人盯着这一块没有", "天津有人盯着没有"),
        ("炒茶这个呢", ""),
        ("茶园建设那块", ""),
        ("上海有这个吗", ""),
        ("这个茶馆谁管", ""),
    ],
)
def test_what_something_is_done_to_is_taken_off(text: str, rest: str) -> None:
    assert without_object(text) == rest
