from __future__ import annotations

import pytest

from rag.contract import Intent
from rag.question.wording.intention import spell_intention
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("市里有没有想过建茶馆", "市里是否打算建茶馆"),
        ("市里会不会考虑建茶馆", "市里是否打算建茶馆"),
        ("市里有没有计划给茶馆减税", "市里是否打算给茶馆减税"),
        ("市里有想过建茶馆没有", "市里是否打算建茶馆"),
        ("市里会考虑建茶馆吗?", "市里是否打算建茶馆?"),
        ("市里会不会试着办茶会", "市里是否打算办茶会"),
        ("市里有意把茶山建成公园吗", "市里打算把茶山建成公园吗"),
        ("市里建茶馆有意义吗", "市里建茶馆有意义吗"),
        ("市里有没有试着办茶会", "市里有没有试着办茶会"),
        ("市里有没有计划书", "市里有没有计划书"),
        ("市里打算建几座茶馆", "市里打算建几座茶馆"),
        ("市里有考虑周到的人吗", "市里有考虑周到的人吗"),
    ],
)
def test_whether_something_is_meant_to_be_done_has_one_form(typed: str, read: str) -> None:
    assert spell_intention(typed) == read


@pytest.mark.parametrize(
    ("question", "yes"),
    [
        ("天津有没有想过办知识产权学院", True),
        ("上海会不会考虑设专利导航基地", True),
        ("海门有没有琢磨过弄个专利池", True),
        ("海门有没有打算建茶叶博物馆", False),
    ],
)
def test_a_plan_asked_for_what_it_means_to_do_is_no_help_sought(question: str, *, yes: bool, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith("是") is yes
