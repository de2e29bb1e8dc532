from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("推进计划不止100项吧", True, "**123项任务**"),
        ("推进计划一共就九十项吗", False, "**123项任务**"),
        ("推进计划没有150项吧", True, "**123项任务**"),
        ("推进计划没有80项吧", False, "**123项任务**"),
        ("推进计划第六部分只有十九项任务对吧", False, "“六、开展知识产权高层次合作”共有**"),
        ("推进计划服务方面的任务有二十多项吧", True, "**20项任务**"),
        ("天津服务方面不止三条吧", False, "**3项**"),
        ("天津主要任务有二十多条吧", True, "**23个小项**"),
        ("天津主要任务就六项吗", True, "**6项**"),
        ("天津分工表总共就三十七条吗", True, "**37项**"),
        ("海门管理方面就四条吗", True, "**4项**"),
        ("上海规划有三条以上的原则吧", True, "**4条原则**"),
    ],
)
def test_how_many_things_a_plan_is_made_of_is_checked(question: str, holds: bool, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.facts["verdict"] is holds
    assert answer.answer.startswith("是，" if holds else "不是，")
    assert words in answer.answer


def test_both_ways_to_count_are_told_where_neither_bears_a_claim_out(ask: Ask) -> None:
    answer = ask("海门主要任务一共十二条对吗").answer
    assert answer.startswith("不是，")
    assert "**5项**" in answer
    assert "**21个小项**" in answer


@pytest.mark.parametrize(
    "question", ["推进计划有三项是市教委牵头吗", "推进计划要培育三项工程吗", "上海规划有10项指标吧"]
)
def test_what_else_is_claimed_of_so_many_is_no_number_of_parts(question: str, ask: Ask) -> None:
    assert "项任务**（第" not in ask(question).answer
