from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph, numbered_tasks


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里人才和展会哪个任务多",
        "推进计划写人才的任务多还是写展会的多",
        "推进计划涉及人才的任务和涉及展会的任务哪个更多",
    ],
)
def test_two_topics_are_weighed_by_the_tasks_that_write_them(question: str, ask: Ask) -> None:
    of_people = [number for number, (text, _) in numbered_tasks().items() if "人才" in text]
    said = first_paragraph(ask(question))
    assert said.startswith("上海实施推进计划的任务里，写到“人才”的更多")
    assert f"写到“人才”的有**{len(of_people)}条**" in said


def test_how_much_is_written_is_weighed_where_nobody_is_asked_for(ask: Ask) -> None:
    said = first_paragraph(ask("推进计划里，人才跟展会谁占的条数多"))
    assert said.startswith("上海实施推进计划的条款里，写到“人才”的更多")


def test_of_which_topic_less_is_written_is_told_where_that_is_asked(ask: Ask) -> None:
    said = first_paragraph(ask("推进计划里人才和版权哪块任务少"))
    assert said.startswith("上海实施推进计划的任务里，写到“版权”的更少")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("推进计划里展会的任务有没有人才的多", "不是，"), ("上海规划写人才的条款比写展会的多吗", "是，")],
)
def test_whether_more_is_written_of_one_topic_is_ruled(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


def test_a_number_of_things_is_no_number_of_tasks(ask: Ask) -> None:
    assert "的任务里" not in ask("上海的商标和海门的商标哪个数量多").answer


def test_of_three_topics_the_one_with_most_tasks_is_told(ask: Ask) -> None:
    said = first_paragraph(ask("推进计划里人才、展会、版权，哪块任务最多"))
    assert said.startswith("上海实施推进计划的任务里，写到“人才”的最多")
