from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        (
            "市商务委在上海规划的三(三)里是什么角色，推进计划第28项呢",
            "市商务委在上海十四五规划 三、(三)按职责分工负责，在上海实施推进计划第28项按职责分工负责。",
        ),
        (
            "市司法局在上海规划的仲裁调解工程里是什么身份，在推进计划第59项里又算什么",
            "市司法局在上海十四五规划专栏2按职责分工负责，在上海实施推进计划第59项牵头。",
        ),
        (
            "上海规划专栏10里有市教委的名字吧，推进计划第11项里还有它吗",
            "市教委在上海十四五规划专栏10按职责分工负责，在上海实施推进计划第11项没有任务。",
        ),
        (
            "我在市司法局工作。我们局在推进计划第84项里是什么角色，上海规划专栏2里又是什么角色",
            "市司法局在上海实施推进计划第84项牵头，在上海十四五规划专栏2按职责分工负责。",
        ),
    ],
)
def test_the_part_in_places_of_two_plans_is_told_for_each(asked: str, first: str, ask: Ask) -> None:
    assert ask(asked).answer.startswith(first)


def test_a_matter_told_before_both_plans_is_asked_of_each(ask: Ask) -> None:
    answer = ask("海外维权援助这项，贸促会在上海规划和推进计划里的角色一样吗").answer
    assert answer.startswith("贸促会的角色相同：在上海十四五规划 三、(三)按职责分工负责，在上海实施推进计划第90项")


def test_of_a_plan_without_a_place_all_its_tasks_are_told(ask: Ask) -> None:
    answer = ask("贸促会在上海规划和推进计划第59项里各是什么角色").answer
    assert answer.startswith("贸促会在上海十四五规划按职责分工负责，在上海实施推进计划第59项按职责分工负责。")
    assert "上海十四五规划中，市贸促会按职责分工负责的任务有**1项**" in answer


def test_the_same_task_in_another_plan_is_no_plan_as_a_whole(ask: Ask) -> None:
    answer = ask("推进计划第28项里市商务委是什么角色，上海规划对应的那条里也一样吗").answer
    assert "任务有**" not in answer


def test_whether_two_plans_name_the_same_is_no_question_for_the_part_of_one(ask: Ask) -> None:
    answer = ask("跟着市知识产权局建维权援助机制的单位，上海规划和推进计划写得一样吗").answer
    assert not answer.startswith("市知识产权局")


@pytest.mark.parametrize("question", ["上海和天津都让检察院参与吗", "上海和天津都有检察院的任务吗"])
def test_that_all_places_give_a_department_tasks_is_said_before_them(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert first_paragraph(answer).startswith("是，两者一致")
    assert "天津工作分工中，市人民检察院" in answer.answer


def test_a_place_that_names_nobody_is_said_to_name_nobody(ask: Ask) -> None:
    first = first_paragraph(ask("海门和上海都让公安局参与吗"))
    assert first.startswith("不是，只有上海市给公安局安排了任务")
    assert "没有写明任何责任部门" in first


def test_that_one_plan_alone_has_it_is_ruled(ask: Ask) -> None:
    said = ask("培育高价值专利，国防科工办只在规划里有份，推进计划里没有它吧").answer
    assert said.startswith("是，国防科工办在上海十四五规划")
