from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "begins", "role"),
    [
        ("上海植物新品种保护有配合的部门吗", "有，", "市绿化市容局配合"),
        ("推进计划第51项有没有牵头单位", "有，", "市农业农村委牵头"),
        ("推进计划第49项写没写配合部门", "没有，", "市知识产权局负责"),
        ("天津版权产业定了谁牵头没有", "没有，", "市文化和旅游局按职责分工负责"),
        ("天津版权产业是不是没写牵头单位", "是，", "市文化和旅游局按职责分工负责"),
        ("上海植物新品种保护没有配合单位吗", "不是，", "市绿化市容局配合"),
        ("上海专利代理监管有没有区参与", "有，", "各区"),
        ("推进计划第49项有区配合吗", "没有，", "市知识产权局负责"),
        ("上海植物新品种保护有人管吗", "有，", "市农业农村委牵头"),
    ],
)
def test_whether_somebody_has_the_part_asked_for_is_told_by_the_duty(
    question: str, begins: str, role: str, ask: Ask
) -> None:
    answer = ask(question)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith(begins)
    assert role in first_paragraph(answer)


def test_a_plan_that_assigns_nobody_has_no_one(ask: Ask) -> None:
    answer = ask("海门家纺产业写明责任部门了吗")
    assert answer.status is Status.PARTIAL
    assert answer.answer.startswith(
        "没有，《南通市海门区“十四五”知识产权发展规划》提到了相关工作，但全文没有写明责任部门"
    )


def test_what_is_not_written_of_is_not_said_to_have_somebody(ask: Ask) -> None:
    assert not ask("天津码头装卸有牵头单位吗").answer.startswith(("有", "是"))


@pytest.mark.parametrize(
    "question",
    ["上海版权都有谁负责", "上海有没有知识产权责任保险", "推进计划里有没有市教委牵头的任务", "上海有几个部门负责版权"],
)
def test_what_asks_for_something_else_is_answered_as_before(question: str, ask: Ask) -> None:
    assert "没有写明" not in first_paragraph(ask(question))
