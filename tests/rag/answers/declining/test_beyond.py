from __future__ import annotations

import pytest

from rag.answers.declining import beyond
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def test_a_place_beside_one_that_has_a_plan_is_not_declined(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.another_place(understood("拉萨怎么管茶馆"), knowledge)
    assert beyond.another_place(understood("拉萨和海门怎么管商标"), knowledge) is None


@pytest.mark.parametrize("text", ["海门知识产权局的局长叫什么", "海门知识产权局的电话是多少"])
def test_what_plans_never_give_is_declined_by_its_type(text: str, knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.never_given(understood(text), knowledge)


def test_nobody_is_told_what_to_choose(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.advice(understood("我该用茶馆的名字还是茶山的名字"), knowledge)
    assert beyond.advice(understood("上海怎么支持商标"), knowledge) is None


def test_what_is_no_table_is_not_declined_as_one(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.table(understood("海门谁负责商标"), knowledge) is None


def test_a_table_that_is_wished_for_is_none_of_the_plan(ask: Ask) -> None:
    assert ask("三地怎么建公共服务平台，三列表格").status is not Status.NONE
    assert ask("海门规划的表格里有哪些指标").status is Status.NONE
