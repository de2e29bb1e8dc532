from __future__ import annotations

import pytest

from rag.contract import Intent
from rag.knowledge import Knowledge
from rag.question.plans.homes import with_homes
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("第7项和专栏4谁牵头", "上海实施推进计划第7项和上海十四五规划专栏4谁牵头"),
        ("上海专栏4跟第7项谁牵头", "上海十四五规划专栏4跟上海实施推进计划第7项谁牵头"),
        ("推进计划第7项与规划专栏4", "推进计划第7项与规划专栏4"),
        ("专栏4和专栏6谁牵头", "专栏4和专栏6谁牵头"),
        ("第7项和第8项谁牵头", "第7项和第8项谁牵头"),
        ("第7项里专栏4的项目", "第7项里专栏4的项目"),
        ("天津分工第7项和专栏4", "天津分工第7项和专栏4"),
    ],
)
def test_a_task_and_a_box_beside_it_get_the_names_of_their_plans(text: str, named: str, knowledge: Knowledge) -> None:
    assert with_homes(text, knowledge) == named


def test_a_task_is_compared_with_the_box_of_another_plan(ask: Ask) -> None:
    answer = ask("第12项和规划专栏6的责任单位有什么不同")
    assert answer.intent is Intent.COMPARE
    assert "徐汇区" in first_paragraph(answer)
