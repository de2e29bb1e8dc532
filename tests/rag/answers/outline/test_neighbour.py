from __future__ import annotations

import pytest

from rag.answers.outline import neighbour
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("推进计划第33项的下一项是什么", "第34项"),
        ("推进计划第33项前面一项讲什么", "第32项"),
        ("推进计划第33项后头紧跟着的是哪项", "第34项"),
        ("上海规划专栏4完了接着的那个专栏是啥", "专栏5"),
        ("推进计划里讲技术调查官的那条,后一条说什么", "第45项"),
        ("天津的人才引进培育工程后面是哪个工程", "二、(八)"),
        ("上海规划专栏4后面那个专栏叫什么", "专栏5"),
        ("推进计划第61项后面是什么", "第62项"),
        ("推进计划第61项下面紧跟着的一项", "第62项"),
        ("上海规划的发展环境里“人才”那段的下一段", "上海十四五规划"),
        ("推进计划第61项之后讲什么", "第62项"),
        ("海门规划第二章后面一章叫什么", "“三、发展目标”"),
    ],
)
def test_what_stands_next_to_something_is_told(question: str, place: str, ask: Ask) -> None:
    assert place in ask(question).answer


@pytest.mark.parametrize("question", ["推进计划最后一项是什么", "目前一项标准都没有怎么办", "海门下一步怎么做"])
def test_what_stands_last_or_comes_next_in_time_is_no_neighbour(question: str, ask: Ask) -> None:
    assert "第122项" not in ask(question).answer


@pytest.mark.parametrize("asked", ["的上一项和下一项各讲什么", "前后两项的内容", "前后各是什么"])
def test_what_stands_on_both_sides_is_told_in_order(asked: str, ask: Ask) -> None:
    answer = ask(f"推进计划第41项{asked}").answer
    assert 0 <= answer.index("第40项") < answer.index("第42项")
    assert "第41项" not in answer


def test_the_former_and_the_latter_of_two_are_no_neighbours(understood: Understand, knowledge: Knowledge) -> None:
    question = understood("推进计划里白皮书和博物馆这两条,前一条归谁,后一条归谁")
    assert neighbour.answer(question, knowledge) is None


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("上海规划专栏7讲完之后的那一节叫什么", "“(二)加强知识产权公共服务供给”"),
        ("上海规划专栏6过后,接下来是哪一章", "“五、强化知识产权服务供给”"),
        ("上海规划专栏9之前的那个专栏叫什么", "“专栏8知识产权信息公共服务体系建设工程”"),
        ("上海规划专栏9前面那一节的标题", "“(一)深化知识产权国际合作交流”"),
        ("上海规划第四部分第四节的下一节叫什么", "“(一)提升知识产权政务服务效能”"),
        ("推进计划第104项后面那一节叫什么", "“(十八)完善知识产权人才梯次培养体制”"),
        ("海门规划第三部分之后接着是哪一部分", "“四、主要任务”"),
    ],
)
def test_the_next_heading_of_another_level_is_named(question: str, heading: str, ask: Ask) -> None:
    assert heading in ask(question).answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津规划实施保障下面那段话", "实施保障"),
        ("海门规划“总体目标”底下那一段文字怎么写的", "到“十四五”末"),
        ("上海规划指导思想下面的那段文字", "以习近平新时代"),
    ],
)
def test_what_stands_below_a_heading_is_no_neighbour_of_it(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_that_villages_see_to_nothing_at_all_is_no_neighbour(understood: Understand, knowledge: Knowledge) -> None:
    assert neighbour.answer(understood("天津是不是只归市里管，街道、镇上一点不沾边"), knowledge) is None
