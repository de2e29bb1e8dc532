from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of


def sides(text: str) -> list[str]:
    return [block.split("**")[1] for block in text.split("\n\n") if block.startswith("**")]


def test_each_region_has_its_own_side(ask: Ask) -> None:
    answer = ask("三地怎么做仲裁")
    assert answer.intent is Intent.COMPARE
    assert set(sides(answer.answer)) == {"南通市海门区", "上海市", "天津市"}
    assert {"haimen", "tianjin"} <= documents_of(answer)


def test_each_document_of_a_region_has_its_own_side(ask: Ask) -> None:
    answer = ask("上海的推进计划和规划，规范化市场的数量有什么不同")
    assert "25家" in answer.answer
    assert "50家" in answer.answer
    assert documents_of(answer) == {"sh-impl", "sh-plan"}


def test_values_of_one_indicator_stand_side_by_side(ask: Ask) -> None:
    answer = ask("上海和海门现有的专利代理机构各多少家")
    assert "215家" in answer.answer
    assert "10家" in answer.answer


def test_the_duties_of_each_side_are_told(ask: Ask) -> None:
    answer = ask("上海和天津谁来管海关保护")
    assert "上海海关" in answer.answer
    assert "天津海关" in answer.answer
    assert {fact["doc_id"] for fact in answer.facts["responsible"]} >= {"tianjin"}


def test_a_side_that_names_nobody_is_said_to_name_nobody(ask: Ask) -> None:
    assert "没有写明责任部门" in ask("上海和海门由谁负责信用监管").answer


def test_a_side_that_says_nothing_is_named(ask: Ask) -> None:
    answer = ask("上海和海门对奥林匹克标志的保护有什么不同")
    assert answer.status is Status.PARTIAL
    assert "《南通市海门区“十四五”知识产权发展规划》没有这方面的内容" in answer.answer
    assert "haimen" not in documents_of(answer)


@pytest.mark.parametrize("question", ["上海和天津的狩猎证有什么区别", "上海和天津各发多少张狩猎证"])
def test_a_comparison_of_what_no_side_has_is_declined(question: str, ask: Ask) -> None:
    assert ask(question).status is Status.NONE


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("上海和海门2020年每万人口发明专利拥有量哪个高", "上海市（增长到60.21件）高于南通市海门区（达到41.43件）"),
        ("上海推进计划和规划，商标品牌创新创业基地各要几个", "上海实施推进计划（5个）低于上海十四五规划（10个左右）"),
        ("上海规划和推进计划里打击种业侵权的责任部门一样吗", "两者的责任部门"),
        ("上海规划和推进计划对公益讲师团的写法一样吗", "两者的表述"),
    ],
)
def test_what_differs_comes_first(question: str, verdict: str, ask: Ask) -> None:
    assert verdict in ask(question).answer.split("\n\n")[0]


def test_a_silent_side_comes_first(ask: Ask) -> None:
    assert "没有这方面的内容" in ask("上海和海门对奥林匹克标志的保护有什么不同").answer.split("\n\n")[0]


def test_sentences_alike_but_for_their_figures_are_not_the_same(ask: Ask) -> None:
    answer = ask("上海推进计划和规划对培育商标品牌创新创业基地的写法一样吗")
    assert "基本一样" not in answer.answer
