from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, documents_of, first_paragraph, tasks_naming


def test_the_tasks_that_two_departments_share_come_before_those_of_each(ask: Ask) -> None:
    shared = sorted(set(tasks_naming("市高级法院")) & set(tasks_naming("市检察院")))
    first = first_paragraph(ask("推进计划里市高级法院和市检察院的任务有什么差别"))
    assert f"都承担的有**{len(shared)}项**" in first
    assert all(f"第{number}项" in first for number in shared)
    assert first.rstrip("]0123456789[").endswith("其余各不相同。")


def test_departments_without_a_common_task_are_said_to_have_none(ask: Ask) -> None:
    assert not set(tasks_naming("闵行区")) & set(tasks_naming("市司法局"))
    answer = ask("推进计划里市司法局和市农业农村委的任务有什么不同")
    assert first_paragraph(answer) == "上海实施推进计划里没有市司法局和市农业农村委都承担的任务。"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "市政府外办和市贸促会在海外维权里的角色有什么差别",
            "第90项里两者的角色相同：市政府外办、市贸促会都按职责分工负责",
        ),
        (
            "推进计划里市知识产权局与市市场监管局在官方标志保护上的分工有什么不同",
            "第43项里两者的角色不同：市知识产权局牵头，市市场监管局配合",
        ),
        ("天津的科技局和教委在人才培养里角色有何不同", "市教委按职责分工负责，没有列"),
    ],
)
def test_the_roles_of_two_departments_in_one_task_are_told(question: str, said: str, ask: Ask) -> None:
    assert said in first_paragraph(ask(question))


def test_departments_without_a_task_are_compared_by_their_lists(ask: Ask) -> None:
    assert "共有" in ask("推进计划里市高级法院和市检察院的分工有什么不同").answer


def test_the_department_of_which_place_has_more_tasks_is_told(ask: Ask) -> None:
    answer = ask("市司法局在天津和上海谁的任务多")
    assert answer.intent is Intent.COMPARE
    assert first_paragraph(answer) == "上海市司法局的任务更多："
    assert documents_of(answer) == {"sh-impl", "sh-plan", "tianjin"}


def test_where_more_departments_are_named_is_told_without_a_sum(ask: Ask) -> None:
    told = first_paragraph(ask("知识产权人才引进，天津的责任部门比上海多吗"))
    assert "的责任部门更多。" in told or "的责任部门一样多。" in told


@pytest.mark.parametrize("question", ["天津和上海市司法局谁任务多", "上海、天津市司法局，谁的任务更多"])
def test_a_department_named_with_one_place_is_asked_of_both(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert {"tianjin", "sh-impl"} <= {citation.doc_id for citation in answer.citations}
    assert answer.answer.startswith("上海市司法局的任务更多")


def test_one_department_is_weighed_in_two_plans_of_a_region(ask: Ask) -> None:
    answer = ask("市科委在上海规划里的任务多还是在推进计划里的多").answer
    assert answer.startswith("上海十四五规划里市科委的任务更多：")


@pytest.mark.parametrize("question", ["上海哪份文件让公安局出面多", "上海哪个文件里公安局的事更多"])
def test_which_of_two_plans_gives_a_department_more_is_told(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("上海实施推进计划里公安局的任务更多：")
