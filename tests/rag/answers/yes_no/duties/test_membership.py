from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("第62项有没有法院", "没有"),
        ("第52项有海关吗", "有"),
        ("推进计划第62项写了宝山区政府吗", "不是"),
        ("第75项挂没挂市贸促会的名", "是"),
        ("市公安局在不在第43项的责任单位里", "不是"),
        ("第96项算不算市司法局一家", "是"),
        ("第92项市公安局有没有活", "是"),
        ("第59项有没有市司法局", "有"),
        ("专栏7的责任单位包不包括市大数据中心", "不是"),
    ],
)
def test_a_body_is_looked_for_among_the_units_at_a_number(question: str, word: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith(f"{word}。上海")
    assert "写明：" in answer


@pytest.mark.parametrize(
    ("question", "word", "place"),
    [
        ("天津版权工程里有没有市公安局", "没有", "二、(九)"),
        ("天津质押融资那条有市金融局吗", "有", "一、(二)5"),
    ],
)
def test_a_place_is_told_by_words(question: str, word: str, place: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(f"{word}。天津工作分工 {place}写明")


def test_a_district_in_the_text_of_a_task_is_not_its_government(ask: Ask) -> None:
    assert ask("天津二(六)写了武清区政府吗").answer.startswith("不是。天津工作分工 二、(六)写明")


def test_every_district_is_meant_by_all(ask: Ask) -> None:
    assert ask("第119项有没有长宁区政府").answer.startswith("有。")


def test_a_task_is_not_what_stands_beside_it(ask: Ask) -> None:
    assert ask("推进计划第8项的责任单位里有市教委吗").answer.startswith("没有。上海实施推进计划第8项")


def test_what_a_plan_builds_is_no_unit(ask: Ask) -> None:
    assert "写明：" not in ask("第88项有没有国际知识产权学院").answer
    assert "写明：" not in ask("上海有没有知识产权法院").answer


def test_who_takes_part_in_a_matter_is_not_denied_by_a_word_for_it(ask: Ask) -> None:
    assert ask("贸促会在上海海外维权这块有份吗").answer.startswith("是")


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("推进计划第92项，市公安局没份吗", "有"),
        ("推进计划第62项，市公安局没份吧", "没有"),
        ("推进计划第52项，海关不在里面吗", "有"),
    ],
)
def test_who_is_said_to_have_no_part_is_told_by_whether_he_has(question: str, word: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(f"{word}。上海实施推进计划")


def test_a_question_for_the_same_role_is_not_answered_by_one_task(ask: Ask) -> None:
    assert not ask("推进计划第9项，市教委是同一种角色吗").answer.startswith(("是。", "不是。"))
