from __future__ import annotations

import pytest

from rag.contract import AskRequest, Message
from rag.service import AnswerService
from tests.rag.asking import Ask


def test_an_item_asked_next_stands_in_the_section_before(ask: Ask) -> None:
    answer = ask("海门第四部分第(三)节有几条,第四条是什么")
    assert "四、(三)4" in answer.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [("海门规划的保障措施有几条,第二条是什么", "五、(二)"), ("推进计划第21项说什么,第25项呢", "第25项")],
)
def test_a_number_asked_next_is_one_of_the_same_part(question: str, words: str, ask: Ask) -> None:
    assert words in ask(question).answer


def test_what_stands_above_a_numbered_task_is_asked_for_in_more_words(ask: Ask) -> None:
    assert ask("推进计划第88项讲什么", "它上头那一项呢").resolved_question == "推进计划第87项讲什么"


def test_a_number_asked_next_counts_the_same_things(ask: Ask) -> None:
    assert "二、(六)" in ask("天津第五个重点工程叫什么", "第六个归谁").answer


def test_whether_another_plan_has_the_like_is_asked_of_the_matter(ask: Ask) -> None:
    answer = ask("上海怎么用数据知识产权试点", "天津有类似的吗")
    assert answer.resolved_question.startswith("天津有没有提到")


def test_the_task_beside_the_one_that_an_answer_was_drawn_from_is_asked_for(ask: Ask) -> None:
    answer = ask("上海由谁打击反垄断违法行为", "它的下一项说什么")
    assert answer.resolved_question == "上海实施推进计划第42项讲什么"


def test_a_number_behind_a_list_of_goals_is_one_of_them(ask: Ask) -> None:
    assert "海门规划 三、(二)1" in ask("海门有哪些目标", "第二个说说").answer


@pytest.mark.parametrize(
    ("question", "asked_next", "resolved"),
    [
        ("上海规划六(二)第一段谁负责", "第三段呢", "上海规划六(二)第三段谁负责"),
        ("上海规划六(二)第一段谁负责", "下一段讲什么", "上海规划六(二)第二段讲什么"),
        ("天津一(三)2谁负责", "5呢", "天津一(三)5谁负责"),
        ("天津一(三)2谁负责", "(四)3呢", "天津一(四)3谁负责"),
        ("天津一(三)2谁负责", "二(四)呢", "天津二(四)谁负责"),
        ("上海规划四(一)讲什么", "下一节", "上海规划四(二)讲什么"),
        ("上海规划第五部分第一节讲什么", "第三节呢", "上海规划第五部分第三节讲什么"),
        ("专栏6第一段谁负责", "第二段呢", "专栏6第二段谁负责"),
        ("推进计划第21项谁牵头", "第30项讲什么", "推进计划第30项讲什么"),
    ],
)
def test_what_leads_to_a_number_stays(question: str, asked_next: str, resolved: str, ask: Ask) -> None:
    assert ask(question, asked_next).resolved_question == resolved


@pytest.mark.parametrize("asked_next", ["那一节有几项", "同一节里有哪些任务", "它所在的节都有谁负责"])
def test_the_section_around_a_task_is_asked_for(asked_next: str, ask: Ask) -> None:
    answer = ask("推进计划第66项讲什么", asked_next)
    assert {citation.path[-1] for citation in answer.citations} == {"(九)提高知识产权政务服务能级"}
    assert len(answer.citations) > 1


def test_the_section_around_what_an_answer_was_drawn_from_is_asked_for(ask: Ask) -> None:
    answer = ask("上海由谁打击反垄断违法行为", "这一节叫什么")
    assert answer.resolved_question == "上海实施推进计划第41项所在的那一节叫什么"
    assert "实现高效的知识产权行政保护" in answer.answer


def test_a_section_before_is_itself_the_section_meant(ask: Ask) -> None:
    assert ask("推进计划第十三节讲什么", "这一节谁负责").resolved_question == "推进计划第十三节谁负责"


def test_the_part_around_a_place_is_called_by_its_number(ask: Ask) -> None:
    answer = ask("天津一(四)3讲什么", "这一部分叫什么")
    assert answer.resolved_question == "天津第一部分叫什么"
    assert "主要任务" in answer.answer


@pytest.mark.parametrize(
    ("question", "told", "asked_next", "words"),
    [
        ("上海规划有几个专栏", "10个。[1]", "倒数第三个讲什么", "专栏8"),
        ("上海规划有几个专栏", "10个。[1]", "末尾那个是什么工程", "专栏10"),
        ("海门规划有几条基本原则", "4条。[1]", "末尾那条怎么写的", "坚持统筹协调"),
    ],
)
def test_a_position_behind_a_number_of_things_counts_these(
    question: str, told: str, asked_next: str, words: str, answer_service: AnswerService
) -> None:
    history = [Message(role="user", content=question), Message(role="assistant", content=told)]
    assert words in answer_service.ask(AskRequest(question=asked_next, history=history)).answer


def test_what_was_asked_of_a_project_is_asked_of_the_one_before(ask: Ask) -> None:
    answer = ask("天津最后一个重点工程由谁负责", "上一个工程呢?")
    assert "二、(八)" in answer.answer
    assert "市农委" in answer.answer.split("。")[0]


@pytest.mark.parametrize(
    ("first", "then", "resolved"),
    [
        ("海门保障第二项", "天津的第二项呢", "天津保障第二项"),
        ("上海第三条原则", "海门的第三条呢", "海门第三条原则"),
        ("海门第一条原则", "第三条呢", "海门第三条原则"),
        ("海门第一条原则", "最后一条呢", "海门倒数第1原则"),
        ("上海规划专栏3讲什么", "最后一个呢", "上海规划倒数第1个专栏讲什么"),
    ],
)
def test_what_is_counted_stays_where_only_the_number_or_the_place_is_another(
    first: str, then: str, resolved: str, ask: Ask
) -> None:
    answer = ask(first, then)
    assert answer.resolved_question == resolved
    assert answer.intent == "lookup"


def test_the_last_of_a_row_is_none_of_the_words_of_an_answer(ask: Ask) -> None:
    assert "二、(九)" in ask("天津第四个工程讲什么", "第五个", "最后一个").answer
