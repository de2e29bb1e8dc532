from __future__ import annotations

import pytest

from rag.answers.declining import beyond
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand, first_paragraph


def test_a_place_beside_one_that_has_a_plan_is_not_declined(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.another_place(understood("拉萨怎么管茶馆"), knowledge)
    assert beyond.another_place(understood("拉萨和海门怎么管商标"), knowledge) is None


@pytest.mark.parametrize("text", ["海门知识产权局的局长叫什么", "海门知识产权局的电话是多少"])
def test_what_plans_never_give_is_declined_by_its_type(text: str, knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.never_given(understood(text), knowledge)


def test_nobody_is_told_what_to_choose(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.advice(understood("我该用茶馆的名字还是茶山的名字"), knowledge)
    assert beyond.advice(understood("上海怎么支持商标"), knowledge) is None


def test_what_is_no_table_is_not_declined_as_one(knowledge: Knowledge, understood: Understand) -> None:
    assert beyond.table(understood("海门谁负责商标"), knowledge) is None


def test_a_table_that_is_wished_for_is_none_of_the_plan(ask: Ask) -> None:
    assert ask("三地怎么建公共服务平台，三列表格").status is not Status.NONE
    assert ask("海门规划的表格里有哪些指标").status is Status.NONE


def test_what_costs_nothing_answers_how_much_it_costs(ask: Ask) -> None:
    answer = ask("在天津登记版权怎么收费")
    assert answer.status is Status.GROUNDED
    assert "免费" in answer.answer


def test_an_income_is_no_fee(ask: Ask) -> None:
    assert "2000万元" in ask("海门服务业每年能挣多少钱").answer


def test_a_fee_that_no_plan_writes_of_is_declined(ask: Ask) -> None:
    assert ask("专利代理怎么收费").status is Status.NONE


@pytest.mark.parametrize("question", ["天津没写到哪些服务机构", "上海规划哪些产业没提到"])
def test_what_a_plan_does_not_write_is_not_listed(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.NONE
    assert "无法逐一列出" in answer.answer


def test_what_it_writes_is(ask: Ask) -> None:
    assert ask("上海规划提到了哪些产业").status is not Status.NONE


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("天津专利促进和保护条例写了什么", "天津市专利促进和保护条例"),
        ("强国建设纲要到2035年的主要指标", "知识产权强国建设纲要"),
    ],
)
def test_what_a_document_that_is_only_cited_says_is_not_known(question: str, title: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer).startswith(f"没有收录《{title}》")


@pytest.mark.parametrize("question", ["天津怎么修订专利促进和保护条例", "上海推进计划讲了什么"])
def test_what_a_plan_does_with_it_or_a_plan_that_is_held_is_answered(question: str, ask: Ask) -> None:
    assert "没有收录" not in ask(question).answer


def test_what_a_website_sells_is_no_price_that_is_asked_for(ask: Ask) -> None:
    assert ask("订门票的网站盗用了照片，上海谁管").status is not Status.NONE
    assert ask("看茶展的门票多少钱").status is Status.NONE
