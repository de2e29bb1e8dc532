from __future__ import annotations

import pytest

from rag.question.parting.fewer import split_fewer, split_own


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("三地都建茶馆吗?海门建几座", ["三地都建茶馆吗?", "海门建几座"]),
        ("茶农上海和海门现在各多少,海门以后要多少", ["茶农上海和海门现在各多少,", "海门以后要多少"]),
        ("上海和天津都办茶展没有?其中天津在哪办", ["上海和天津都办茶展没有?", "其中天津在哪办"]),
    ],
)
def test_what_is_asked_of_some_of_several_places_is_a_part_of_its_own(text: str, parts: list[str]) -> None:
    assert split_fewer(text, ["上海", "海门", "天津"]) == parts


@pytest.mark.parametrize(
    "text",
    [
        "上海和天津由谁负责,海门呢",
        "上海的茶馆多少,天津的多少家",
        "海门有几座茶馆,海门的茶农多少",
        "上海和海门有茶馆,海门的更多",
    ],
)
def test_the_same_asked_of_another_place_is_no_part_of_its_own(text: str) -> None:
    assert split_fewer(text, ["上海", "海门", "天津"]) == []


@pytest.mark.parametrize(
    "parts",
    [
        ["海门的茶馆由谁负责?", "上海的茶园怎么修在哪"],
        ["老茶馆的牌子海门哪年拿的?", "上海正在修的是哪两座茶园,要开的茶店又有哪些"],
        ["海门的茶馆由谁负责,", "上海的茶园怎么修?"],
    ],
)
def test_what_is_asked_of_each_of_two_places_on_its_own_are_two_parts(parts: list[str]) -> None:
    assert split_own("".join(parts), ["海门", "上海"]) == parts
    assert split_own("".join(("茶被抢了怎么办?", *parts)), ["海门", "上海"]) == parts


@pytest.mark.parametrize(
    "text",
    [
        "海门的茶馆由谁负责?上海的呢",
        "海门的茶馆由谁负责?上海的茶园由谁负责",
        "海门有茶馆,上海的茶园在哪",
        "茶叶,海门由谁负责?上海的茶园在哪",
        "茶会怎么办?海门的茶馆由谁负责?上海的茶园怎么修",
    ],
)
def test_the_same_asked_of_two_places_is_left_to_the_comparison(text: str) -> None:
    assert split_own(text, ["海门", "上海"]) == []
