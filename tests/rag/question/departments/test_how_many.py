from __future__ import annotations

import pytest

from rag.question.departments.how_many import HowMany, counts_bodies, how_many
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("由三家以上单位负责的任务有几项", HowMany(3)),
        ("责任单位超过五家的任务有几项", HowMany(6)),
        ("至少两个部门参与的任务", HowMany(2)),
        ("哪些任务由两家单位负责", HowMany(2, 2)),
        ("好几家单位一起负责的任务", HowMany(2)),
        ("两家单位是谁", None),
        ("由几家单位负责", None),
        ("培育三家以上茶馆的任务", None),
        ("三家茶企", None),
    ],
)
def test_how_many_bodies_a_task_is_to_have_is_read(text: str, meant: HowMany | None) -> None:
    assert how_many(text)[0] == meant


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("推进计划里由三家以上单位负责的任务有几项", "写明3家及以上责任单位的任务有**28项**"),
        ("推进计划里责任单位超过五家的任务有几项", "写明6家及以上责任单位的任务有**4项**"),
        ("推进计划里有几项任务由七家单位负责", "写明7家责任单位的任务有**1项**"),
    ],
)
def test_tasks_are_picked_by_how_many_have_them(question: str, said: str, ask: Ask) -> None:
    """Counted from the raw text: the names in the brackets behind each of the 123 tasks."""
    assert said in ask(question).answer


def test_the_number_of_those_named_is_no_other_condition(ask: Ask) -> None:
    assert "**5项**" in ask("推进计划里市教委和市科委两家单位一起负责的任务有几项").answer


def test_whether_bodies_are_counted_is_read() -> None:
    assert counts_bodies("茶馆由几家管")
    assert counts_bodies("茶馆有多少个责任单位")
    assert not counts_bodies("茶企有多少家承诺单位")
