from __future__ import annotations

import pytest

from rag.question.intent.counting import counted_kind, counted_kinds, counting, named_kind


@pytest.mark.parametrize(
    "text", ["一共几大工程", "茶园有几处", "几样差事", "多少个“专栏”", "办几场茶会", "几小点", "要栽多少亩茶", "几件"]
)
def test_a_numeral_asks_for_a_number_with_any_measure_word(text: str) -> None:
    assert counting(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "哪几项",
        "排第几",
        "这几家茶商",
        "好几座茶园",
        "几乎没有茶园",
        "茶社就几个人",
        "几个工作日办好",
        "几月采茶",
        "多少年",
        "谁负责",
        "几家茶商想联合",
        "手里有几座茶园,想卖",
        "二十几座茶园荒着,怎么办",
    ],
)
def test_other_words_ask_for_no_number(text: str) -> None:
    assert counting(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("一共部署了几大工程", "project"),
        ("插了多少个“专栏”", "box"),
        ("专栏有几个", "box"),
        ("分几章", "part"),
        ("从头到尾多少节", "section"),
        ("定了几条原则", "principle"),
        ("保障措施几条", "safeguard"),
        ("农业局有几样差事", "task"),
        ("农业局配合的条目数", "task"),
        ("农业局管几件事", "task"),
        ("由几个部门负责", "department"),
    ],
)
def test_the_thing_that_is_counted_has_a_kind(text: str, kind: str) -> None:
    assert counted_kind(text) == kind


@pytest.mark.parametrize(
    "text", ["要建多少家示范单位", "几个节能项目", "茶叶卖到几个城市", "几家茶商做活动", "茶园的面积", "谁牵头这项任务"]
)
def test_things_that_only_look_like_a_part_of_a_plan_have_none(text: str) -> None:
    assert counted_kind(text) is None


def test_a_kind_can_be_named_without_a_number() -> None:
    assert named_kind("九个工程各叫什么") == "project"
    assert named_kind("茶园叫什么") is None


def test_the_noun_of_a_kind_ends_where_a_word_does() -> None:
    assert counted_kind("茶农工作站要布多少个") is None
    assert counted_kind("茶农的工作有多少个") == "task"
    assert named_kind("茶农工作站") is None


def test_several_who_share_the_work_are_not_counted() -> None:
    assert counting("几家单位怎么分这个活") is None
    assert counting("有几家单位") is not None


def test_several_of_whom_even_something_is_said_are_not_counted() -> None:
    assert counting("几地连茶种也要共用?") is None
    assert counting("有几家连锁茶馆也要开") is not None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("规划分几个部分多少节", ["part", "section"]),
        ("规划有几章,多少个专栏", ["part", "box"]),
        ("规划有几个专栏", ["box"]),
        ("规划要建几座茶馆几个茶园", []),
    ],
)
def test_each_numeral_may_count_things_of_its_own(text: str, kinds: list[str]) -> None:
    assert counted_kinds(text) == kinds


def test_items_counted_within_a_part_are_not_its_parts() -> None:
    assert counted_kind("计划茶园部分一共几条") is None
    assert counted_kind("计划分几个部分") == "part"
