from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "where"),
    [
        ("海门发展目标里有没有软件著作权", "三、(二)1"),
        ("天津重点工程里提没提海河英才", "二、(七)"),
        ("上海规划指导思想里有没有说数字化转型", "二、(一)"),
        ("推进计划第三部分有没有写到漕河泾", "第14项"),
        ("海门保障措施中提到上市后备企业没有", "五、(四)"),
    ],
)
def test_a_part_that_writes_of_a_thing_is_quoted(question: str, where: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("是。")
    assert where in answer


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        ("海门发展目标里有没有剑网行动", "四、(二)4"),
        ("天津主要任务里提没提党建", "三、(一)"),
        ("上海规划基本原则里有没有说海关", "三、(二)"),
        ("推进计划第八部分有没有写到漕河泾", "第14项"),
        ("海门保障措施有没有涉及专利池", "四、(一)3"),
        ("上海规划第七部分有没有提到海关", "三、(二)"),
    ],
)
def test_what_another_part_writes_is_no_proof(question: str, elsewhere: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("没有。")
    assert elsewhere in answer
    assert "写到它的是另一处" in answer


def test_a_denial_is_turned_round(ask: Ask) -> None:
    assert ask("海门基本原则里没提到市场导向吧").answer.startswith("不是。")
    assert ask("海门基本原则里没提到证券化吧").answer.startswith("是。")


def test_a_plan_without_such_a_part_is_told(ask: Ask) -> None:
    answer = ask("天津发展目标里有没有提到仲裁")
    assert "没有单独的“发展目标”部分" in answer.answer
    assert answer.facts["verdict"] is None


def test_a_department_may_be_named_by_a_duty(ask: Ask) -> None:
    assert ask("推进计划第七部分提没提市人力资源社会保障局").answer.startswith("是。")
    assert ask("推进计划第六部分提没提市人力资源社会保障局").answer.startswith("没有")


def test_what_comes_near_is_not_taken_for_it(ask: Ask) -> None:
    answer = ask("海门保障措施里有没有提奖金")
    assert not answer.answer.startswith("是。")


@pytest.mark.parametrize(
    "question", ["海门规划里有没有说失信惩戒", "天津规划里有没有讲公证", "推进计划里有没有谈执业许可"]
)
def test_the_verb_of_writing_is_no_part_of_the_thing(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


def test_a_plan_of_another_city_is_read_alike(ask_harbour: Ask) -> None:
    assert ask_harbour("厦门计划的主要目标里有没有船坞").answer.startswith("没有。")
    assert ask_harbour("厦门计划的组织实施里提没提考核").answer.startswith("是。")


def test_how_many_there_are_at_a_place_is_no_word_that_is_not_written(ask: Ask) -> None:
    assert ask("推进计划第46项有八家试点区吗").answer.startswith("是，")
    assert ask("推进计划第20项里有六个基地吗").answer.startswith("不是，")
