from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "goal"),
    [
        ("上海示范区目标8家，现在有几家", "8家"),
        ("海门有效注册商标的企业要达到1700家，目前是多少", "1700家"),
    ],
)
def test_a_value_of_another_thing_is_no_value_of_another_time(question: str, goal: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "没有给出这一项已达到的数" in first_paragraph(answer)
    assert goal in answer.answer
    assert "15371" not in answer.answer


def test_the_value_reached_that_counts_the_same_is_told(ask: Ask) -> None:
    assert "超过200人" in first_paragraph(ask("海门服务机构从业人数目标300人，目前多少人"))


@pytest.mark.parametrize("question", ["海门贯标企业数是多少", "海门贯标企业数、代理机构数和专利奖各多少"])
def test_without_a_time_what_was_reached_stands_beside_the_goal(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert "累计达200家" in answer.answer
    assert "超100家" in answer.answer


def test_the_time_named_for_a_row_is_that_of_each(ask: Ask) -> None:
    answer = ask("海门现在服务机构几家、马德里商标几件")
    assert "超过20家" in answer.answer
    assert "25件" in answer.answer
    assert "目标" not in answer.answer


def test_a_number_is_asked_for_behind_a_word_for_today(ask: Ask) -> None:
    assert "4家" in first_paragraph(ask("海门省级战略推进企业目前几家"))


def test_what_was_reached_of_another_thing_stands_beside_no_goal(ask: Ask) -> None:
    assert "41.43件" not in ask("海门每万人高价值发明专利拥有量是多少件").answer
