from __future__ import annotations

import pytest

from rag.question.dialogue.answered.picking import picked
from rag.question.dialogue.turns import Turn
from rag.question.wording.normalise import normalise
from tests.rag.asking import Ask, Understand

_LIST = "甲市规划包括3项：[1][2][3]\n\n- 茶园提升工程[1]\n- 港口提升工程[2]\n- 茶馆建设工程[3]"


@pytest.mark.parametrize(
    ("asked", "words", "inside", "any_of"),
    [
        ("哪几个带“茶”字样", "茶", False, False),
        ("里面有港口吗", "港口", True, True),
        ("其中写到码头的有哪些", "码头", True, False),
        ("哪几项跟码头有关", "码头", False, False),
    ],
)
def test_what_is_picked_from_a_list_is_read(
    asked: str, words: str, inside: bool, any_of: bool, understood: Understand
) -> None:
    listing = Turn(understood("天津重点工程有哪些"), _LIST)
    found = picked(normalise(asked), understood(asked), [listing, Turn(understood("第一个讲什么"), "“茶园”。[1]")])
    assert found is not None
    assert (found.words, found.inside, found.any_of, found.reply) == (words, inside, any_of, _LIST)


@pytest.mark.parametrize("asked", ["哪些园区参加", "里面有几个", "上海有哪些", "有没有期限", "里程碑有哪些"])
def test_what_asks_for_something_else_picks_nothing(asked: str, understood: Understand) -> None:
    assert picked(normalise(asked), understood(asked), [Turn(understood("天津重点工程有哪些"), _LIST)]) is None


def test_behind_the_tasks_of_a_department_another_is_asked_for_its_own(understood: Understand) -> None:
    listing = Turn(understood("天津市教委负责哪些任务"), _LIST)
    for asked, picks in (("哪些是市商务局负责", False), ("里面哪些有市商务局", True)):
        assert (picked(normalise(asked), understood(asked), [listing]) is not None) is picks


def test_a_second_pick_is_made_from_the_same_list(ask: Ask) -> None:
    answer = ask("海门基本原则有哪几条", "哪条讲产业", "哪条讲改革")
    assert answer.resolved_question == "海门基本原则哪条讲改革"
    assert "这4项里" in answer.answer


def test_everyday_words_pick_what_plans_write_for_them(ask: Ask) -> None:
    answer = ask("天津实施保障包括哪几项", "哪项讲钱")
    assert "讲到“钱”的有**1项**" in answer.answer
    assert "加大资金投入" in answer.answer
