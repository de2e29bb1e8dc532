from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


def test_the_parts_at_a_number_are_told_by_their_headings_for_each_plan(ask: Ask) -> None:
    answer = ask("天津和海门的第三部分各写了什么").answer
    assert "天津工作分工：**三、实施保障**，包括加强组织领导、创新体制机制、健全政策法规" in answer
    assert "海门规划：**三、发展目标**，包括总体目标、主要定量指标" in answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("上海两份文件最后一部分的标题一样吗", "标题相同或相近：上海实施推进计划是“实施与保障”"),
        ("上海规划第五部分和推进计划第五部分是一个标题吗", "标题不同：上海十四五规划是“强化知识产权服务供给”"),
        ("天津第一部分和第三部分有什么区别", "标题不同：“一、主要任务”，“三、实施保障”"),
    ],
)
def test_whether_the_headings_are_the_same_comes_first(question: str, first: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(first)


def test_a_plan_without_such_a_part_is_named(ask: Ask) -> None:
    answer = ask("上海和海门的第六部分分别是什么")
    assert first_paragraph(answer) == "《南通市海门区“十四五”知识产权发展规划》没有这一部分。"
    assert answer.status == "partial"


@pytest.mark.parametrize("question", ["天津和海门的第三部分由谁负责", "天津第一部分和海门第四部分哪个任务多"])
def test_more_than_the_headings_is_answered_otherwise(question: str, ask: Ask) -> None:
    assert "，包括" not in ask(question).answer


def test_principles_are_told_by_name_where_a_plan_of_the_region_has_none(ask: Ask) -> None:
    answer = ask("上海和海门的第三条基本原则分别是什么").answer
    assert "上海十四五规划：**严格保护,数字赋能**" in answer
    assert "海门规划：**坚持产业融合**" in answer
