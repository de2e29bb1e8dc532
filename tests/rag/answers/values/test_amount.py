from __future__ import annotations

import pytest

from rag.answers.values.amount import of_indicator
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def test_an_indicator_alone_asks_for_its_value(knowledge: Knowledge, understood: Understand) -> None:
    assert of_indicator(understood("海门 万人高价值专利"), knowledge)


def test_who_is_after_something_asks_for_no_value(knowledge: Knowledge, understood: Understand) -> None:
    assert of_indicator(understood("我们想在海门做知识产权质押"), knowledge) is None


def test_what_no_indicator_gives_is_counted(ask: Ask) -> None:
    assert "5家" in ask("到2025年海门要有多少家知识产权服务机构").answer
    assert "**10个" in ask("上海规划有多少专栏").answer


def test_bodies_asked_how_many_they_are_are_no_service(ask: Ask) -> None:
    assert ask("海门服务机构是多少").answer.startswith("海门规划 三、(二)5：本地知识产权服务机构**达5家**")


@pytest.mark.parametrize("question", ["导航", "双中心", "代理", "国知局"])
def test_a_word_that_is_but_a_part_of_an_indicator_asks_for_what_is_written_of_it(question: str, ask: Ask) -> None:
    assert ask(question).intent == "measure"


def test_an_indicator_by_its_name_alone_asks_for_its_value(ask: Ask) -> None:
    assert "**215家**" in ask("专利代理机构").answer
