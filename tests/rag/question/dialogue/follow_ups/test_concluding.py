from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("one", "other", "said", "resolved"),
    [
        ("海门商标注册量多少件", "上海呢", "这么说海门多喽", "海门和上海商标注册量多少件,哪个多"),
        ("海门马德里商标多少件", "驰名商标呢", "看来还是马德里的多些", "海门马德里商标和驰名商标哪个多"),
        ("推进计划里市教委有几项任务", "市科委呢", "那就是科委少一点", "上海实施推进计划市教委和市科委谁的任务多"),
        ("推进计划第40项谁负责", "第64项呢", "那第64项的单位多吧", "上海实施推进计划第40项和第64项哪个责任部门多"),
        ("推进计划第40项几个部门", "第64项呢", "哪个多", "上海实施推进计划第40项和第64项哪个责任部门多"),
    ],
)
def test_that_one_of_two_has_more_is_weighed(one: str, other: str, said: str, resolved: str, ask: Ask) -> None:
    assert ask(one, other, said).resolved_question == resolved


@pytest.mark.parametrize("said", ["天津多喽", "海门最多", "海门的律师多吗"])
def test_what_is_no_side_of_the_two_is_not_weighed(said: str, ask: Ask) -> None:
    assert "哪个" not in ask("海门商标注册量多少件", "上海呢", said).resolved_question


def test_the_conclusion_is_told_with_both_values(ask: Ask) -> None:
    answer = ask("海门每万人口发明专利多少件", "上海呢", "那还是海门多吧").answer
    assert answer.startswith("上海市（60.21件）高于南通市海门区（41.43件）")
