from __future__ import annotations

import pytest

from rag.question.wording.how_far import spell_how_far


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("茶园计划小节从(一)排到多少?总共几节", "茶园计划共有几个小节"),
        ("茶园计划从一编到几", "茶园计划共有几个部分"),
        ("茶园计划从(一)写到几", "茶园计划共有几个小节"),
        ("茶园计划第二部分任务从1数到多少号", "茶园计划第二部分共有几项任务"),
        ("茶园计划专栏排到几号", "茶园计划共有几个专栏"),
        ("茶园计划节的编号编到了多少", "茶园计划共有几个小节"),
        ("茶园计划阿拉伯数字编号编到几", "茶园计划共有几项任务"),
        ("茶园计划最后一节是第几", "茶园计划共有几个小节"),
        ("茶园计划(一)(二)(三)这样的一共有几个", "茶园计划共有几个小节"),
        ("茶园册子里数下来有几条", "茶园册子里有几条"),
        ("茶园计划最后一条任务是多少号", "茶园计划最后一条是什么"),
    ],
)
def test_how_far_a_numbering_goes_is_how_many_there_are(asked: str, read: str) -> None:
    assert spell_how_far(asked) == read


@pytest.mark.parametrize(
    "text",
    [
        "茶馆从一家增到几家",
        "两个茶馆加起来几家",
        "茶园在全省排到第几",
        "茶园计划最后一章第几节讲茶税",
        "茶园计划(一)(二)(三)讲什么",
        "茶园计划最后一项是第几项",
        "茶叶产量从2015年到2020年长到多少",
    ],
)
def test_what_asks_for_no_numbering_stays(text: str) -> None:
    assert spell_how_far(text) == text
