from __future__ import annotations

import pytest

from rag.question.claims.mention import mentioned_thing


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
