from __future__ import annotations

import pytest

from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("规范化市场要建的数，上海规划和推进计划给的一样不", "不是，"),
        ("上海规划和推进计划里规范化市场的数目有没有变化", "有，"),
        ("规范化市场的数，规划跟推进计划不一致吧", "是，"),
        ("规范化市场的数，从规划到推进计划没变吧", "不是，"),
        ("推进计划第26项和规划说的商业秘密保护措施是一回事吗", "是，"),
        ("知识产权师评价，上海规划和推进计划的责任单位是不是一致", "不是，"),
        ("上海国际学院和国际教育合作，推进计划第88项和第89项的单位换了没有", "没有，"),
        ("知识产权师评价，上海规划和推进计划是不是同一批单位负责", "不是，"),
        ("知识产权师评价，上海规划和推进计划的责任部门是同一批吗", "不是，"),
        ("三合一审判机制，上海规划跟推进计划写的有差吗", "没有，"),
        ("商标品牌指导站，推进计划归市知识产权局，规划里也归它吗", "是，"),
        ("讲师团的课程体系，上海规划跟推进计划写的是同一版吗", "不完全是，"),
        ("知识产权师评价，上海规划和推进计划点名的几个单位是同样的吗", "不是，"),
    ],
)
def test_whether_sides_are_alike_is_said_first(question: str, verdict: str, ask: Ask) -> None:
    assert first_paragraph(ask(question)).startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        "规范化市场的数，上海规划和推进计划哪里不同",
        "上海规划和推进计划对海外维权援助的部门各是谁",
        "上海和海门怎么管展会",
    ],
)
def test_what_is_asked_openly_gets_no_verdict(question: str, ask: Ask) -> None:
    assert not first_paragraph(ask(question)).startswith(("是，", "不是，", "有，", "没有，", "不完全是，"))


def test_alike_words_do_not_prove_that_something_else_is_alike(ask: Ask) -> None:
    answer = ask("药品和电商的保护制度，海门和天津的力度大小一样吗")
    assert not answer.answer.startswith("是，")


def test_two_tasks_whose_leading_and_cooperating_bodies_have_changed_places(ask: Ask) -> None:
    assert ask("推进计划112项跟111项，牵头的和配合的互换了吗").answer.startswith("是，牵头和配合的部门正好对调")
    assert ask("推进计划88项跟89项，牵头的和配合的互换了吗").answer.startswith("不是，")


def test_who_sees_to_it_alone_leads_it_too(ask: Ask) -> None:
    first = first_paragraph(ask("企业海外维权援助这块，上海规划和推进计划挑头的换没换"))
    assert first.startswith("不是，两者相同")


def test_whether_words_have_changed_from_one_plan_to_the_next_is_ruled(ask: Ask) -> None:
    assert ask("检察公益诉讼，上海前后变了没").answer.startswith(("没有，", "是，"))
    assert "上海十四五规划" in ask("上海的公证机制前后说法有变化吗").answer


def test_whether_it_is_so_elsewhere_too_is_ruled(ask: Ask) -> None:
    assert ask("上海的地理标志由农委管,天津也是这样吗").answer.startswith("是，")
