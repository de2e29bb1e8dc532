from __future__ import annotations

import re

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, first_paragraph, numbered_tasks


def _writing(words: str) -> list[int]:
    return [number for number, (text, _) in numbered_tasks().items() if words in text]


@pytest.mark.parametrize(
    "question",
    [
        "推进计划里提到源代码的是第几项",
        "源代码是推进计划的几号任务",
        "推进计划中源代码排第几",
        "讲源代码的任务，在推进计划里编号是多少",
        "推进计划哪一条涉及源代码",
    ],
)
def test_the_item_that_writes_the_words_is_told_by_its_number(question: str, ask: Ask) -> None:
    assert _writing("源代码") == [26]
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.LOOKUP, Status.GROUNDED)
    assert "第26项" in first_paragraph(answer)


@pytest.mark.parametrize(
    "question", ["推进计划哪几项提到调解", "推进计划里跟调解有关的是哪几条", "推进计划里讲调解的任务"]
)
def test_all_items_that_write_the_words_are_listed_in_order(question: str, ask: Ask) -> None:
    numbers = [int(one) for one in re.findall(r"第(\d+)项", first_paragraph(ask(question)))]
    assert numbers == _writing("调解")
    assert len(numbers) > 2


def test_an_item_that_says_it_in_other_words_is_told(ask: Ask) -> None:
    assert "第105项" in first_paragraph(ask("推进计划里讲给小学生开课的是第几项"))


def test_that_no_item_writes_the_words_is_said(ask: Ask) -> None:
    answer = ask("推进计划里提到元宇宙的是第几项")
    assert answer.status is Status.NONE
    assert "没有写到“元宇宙”" in answer.answer


def test_a_box_is_asked_for(ask: Ask) -> None:
    assert "专栏3" in first_paragraph(ask("上海规划里化妆品写在专栏几"))
    assert "三、(二)" in first_paragraph(ask("上海规划里奥林匹克标志写在哪个专栏"))


def test_places_that_are_compared_are_not_told_by_words(ask: Ask) -> None:
    assert "写到" not in ask("推进计划第几节任务最多").answer


def test_a_part_that_is_named_by_number_holds_the_items(ask: Ask) -> None:
    within = ask("推进计划第八部分讲考核的有哪几项")
    assert "的这一部分写到“考核”" in within.answer
    assert all(int(number) >= 117 for number in re.findall(r"第(\d+)项", within.answer))
    assert ask("推进计划第三部分里讲元宇宙的是哪几项").answer.endswith("的这一部分没有写到“元宇宙”。")


def test_a_particle_behind_the_words_is_no_part_of_them(ask: Ask) -> None:
    assert "写到“人才”" in ask("推进计划里讲人才的都是哪几条").answer


@pytest.mark.parametrize("question", ["推进计划讲海外维权的是哪几项", "推进计划第几项到第几项说海外维权"])
def test_what_stands_below_a_heading_is_about_its_matter(question: str, ask: Ask) -> None:
    told = first_paragraph(ask(question))
    assert [int(one) for one in re.findall(r"第(\d+)项", told)] == [90, 91, 92]


def test_an_item_mentions_only_what_it_writes_itself(ask: Ask) -> None:
    assert "第91项" in first_paragraph(ask("推进计划哪几项提到海外维权"))
    assert "第92项" not in first_paragraph(ask("推进计划哪几项提到海外维权"))


def test_a_name_is_found_with_more_between_its_words(ask: Ask) -> None:
    answer = ask("长三角一体化发展示范区写到的有哪几项").answer
    assert "第94项" in answer
    assert "三、(三)" in answer


def test_the_tasks_of_an_authority_above_are_those_that_write_it(ask: Ask) -> None:
    answer = ask("推进计划要配合国家知识产权局做哪些事")
    told = [int(number) for number in re.findall(r"^- 第(\d+)项", answer.answer, re.MULTILINE)]
    assert told == _writing("配合国家知识产权局")
    assert "市知识产权局" not in first_paragraph(answer)


def test_the_department_of_a_place_that_is_called_alike_has_its_own_tasks(ask: Ask) -> None:
    assert ask("推进计划里知识产权局配合哪些任务").intent is Intent.TASKS_OF_DEPARTMENT


@pytest.mark.parametrize("unit", ["条款", "条文"])
def test_clauses_may_be_called_by_the_words_of_lawyers(unit: str, ask: Ask) -> None:
    assert "写到“老字号”的有**2处**" in ask(f"天津分工哪些{unit}提到老字号").answer


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("推进计划第几项说到了反垄断", "第41项"),
        ("特色小镇写在天津分工的哪一条", "二、(六)"),
        ("海门规划里流动课堂写在什么位置", "四、(五)4"),
    ],
)
def test_where_something_is_written_is_told_with_the_headings_above_it(question: str, place: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LOOKUP
    assert place in first_paragraph(answer)
    assert " > " in first_paragraph(answer) or "（二、" in first_paragraph(answer)


def test_the_name_of_a_part_is_no_place_of_words(ask: Ask) -> None:
    assert ask("推进计划第几章的标题最长").intent is not Intent.YES_NO
    assert "还写在" not in ask("推进计划第三章写了什么").answer


def test_every_clause_is_told_where_few_write_the_words(ask: Ask) -> None:
    answer = ask("“行刑衔接”写在哪")
    assert {citation.doc_id for citation in answer.citations} == {"sh-impl", "sh-plan"}


def test_the_heading_over_the_words_is_a_place(ask: Ask) -> None:
    assert "(三)规范促进知识产权服务业发展" in ask("上海规划里‘蓝天’行动放在哪个小标题下面").answer
