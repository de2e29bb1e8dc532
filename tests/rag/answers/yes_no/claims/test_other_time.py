from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question",
    [
        "海门打算在2025年拿下驰名商标14件吗",
        "上海计划到2025年把每万人口发明专利做到60.21件吗",
        "海门打算成立知识产权工作领导小组吗",
        "海门2025年的目标是有效发明专利3754件,对吗",
    ],
)
def test_what_was_reached_is_no_goal(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是，这是已经做到的，")


@pytest.mark.parametrize("question", ["海门目前地理标志产品销售额15亿元吧", "海门现在每万人高价值发明专利20件吧"])
def test_a_goal_is_not_what_there_is(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("不是，这是要达到的目标，")


@pytest.mark.parametrize("question", ["海门到2025年地理标志产品销售额要达15亿元吧", "海门要加强商标保护吗"])
def test_what_is_to_be_done_is_borne_out_by_a_goal_or_a_task(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是")
