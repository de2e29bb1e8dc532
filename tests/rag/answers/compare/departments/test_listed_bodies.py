from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("人才培养的责任单位，上海规划和天津都有教委吗", "是，两者都列了市教委："),
        (
            "网络版权自律，责任单位里上海规划有没有商务委，推进计划呢",
            "只有上海十四五规划列了市商务委，上海实施推进计划没有列：",
        ),
        (
            "网络版权自律，上海规划和推进计划都有商务委吗",
            "不是，只有上海十四五规划列了市商务委，上海实施推进计划没有列：",
        ),
        ("人才培养，上海规划和天津哪边列了公安局", "没有，两者都没有列所问的部门："),
        ("网络版权自律的责任单位里，上海规划和推进计划都有海关吗", "没有，两者都没有列所问的部门："),
        ("上海打假有海关参与，天津也有海关吗", "是，两者都列了海关："),
    ],
)
def test_which_sides_name_a_body_is_told_first(question: str, said: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer).startswith(said)


def test_what_is_changed_is_no_body(ask: Ask) -> None:
    assert "没有列所问" not in first_paragraph(ask("网络版权自律的责任单位，上海规划和推进计划之间有没有增减"))


@pytest.mark.parametrize("question", ["上海的地理标志归农委,天津呢", "上海的地理标志由农委管,天津也这样吗"])
def test_a_department_said_to_have_a_task_is_no_part_of_what_it_is(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert "市农业农村委负责" in answer
    assert "没有这方面的内容" not in answer
