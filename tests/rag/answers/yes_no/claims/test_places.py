from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.places import level_told, seat_missing
from rag.question.topic.terms import Term
from tests.rag.asking import Ask, first_paragraph, raw


def _told(question: str, words: str, *things: str) -> bool | None:
    return level_told(question, words, [Term(word, (), 3.0) for word in things])


def test_another_level_is_another_thing() -> None:
    assert _told("是国家级茶叶基地吧", "打造江苏省茶叶基地", "茶叶", "基地") is False
    assert _told("是国家级茶叶基地吧", "打造国家级、省级茶叶基地", "茶叶", "基地")
    assert _told("是茶叶基地吧", "打造江苏省茶叶基地", "茶叶", "基地")


def test_the_level_of_another_part_is_not_that_of_the_thing() -> None:
    assert _told("有省级茶叶基地吗", "打造国家茶叶基地,培育省级茶园", "茶叶", "基地") is None
    assert _told("是省级茶叶基地吧", "打造国家茶叶基地,培育省级茶园", "茶叶", "基地") is None
    assert _told("有省级茶叶基地吗", "打造国家茶叶基地", "茶叶", "基地") is None
    assert _told("建国家茶叶基地吗", "争创国家茶区,建茶叶基地", "茶叶", "基地") is None
    assert _told("建国家茶叶基地吗", "配合国家知识产权局建茶叶基地", "茶叶", "基地") is None
    assert _told("建市级茶叶基地吗", "争创国家茶区,建茶叶基地", "茶叶", "基地")


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("化妆品快速维权中心在徐汇吧", False),
        ("化妆品快速维权中心在奉贤吧", True),
        ("西青区要申报国家知识产权示范城区吗", False),
        ("武清区要申报国家知识产权示范城区吗", True),
    ],
)
def test_a_thing_of_one_district_is_not_of_another(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津的知识产权运营服务体系城市建设放在静海区吗", "东丽区"),
        ("上海在闵行和徐汇深化国家知识产权运营服务体系重点城区建设吗", "浦东新区、徐汇区"),
    ],
)
def test_what_is_done_in_other_districts_is_quoted(question: str, words: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("不是。")
    assert words in answer


def test_of_parts_that_hold_as_much_one_with_the_district_suffices(ask: Ask) -> None:
    assert ask("武清区要去拼国家知识产权示范城区吧").answer.startswith("是。")


@pytest.mark.parametrize(("question", "holds"), [("大邱庄镇在静海区吗", True), ("小淀镇在静海区吗", False)])
def test_a_place_lies_where_one_item_names_both(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")


@pytest.mark.parametrize(("district", "holds"), [("集美区", True), ("海沧区", False)])
def test_districts_of_a_city_that_no_table_lists_are_told_apart(district: str, holds: bool, ask_harbour: Ask) -> None:
    answer = ask_harbour(f"厦门灯塔开放是先在{district}试点的吗").answer
    assert answer.startswith("是。" if holds else "不是。")
    assert "在集美区先行开展灯塔开放试点" in answer


def test_a_level_of_the_words_of_a_plan_bears_out_its_longer_form(ask: Ask) -> None:
    assert ask("海门有国家级知识产权优势企业吗").answer.startswith("是。")
    assert not ask("海门有省级知识产权优势企业吗").answer.startswith(("是。", "不是。"))


def test_where_something_stands_is_told_by_the_name_of_the_place() -> None:
    assert seat_missing("国家茶叶中心在天津吗", "利用国家茶叶中心")
    assert not seat_missing("国家茶叶中心在天津吗", "利用国家天津茶叶中心")
    assert not seat_missing("天津的茶叶中心包括在内吗", "利用国家茶叶中心")


@pytest.mark.parametrize(("question", "begins"), [("精武镇是静海区的吗", "不是"), ("精武镇在西青区吗", "是")])
def test_a_town_is_of_the_district_that_stands_before_it(question: str, begins: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(begins)


def test_what_the_nation_does_is_borne_out_by_a_body_of_it(ask: Ask) -> None:
    assert ask("国家打算在天津设巡回评审庭吗").answer.startswith("是")
    assert not ask("国家打算在海门设知识产权法庭吗").answer.startswith("是")


@pytest.mark.parametrize(
    ("question", "ruled"),
    [
        ("宝坻区会不会也申报国家知识产权示范城区", False),
        ("东丽区会不会申报国家知识产权示范城区", True),
        ("西青区也在申报国家知识产权示范城区吗", True),
    ],
)
def test_a_district_may_be_among_those_that_a_plan_names_some_of(question: str, ruled: bool, ask: Ask) -> None:
    assert "武清区等申报" in raw("tianjin")
    assert first_paragraph(ask(question)).startswith(("是", "不是")) is ruled
