from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of, first_paragraph, raw


@pytest.mark.parametrize("word", ["共同的做法", "相似之处", "一致的地方", "重合"])
def test_what_two_places_put_alike_is_quoted_of_each(word: str, ask: Ask) -> None:
    answer = ask(f"天津和上海在人才培养上有什么{word}")
    assert first_paragraph(answer).startswith("两者写法相近的有")
    assert "“鼓励符合条件的高校设立知识产权学院" in answer.answer
    assert "“有条件的高校设立知识产权本科专业或学科方向”" in answer.answer


def test_what_is_shared_of_a_topic_is_no_table_of_numbers(ask: Ask) -> None:
    answer = ask("海门和上海的高价值专利培育有哪些共同点")
    assert "| 数值 |" not in answer.answer
    assert "高价值专利培育中心" in answer.answer


def test_three_places_have_in_common_what_all_write_and_two_of_them_more(ask: Ask) -> None:
    answer = ask("三地在资金保障上的共性是什么")
    assert first_paragraph(answer).startswith("三者写法相近的有")
    assert documents_of(answer) >= {"tianjin", "haimen"}


def test_a_side_that_says_nothing_is_named_before_what_the_others_share(ask: Ask) -> None:
    answer = ask("海门和上海在奥林匹克标志保护上有什么共同之处")
    assert answer.status is Status.PARTIAL
    assert first_paragraph(answer) == "《南通市海门区“十四五”知识产权发展规划》没有这方面的内容。"


def test_what_two_lists_of_a_sort_share_is_named(ask: Ask) -> None:
    first = first_paragraph(ask("天津和上海的重点产业有哪些重叠"))
    for industry in ("生物医药", "高端装备", "汽车"):
        assert industry in first
        assert all(industry in raw(plan) for plan in ("tianjin", "sh-plan"))
    assert "集成电路" not in first


@pytest.mark.parametrize("question", ["海门规划和天津的相似之处在哪里", "天津和海门的规划有什么类似的地方"])
def test_where_plans_resemble_each_other_is_no_place(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.COMPARE
    assert "写法相同或相近" in first_paragraph(answer)
    assert "推进民事合同性质的知识产权调解协议" in answer.answer


def test_departments_in_common_are_named_as_each_region_calls_them(ask: Ask) -> None:
    first = first_paragraph(ask("天津和上海的人才引进有哪些共同的责任部门"))
    assert first.startswith("从下列任务看，两者共同的责任部门有**")
    assert "市人力资源社会保障局" in first
    assert "市人社局" in first


def test_what_two_places_asked_about_before_have_in_common_is_of_the_same_topic(ask: Ask) -> None:
    answer = ask("天津怎么培养知识产权人才", "上海呢", "有什么共同点")
    assert answer.resolved_question.startswith("天津和上海的")
    assert "人才" in answer.resolved_question
    assert "高校设立" in answer.answer


def test_a_noun_taken_up_again_is_no_new_topic(ask: Ask) -> None:
    answer = ask("海门的知识产权文化建设有什么活动", "天津呢", "哪些活动两边都有")
    assert "文化建设" in answer.resolved_question
    assert "中国专利周" in answer.answer


def test_whether_sides_have_anything_in_common_is_said_first(ask: Ask) -> None:
    first = first_paragraph(ask("天津和上海的重点产业有没有重叠的"))
    assert first.startswith("有，")
    assert "生物医药" in first
