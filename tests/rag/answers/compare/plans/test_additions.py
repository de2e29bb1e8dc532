from __future__ import annotations

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, first_paragraph, raw


def test_what_one_plan_writes_beyond_another_is_found_below_the_heading_of_the_topic(ask: Ask) -> None:
    first = first_paragraph(ask("推进计划在司法保护上比规划多写了什么"))
    assert "探索建立涉知识产权民刑交叉、民行交叉案件协调办理机制" in first
    assert "权利人实质性参与刑事诉讼制度" in first
    assert "民刑交叉" not in raw("sh-plan")


@pytest.mark.parametrize(
    "question",
    [
        "数据知识产权这块,推进计划比规划少了什么",
        "推进计划在数据知识产权上漏掉了规划的哪些内容",
        "数据知识产权,规划比推进计划多写了哪些",
    ],
)
def test_what_a_plan_lacks_is_what_the_other_writes_beyond_it(question: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.startswith("上海十四五规划多写的是“")
    assert "研究数据的产权属性和保护方式" in first


def test_of_a_list_only_the_items_that_the_other_plan_has_not_are_told(ask: Ask) -> None:
    first = first_paragraph(ask("打造文化宣传活动品牌聚焦的日子,推进计划比规划多列了哪些"))
    assert "“全国知识产权宣传周”、“中国国际专利技术与产品交易会”" in first
    assert "中国品牌日" not in first


def test_contents_asked_for_are_no_numbers(ask: Ask) -> None:
    answer = ask("高价值专利,上海规划比推进计划多写了哪些内容")
    assert first_paragraph(answer).startswith("上海十四五规划多写的是“")
    assert "| 数值 |" not in answer.answer


def test_the_plan_behind_is_the_one_asked_about_where_it_is_held_against_the_first(ask: Ask) -> None:
    first = first_paragraph(ask("跟规划相比,推进计划在调解方面多写了哪些"))
    assert first.startswith("上海实施推进计划多写的是“")


@pytest.mark.parametrize("question", ["推进计划有哪些规划没有的任务", "推进计划新增的任务有哪些"])
def test_tasks_that_only_one_plan_has_are_listed_by_what_they_say(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert "深入实施地理标志农产品保护工程" in answer.answer
    assert "强化知识产权海关保护" not in answer.answer


def test_departments_beyond_are_no_contents(ask: Ask) -> None:
    assert "责任部门" in ask("建设知识产权公共服务平台,规划比推进计划多了哪些部门").answer


def test_a_plan_that_writes_of_the_topic_in_other_words_is_not_said_to_be_silent(ask: Ask) -> None:
    answer = ask("上海规划在金融服务上比推进计划多写了哪些")
    assert "没有这方面的内容" not in answer.answer
    assert "知识产权金融" in raw("sh-impl")


def test_what_is_done_beyond_another_place_is_told_of_its_plan(ask: Ask) -> None:
    assert first_paragraph(ask("海门比天津多做了哪些知识产权宣传")).startswith("南通市海门区多写的是“")
    assert "在天津市的规划里找不到写法相近的句子" in first_paragraph(ask("海门有而天津没有的措施有哪些"))


def test_a_name_in_other_marks_is_the_same_thing(ask: Ask) -> None:
    first = first_paragraph(ask("天津比海门多列了哪些知识产权宣传日"))
    assert "国家宪法日" in first
    assert "世界知识产权日" not in first
    assert "‘4.26’" not in first


@pytest.mark.parametrize("question", ["推进计划在海关保护方面比规划具体在哪", "推进计划在海关保护上把规划细化成了什么"])
def test_where_a_plan_goes_into_detail_is_what_it_writes_beyond_the_other(question: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("上海实施推进计划多写的是")
    assert "龙腾行动" in answer


def test_words_that_stand_everywhere_make_no_two_sentences_alike(ask: Ask) -> None:
    first = first_paragraph(ask("大中小学的知识产权教育，推进计划比规划多加了句什么"))
    assert "深化中小学知识产权教育工作" in first
    assert "深化中小学" not in raw("sh-plan")


def test_all_of_a_short_task_is_told_that_answers_best(ask: Ask) -> None:
    first = first_paragraph(ask("检察公益诉讼，推进计划比规划前头多了什么"))
    assert "权利人实质性参与刑事诉讼制度" in first


def test_a_task_that_only_enlarges_on_another_is_not_new_and_new_sentences_of_old_tasks_are_told(ask: Ask) -> None:
    answer = ask("推进计划新增的任务有哪些").answer
    assert "第41项：“加强知识产权领域反垄断执法”" in answer
    assert "第19项" not in answer
    assert "第66项" not in answer
    assert "第29项：“持续配合做好上海营商环境评价体系知识产权评价工作" in answer


@pytest.mark.parametrize("question", ["推进计划删掉了规划里哪些内容", "推进计划漏了规划中的什么"])
def test_what_is_left_out_of_a_plan_is_what_only_that_one_writes(question: str, ask: Ask) -> None:
    first = first_paragraph(ask(question))
    assert first.startswith("按写法比较，上海十四五规划有")
    assert "在上海实施推进计划里找不到" in first
