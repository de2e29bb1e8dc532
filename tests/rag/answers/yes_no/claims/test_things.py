from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.things import (
    aimed_at,
    founded,
    grade_missing,
    is_made,
    newness_missing,
    of_another_right,
    says_is,
    speaks_of_founding,
)
from tests.rag.asking import Ask, first_paragraph, raw


@pytest.mark.parametrize(
    ("question", "thing"),
    [("要盖一座茶馆吗", "茶馆"), ("想建茶叶学院吧", "茶叶学院"), ("茶馆建设得怎么样", None), ("设备更新吗", None)],
)
def test_what_is_said_to_be_set_up_is_found(question: str, thing: str | None) -> None:
    assert founded(question) == thing


def test_a_sentence_that_only_mentions_a_body_sets_none_up() -> None:
    assert speaks_of_founding("法院", "探索设立茶叶法院")
    assert not speaks_of_founding("法院", "落实最高人民法院的规定,建立台账")


@pytest.mark.parametrize(
    ("question", "aim"),
    [
        ("是面向钢铁行业的吧", "钢铁"),
        ("专门做餐饮企业的吗", "餐饮"),
        ("茶馆是做陶瓷的吗", "陶瓷"),
        ("茶馆是负责陶瓷产业的吧", "陶瓷"),
        ("茶馆是负责审批的吗", ""),
        ("茶馆是做好了的吗", ""),
        ("面向社会公开吗", ""),
    ],
)
def test_the_trade_that_a_thing_is_said_to_be_for_is_found(question: str, aim: str) -> None:
    assert aimed_at(question)[0] == aim


def test_what_a_thing_is_said_to_be_is_told_from_what_is_there() -> None:
    assert says_is("茶馆是卖咖啡的吧", "咖啡")
    assert not says_is("茶馆里能买咖啡吗", "咖啡")
    assert not says_is("是不是有咖啡", "咖啡")


def test_a_grade_that_a_question_gives_is_told() -> None:
    assert grade_missing("茶王得了金奖吗", "获得茶王奖2项") == "金奖"
    assert not grade_missing("茶王得了金奖吗", "获得金奖2项")
    assert not grade_missing("茶王得了奖金吗", "获得茶王奖2项")


def test_a_thing_said_to_be_new_needs_words_that_say_so() -> None:
    assert newness_missing("茶艺师是新工种吗", "用好茶艺师工种")
    assert not newness_missing("茶艺师是新工种吗", "新设茶艺师工种")
    assert not newness_missing("茶园用的是新能源车吗", "推广电动车")


def test_a_body_that_works_for_another_trade_is_denied_to_work_for_one_that_no_plan_writes(ask: Ask) -> None:
    answer = ask("海门的专利池是做服装的吗")
    assert answer.answer.startswith("不是。")
    assert "智能装备产业" in answer.answer
    assert ask("奉贤的快速维权中心是做化妆品的吗").answer.startswith("是。")


@pytest.mark.parametrize(
    ("question", "words", "made"),
    [
        ("会制定茶叶标准吗", "研究形成茶叶地方标准", True),
        ("会制定茶叶标准吗", "实施茶叶国家标准,制定茶园规划", False),
        ("会出台茶叶条例吗", "落实《茶叶保护条例》", False),
        ("要修订茶园条例吗", "适时修订《茶馆条例》", False),
        ("要修订茶园条例吗", "适时修订《茶园保护条例》", True),
        ("要修订茶园条例吗", "推动修订茶园方面的条例", True),
        ("出台的茶叶条例管用吗", "落实《茶叶保护条例》", True),
    ],
)
def test_a_rule_is_made_where_its_part_of_a_sentence_says_so(question: str, words: str, made: bool) -> None:
    assert is_made(question, words) is made


def test_carrying_out_a_rule_does_not_make_it(ask: Ask) -> None:
    assert not ask("天津会出台反不正当竞争条例吗").answer.startswith("是")
    assert not ask("上海会制定国家标准吗").answer.startswith("是")


@pytest.mark.parametrize(
    ("question", "words", "other"),
    [
        ("商标能快审吗", "优化专利快速审查", True),
        ("商标能快审吗", "优化专利、商标快速审查", False),
        ("商标能快审吗", "加快审查", False),
        ("商标和专利能快审吗", "优化专利快速审查", False),
    ],
)
def test_what_is_written_of_one_right_proves_nothing_of_another(question: str, words: str, *, other: bool) -> None:
    assert of_another_right(question, words) is other


@pytest.mark.parametrize("question", ["天津要建知识产权大学吗", "上海要办知识产权大学吗", "天津要建知识产权交易所吗"])
def test_a_body_is_set_up_only_by_the_whole_of_its_name(question: str, ask: Ask) -> None:
    assert not first_paragraph(ask(question)).startswith(("是", "不是"))


def test_a_body_is_set_up_whatever_stands_within_its_name(ask: Ask) -> None:
    assert "专利导航服务基地" in raw("sh-plan")
    assert first_paragraph(ask("上海会设专利导航基地吗")).startswith("是")
