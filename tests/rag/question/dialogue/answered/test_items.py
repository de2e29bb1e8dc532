from __future__ import annotations

import pytest

from rag.contract import Filters
from rag.knowledge import Knowledge
from rag.question.dialogue.answered.items import pointed
from rag.question.dialogue.turns import Turn
from rag.question.understand import understand
from rag.question.wording.typos import Terms
from tests.rag.asking import Ask

LISTED = "一是甲事要办好，二是乙事要办好，三是丙事要办好，四是丁事要办好。[1]"


@pytest.fixture
def turn(knowledge: Knowledge, vocabulary: Terms) -> Turn:
    return Turn(understand("海门有什么措施", knowledge, vocabulary, Filters()), LISTED)


@pytest.mark.parametrize(
    ("asked", "item"),
    [
        ("第二条展开讲讲", "乙事要办好"),
        ("第三方面讲细点", "丙事要办好"),
        ("倒数第二个归谁", "丙事要办好"),
        ("第二大块讲什么", "乙事要办好"),
        ("最后一块谁管", "丁事要办好"),
        ("前两个呢", "甲事要办好和乙事要办好"),
        ("最后一项怎么做", "丁事要办好"),
        ("丙事那条谁管", "丙事要办好"),
        ("第一条和最后一条谁管", "甲事要办好和丁事要办好"),
        ("第二和第三条呢", "乙事要办好和丙事要办好"),
        ("中间两条", "乙事要办好和丙事要办好"),
        ("中间那几条", "乙事要办好和丙事要办好"),
    ],
)
def test_an_item_is_pointed_to_by_number_end_or_word(asked: str, item: str, turn: Turn) -> None:
    found = pointed(asked, [turn])
    assert found is not None
    assert found.item == item


@pytest.mark.parametrize(
    "asked", ["第九条呢", "戊事那条谁管", "第一块钱怎么花", "怎么做", "中间一条", "第一条和第九条"]
)
def test_what_no_answer_lists_is_not_pointed_to(asked: str, turn: Turn) -> None:
    assert pointed(asked, [turn]) is None


def test_an_item_of_an_earlier_answer_is_found_behind_a_later_one(turn: Turn) -> None:
    later = Turn(turn.question, "由市甲局负责。[1]")
    found = pointed("第三条呢", [turn, later])
    assert found is not None
    assert found.item == "丙事要办好"


def test_a_number_in_a_plan_is_no_item_of_what_the_plan_lists(knowledge: Knowledge, vocabulary: Terms) -> None:
    reply = "包括甲事要办好、乙事要办好和丙事要办好。[1]"
    of_plan = Turn(understand("推进计划第77项是什么", knowledge, vocabulary, Filters()), reply)
    of_topic = Turn(understand("海门有什么措施", knowledge, vocabulary, Filters()), reply)
    assert pointed("第二条呢", [of_plan]) is None
    found = pointed("第二条呢", [of_topic])
    assert found is not None
    assert found.item == "乙事要办好"


def test_places_that_an_answer_quotes_whole_are_its_items(turn: Turn) -> None:
    placed = (
        "**某计划第8项**（一、甲 > (一)乙）：丙事要办好。[1]\n\n**某计划第9项**（一、甲 > (一)乙）：丁事要办好。[2]"
    )
    found = pointed("第二个谁管", [Turn(turn.question, placed)])
    assert found is not None
    assert found.item == "某计划第9项"


def test_a_list_goes_on_behind_what_one_of_its_items_says(turn: Turn, knowledge: Knowledge, vocabulary: Terms) -> None:
    listed = Turn(turn.question, "- 甲事要办好[1]\n- 乙事要办好[2]\n- 丙事要办好[3]")
    asked = understand("甲事要办好谁负责", knowledge, vocabulary, Filters())
    found = pointed("最后一项呢", [listed, Turn(asked, "市甲局、市乙局按职责分工负责（“甲事要办好，丁，戊”）。[1]")])
    assert found is not None
    assert found.item == "丙事要办好"


def test_the_next_item_of_a_list_stands_behind_the_one_spoken_of(ask: Ask) -> None:
    turns = ["天津规划主要任务包括哪几项", "第二项", "下一项呢"]
    assert "高标准强化知识产权保护" in ask(*turns).resolved_question


def test_an_item_that_is_a_heading_is_told_as_a_part(ask: Ask) -> None:
    answer = ask("上海规划打造国际知识产权保护高地有几项", "第二项讲什么")
    assert {citation.path[1] for citation in answer.citations} == {"(二)健全知识产权保护体系"}


def test_items_asked_for_one_by_one_are_of_the_same_list(ask: Ask) -> None:
    turns = ["天津规划主要任务包括哪几项", "第二项", "第五项呢"]
    assert ask(*turns).resolved_question == "天津工作分工高水平推进京津冀知识产权协同发展这一部分讲什么"


def test_a_part_that_was_listed_stays_the_part_that_is_asked_about(ask: Ask) -> None:
    turns = ("天津第一部分有几大块", "第三块讲什么", "有几条")
    assert ask(*turns[:2]).resolved_question == "天津高标准强化知识产权保护这一部分讲什么"
    assert ask(*turns).resolved_question == "天津高标准强化知识产权保护这一部分有几条"


def test_a_clause_of_which_a_list_tells_the_first_sentence_is_told_in_full(ask: Ask) -> None:
    answer = ask("海门主要定量指标有几条", "第三条呢")
    assert answer.resolved_question == "海门主要定量指标第3条讲什么"
    assert "1700家" in answer.answer


def test_the_list_goes_on_behind_an_item_asked_for_by_its_number(ask: Ask) -> None:
    answer = ask("上海规划几个基本原则", "第二个是啥", "最后一个呢")
    assert "开放合作,融合发展" in answer.answer


def test_a_whole_paragraph_is_no_item_that_a_word_of_it_stands_for(ask: Ask) -> None:
    assert ask("上海保护中心什么时候建成", "浦东那个呢").resolved_question == "上海浦东保护中心什么时候建成"
