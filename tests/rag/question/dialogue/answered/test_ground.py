from __future__ import annotations

import pytest

from rag.contract import AskRequest, Filters, Message
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.dialogue import understood
from rag.question.dialogue.answered.ground import sources
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import Question
from rag.question.wording.typos import Terms


@pytest.fixture
def context(knowledge: Knowledge, vocabulary: Terms) -> Context:
    return Context(knowledge, vocabulary, Filters())


def said(context: Context, question: str, reply: str) -> list[str]:
    """Return the texts of the clauses that an answer was drawn from."""
    return [clause.text for clause in sources(Turn(context.understand(question), reply), context)]


def asked(context: Context, earlier: str, reply: str, question: str) -> Question:
    """Understand a question behind another and its answer."""
    history = [Message(role="user", content=earlier), Message(role="assistant", content=reply)]
    return understood(AskRequest(question=question, history=history), context.knowledge, context.terms)


def test_an_answer_is_known_by_its_words(context: Context) -> None:
    found = said(context, "海门怎么培训企业", "实施企业知识产权培训“流动课堂”推广计划，满足企业个性化发展需求。[1]")
    assert len(found) == 1
    assert "流动课堂" in found[0]


def test_an_answer_of_several_stretches_has_several_sources(context: Context) -> None:
    reply = "一是试点知识产权涉案企业合规工作[1]；二是探索知识产权领域公益诉讼，维护国家利益[2]。"
    found = said(context, "上海推进计划里检察院做什么", reply)
    assert any("涉案企业合规" in text for text in found)
    assert any("公益诉讼" in text for text in found)


def test_a_short_answer_is_read_with_what_was_asked(context: Context) -> None:
    assert all("商标品牌创新创业基地" in text for text in said(context, "上海新建几个商标品牌创新创业基地", "5个。[1]"))


def test_the_plan_that_an_answer_names_is_its_source(context: Context) -> None:
    turn = Turn(context.understand("上海建几家保护规范化市场"), "推进计划里是建设知识产权保护规范化市场25家。[1]")
    assert {clause.doc_id for clause in sources(turn, context)} == {"sh-impl"}


def test_what_is_said_nowhere_has_no_source(context: Context) -> None:
    assert said(context, "海门有食堂吗", "抱歉，这个问题我回答不了，请联系窗口。") == []


def test_who_is_in_charge_is_asked_of_the_clause_that_was_quoted(context: Context) -> None:
    reply = "积极开展律师专业水平评价试点工作，评定知识产权专业律师。[1]"
    question = asked(context, "天津律师有什么安排", reply, "谁负责")
    best = retrieve(question, context.knowledge)[0].clause
    assert best.id in question.ground
    assert "专业水平评价" in best.text


def test_a_clause_without_the_words_of_a_question_is_no_ground_for_it(context: Context) -> None:
    reply = "积极开展律师专业水平评价试点工作，评定知识产权专业律师。[1]"
    assert asked(context, "天津律师有什么安排", reply, "特色小镇呢").ground == frozenset()


@pytest.mark.parametrize("question", ["到2025年呢", "换个话题，说说人才"])
def test_another_time_or_topic_leaves_the_ground(question: str, context: Context) -> None:
    reply = "中国驰名商标14件。[1]"
    assert asked(context, "海门有几件驰名商标", reply, question).ground == frozenset()


def test_what_is_taken_over_tells_less_than_what_is_asked_now(context: Context) -> None:
    reply = "支持WIPO仲裁与调解上海中心加快业务拓展。[1]"
    question = asked(context, "上海WIPO仲裁中心怎么发展", reply, "和哪里的法院合作")
    special = {term.word: term.special for term in question.terms}
    assert special["仲裁"] < special["法院合作"]
