from __future__ import annotations

import pytest

from rag.question.claims.mention import (
    asks_if_written,
    asks_what_there_is,
    denies_mention,
    is_mentioned,
    matter_mentioned,
    mentioned_thing,
)
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("茶叶软件有没有提到", "茶叶软件"),
        (",,有没有写到茶叶芯片", "茶叶芯片"),
        (",,提没提茶博会", "茶博会"),
        (",,里出现过茶叶这个词吗", "茶叶"),
        ("“茶叶商会”在,,,里写到了吗", "茶叶商会"),
        ("中草药出现了吗", "中草药"),
    ],
)
def test_the_thing_that_is_asked_to_be_written_is_read(text: str, thing: str) -> None:
    assert mentioned_thing(text) == thing


@pytest.mark.parametrize(
    "text", ["谁提到了茶园", "提到的茶园有几座", "打击仿茶提到了吗", ",,有没有提到茶园可以互换", ",,有没有提升茶园"]
)
def test_what_is_said_to_be_done_or_asked_otherwise_is_no_mention(text: str) -> None:
    assert mentioned_thing(text) == ""


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("茶乡提没提茶叶保险", "茶叶保险"),
        ("有没有写到采茶的内容", "采茶"),
        ("有没有提升茶园", ""),
    ],
)
def test_the_matter_that_plans_are_asked_to_write_of_is_read(text: str, matter: str) -> None:
    assert matter_mentioned(text) == matter


def test_a_place_is_mentioned_between_the_verb_and_the_end() -> None:
    text = "茶港的规划提到茶乡了吗"
    assert is_mentioned(text, text.index("茶乡"), text.index("了"))
    assert not is_mentioned(text, 0, 2)


@pytest.mark.parametrize(
    ("text", "asks"), [("没写茶园吧", True), ("茶园有吗", True), ("有没有关于采茶的内容", True), ("茶园有几座", False)]
)
def test_whether_plans_speak_of_a_thing_is_told_from_other_questions(text: str, asks: bool) -> None:
    assert asks_if_written(text) is asks


@pytest.mark.parametrize(("text", "denies"), [("没提到茶园吧", True), ("有没有提到茶园", False), ("写没写茶园", False)])
def test_who_says_that_a_thing_is_not_written_denies_it(text: str, denies: bool) -> None:
    assert denies_mention(text) is denies


@pytest.mark.parametrize(
    ("text", "asks"), [("有没有种茶的打算", True), ("茶港有自己的展馆吗", True), ("有没有人教采茶", False)]
)
def test_what_there_is_is_told_from_what_somebody_seeks(text: str, asks: bool) -> None:
    assert asks_what_there_is(text) is asks


def test_what_is_put_into_a_plan_is_written_there() -> None:
    assert mentioned_thing(",,茶园写进去没有") == "茶园"


@pytest.mark.parametrize("question", ["天津有没有提数据知识产权", "上海有没有写茶园知识产权"])
def test_what_is_asked_to_be_written_by_a_short_verb_is_a_thing_too(question: str) -> None:
    assert mentioned_thing(f",,{question[2:]}") == question[6:]
    assert not mentioned_thing(",,有没有提升茶园品质")


def test_words_in_another_order_are_not_the_thing_itself(ask: Ask) -> None:
    assert ask("天津有没有提数据知识产权").answer.startswith("没有")
