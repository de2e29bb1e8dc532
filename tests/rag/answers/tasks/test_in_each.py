from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask


def test_the_same_part_in_two_tasks_is_told_whoever_else_is_named(ask: Ask) -> None:
    first = ask("推进计划第40项和第64项里市委宣传部的角色一样吗").answer.split("\n")[0]
    assert first.startswith("市委宣传部的角色相同：在第40项负责，在第64项负责。")


def test_other_parts_in_two_tasks_are_told_apart(ask: Ask) -> None:
    answer = ask("市教委在第9项和第88项里是一样的身份吗")
    assert answer.answer.startswith("市教委的角色不同：在第9项按职责分工负责，在第88项配合。")
    assert "全部责任单位：市知识产权局牵头，市教委配合" in answer.answer


def test_the_part_in_each_of_two_tasks_is_told(ask: Ask) -> None:
    lines = ask("推进计划第5项和第6项人民银行上海分行分别是什么角色").answer.split("\n")
    assert lines[0].startswith("- 上海实施推进计划第5项：人民银行上海分行配合")
    assert lines[1].startswith("- 上海实施推进计划第6项：人民银行上海分行按职责分工负责")


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("天津“推进知识产权金融创新”和“提高知识产权产业化水平”两条里都有市科技局吗", "是"),
        ("市商务局是不是提升企业创造水平和激发高校院所创造活力两条都管", "不是"),
        ("推进计划第40项和第60项里市文旅局执法总队都是配合吗", "是"),
        ("推进计划第40项和第42项里市文旅局执法总队都是配合吗", "不是"),
    ],
)
def test_whether_a_department_is_in_each_of_two_matters_is_told_first(asked: str, verdict: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.intent is Intent.YES_NO
    assert answer.answer.startswith((f"{verdict}。", f"{verdict}，"))
    assert answer.answer.count("\n- ") == 2


def test_in_which_task_it_has_a_part_is_told_by_its_number(ask: Ask) -> None:
    first = ask("推进计划第112项和第113项都有市人力资源社会保障局,第111项也有,哪一项它是牵头").answer.split("\n")[0]
    assert first.startswith("市人力资源社会保障局牵头的是第111项。")


def test_a_name_with_and_in_it_is_one_matter(ask: Ask) -> None:
    answer = ask("天津版权及文化产业创新发展工程，市委宣传部和市文化和旅游局都管吗")
    assert "二、(九)" in answer.answer
    assert "没有列" not in answer.answer


def test_what_departments_one_matter_has_more_is_told(ask: Ask) -> None:
    first = ask("天津信创产业那条的责任单位比产业化水平那条多了哪个部门").answer.split("\n")[0]
    assert "滨海新区政府" in first


def test_numbers_without_a_sign_are_places_too_and_everyday_words_roles(ask: Ask) -> None:
    first = ask("推进计划109项和110项里头，市教委哪个是挑大梁、哪个是敲边鼓").answer.split("\n")[0]
    assert first.startswith("市教委在第109项按职责分工负责，在第110项配合。")


def test_the_part_in_two_tasks_is_one_question_wherever_the_department_stands(ask: Ask) -> None:
    answer = ask("市财政局在推进计划第6项和第9项里分别是什么角色").answer
    assert "第6项：市财政局按职责分工负责" in answer
    assert "第9项：没有列所问的部门" in answer


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("推进计划第2项和第5项，哪一项里有人民银行上海分行", "有人民银行上海分行的是第5项。"),
        ("推进计划第2项和第3项，哪一项列了上海海关", "《上海市知识产权强市建设纲要"),
    ],
)
def test_in_which_of_two_tasks_a_department_is_comes_before_both(asked: str, first: str, ask: Ask) -> None:
    answer = ask(asked)
    assert answer.answer.startswith(first)
    assert answer.answer.count("\n- ") == 2


def test_what_one_matter_has_is_asked_of_the_other(ask: Ask) -> None:
    first = ask("天津信创那条列了滨海新区政府，产业化水平那条呢").answer.split("\n")[0]
    assert "一、(二)2有滨海新区政府按职责分工负责" in first
    assert "一、(二)4没有列滨海新区政府" in first


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "推进计划5和6，人民银行上海分行是同一种角色不",
            "人民银行上海分行的角色不同：在第5项配合，在第6项按职责分工负责。",
        ),
        ("推进计划40与64里市委宣传部的角色一样吗", "市委宣传部的角色相同：在第40项负责，在第64项负责。"),
        (
            "推进计划40和41，市商务委是同一个角色吗",
            "《上海市知识产权强市建设纲要和“十四五”规划实施推进计划(2022—2023)》的第40项、第41项都没有列市商务委。",
        ),
    ],
)
def test_bare_numbers_beside_each_other_are_each_looked_at(asked: str, told: str, ask: Ask) -> None:
    assert ask(asked).answer.startswith(told)


def test_being_in_none_of_two_tasks_is_refuted_by_either(ask: Ask) -> None:
    assert ask("市教委在推进计划第9项和第10项里都不参加吧").answer.startswith("不是，只有第9项列了市教委。")
    assert ask("市教委在推进计划第10项和第11项里都没参加吧").answer.startswith("是")


def test_what_is_said_of_two_tasks_is_ruled_without_a_particle(ask: Ask) -> None:
    told = ask("天津的企业效能提升工程跟专利密集型产业培育工程，都归市知识产权局负责？").answer
    assert told.startswith("是，两者都有市知识产权局")
