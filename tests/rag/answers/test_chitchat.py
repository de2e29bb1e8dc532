from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize("question", ["早上好", "你能做什么呀？", "收录了哪些文件"])
def test_a_greeting_is_answered_with_what_is_covered(question: str, ask: Ask, knowledge: Knowledge) -> None:
    answer = ask(question)
    assert (answer.intent, answer.status) == (Intent.CHITCHAT, Status.NONE)
    assert all(entry.title in answer.answer for entry in knowledge.entries)
    assert answer.claims == []


def test_the_questions_that_are_offered_are_answered(ask: Ask) -> None:
    offered = ask("早上好").suggestions
    assert len(offered) == 3
    assert all(ask(question).status is Status.GROUNDED for question in offered)


@pytest.mark.parametrize(
    ("said", "reply"),
    [("多谢啦", "不客气"), ("拜拜", "再见"), ("刚才答错了吧", "核对原文"), ("您是谁呀", "我是政策规划问答助手")],
)
def test_what_is_said_gets_a_reply_of_its_own(said: str, reply: str, ask: Ask) -> None:
    answer = ask(said)
    assert (answer.intent, answer.status) == (Intent.CHITCHAT, Status.NONE)
    assert reply in first_paragraph(answer)


def test_a_doubt_with_a_topic_is_a_question(ask: Ask) -> None:
    assert ask("你说错了吧，天津谁负责商业秘密").intent is not Intent.CHITCHAT


@pytest.mark.parametrize("asked", ["规划一共有几份", "你们这里有哪几个地方的规划", "收录了多少文件"])
def test_how_many_plans_are_held_is_told_with_their_titles(asked: str, ask: Ask, knowledge: Knowledge) -> None:
    told = ask(asked)
    assert told.intent is Intent.CHITCHAT
    assert f"{len(knowledge.regions)}个地区的{len(knowledge.entries)}份" in told.answer
    assert all(entry.title in told.answer for entry in knowledge.entries)


@pytest.mark.parametrize(
    ("said", "reply"), [("多谢,那你还能查什么", "政策规划问答助手"), ("您前面答得不对吧", "核对原文")]
)
def test_the_last_of_what_was_said_is_replied_to(said: str, reply: str, ask: Ask) -> None:
    answer = ask(said)
    assert answer.intent is Intent.CHITCHAT
    assert reply in answer.answer


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("能讲通俗点吗", "我不改写"),
        ("写得太啰嗦了", "我不改写"),
        ("你肯定吗", "点开就能核对原句"),
        ("你前面说的对不对", "点开就能核对原句"),
        ("你支持方言吗", "只依据收录的规划原文"),
        ("你是不是在乱编", "规划没有写的，我会直说"),
    ],
)
def test_what_is_asked_of_the_service_is_no_question_about_a_plan(said: str, reply: str, ask: Ask) -> None:
    answer = ask(said)
    assert (answer.intent, answer.status) == (Intent.CHITCHAT, Status.NONE)
    assert reply in answer.answer


@pytest.mark.parametrize("asked", ["上海专利审批能简单点吗", "天津律师能评专业水平，是真的吗", "海门有保护依据吗"])
def test_a_topic_makes_it_a_question(asked: str, ask: Ask) -> None:
    assert ask(asked).intent is not Intent.CHITCHAT


def test_what_comes_behind_a_doubt_is_asked_of_the_matter_before_it(ask: Ask) -> None:
    assert "天津" in ask("上海的专利导航归谁管", "你肯定吗", "那天津呢").resolved_question
    assert "专利导航" in ask("上海的专利导航归谁管", "你肯定吗", "那天津呢").resolved_question


def test_to_be_told_again_repeats_the_question_where_there_is_one(ask: Ask) -> None:
    assert ask("上海的专利导航归谁管", "再说一遍").resolved_question == "上海的专利导航归谁管"
    assert ask("上海的专利导航归谁管", "哪里写的").intent is not Intent.CHITCHAT
