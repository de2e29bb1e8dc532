from __future__ import annotations

import pytest

from corpus.model import Clause, Metadata
from corpus.parse import parse_document
from rag.answers.yes_no.mentioned import owned_above
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("天津有公证服务中心吗", "公证服务中心"),
        ("海门提没提证券化", "证券化"),
        ("海门有没有关于资助的规定", "资助"),
        ("天津有没有讲调解协议的内容", "调解协议"),
    ],
)
def test_a_plan_that_has_the_words_of_a_thing_writes_of_it(question: str, words: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("是。")
    assert words in answer.citations[0].quote


def test_what_asks_whether_a_plan_writes_of_a_thing_is_no_part_of_it(ask: Ask) -> None:
    assert "“龙腾行动”" in ask("天津有没有提龙腾行动").answer


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("海门规划提到天津了吗", "没有，"),
        ("海门规划没写天津吧", "是，"),
        ("海门规划写没写上海", "是。"),
        ("天津规划提到广州了吗", "没有，"),
        ("天津规划提到长三角了吗", "没有，"),
    ],
)
def test_one_place_is_looked_for_in_the_plan_of_another(question: str, first: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(first)


@pytest.mark.parametrize("question", ["海门提到算法了吗", "天津有没有写到种子", "算法有没有提到"])
def test_another_word_for_a_thing_is_no_mention_of_it_but_quoted_as_near(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.answer.startswith("没有。")
    assert "没有写到“" in answer.answer
    assert answer.citations


@pytest.mark.parametrize("question", ["海门提到AI了吗", "天津提没提大数据", "海门写到驰名商标没有", "天津提到大学了吗"])
def test_the_word_itself_or_one_that_means_the_very_same_is_a_mention(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


def test_that_a_thing_is_not_mentioned_may_be_claimed(ask: Ask) -> None:
    answer = ask("海门没提到算法吧")
    assert answer.answer.startswith("是。《")
    assert answer.facts["verdict"] is True
    assert ask("海门提到算法了吗").facts["verdict"] is False


@pytest.mark.parametrize(
    "question", ["天津文件里出现过人工智能没有", "天津规划有没有“乡村振兴”字样", "天津写了乡村振兴四个字吗"]
)
def test_a_word_that_a_plan_writes_is_there(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


def test_a_word_that_no_clause_writes_is_not_there(ask: Ask) -> None:
    assert ask("天津规划有元宇宙这个词吗").answer.startswith("没有")


def clause_of(text: str, doc_id: str, region: str) -> Clause:
    return parse_document(f"一、主要任务\n{text}\n", Metadata(doc_id, "茶业规划", region, "区")).clauses[-1]


def test_the_body_of_the_city_above_is_not_that_of_the_district(understood: Understand, knowledge: Knowledge) -> None:
    clause = clause_of("依托南通市知识产权茶叶检验中心开展培训。", "haimen", "南通市海门区")
    said = owned_above([clause], understood("海门有没有茶叶检验中心"), knowledge)
    assert said is not None
    first = said.blocks[0].statements[0].text
    assert "写到的是南通市的“茶叶检验中心”，没有写到海门区自己的" in first


def test_a_body_of_its_own_is_no_such(understood: Understand, knowledge: Knowledge) -> None:
    clauses = [
        clause_of("建设茶叶检验中心。", "haimen", "南通市海门区"),
        clause_of("依托南通市茶叶检验中心。", "haimen", "南通市海门区"),
    ]
    assert owned_above(clauses, understood("海门有没有茶叶检验中心"), knowledge) is None
    city = clause_of("依托天津市茶叶检验中心。", "tianjin", "天津市")
    assert owned_above([city], understood("天津有没有茶叶检验中心"), knowledge) is None


def test_a_name_with_a_word_that_says_nothing_alone_is_written(ask: Ask) -> None:
    assert ask("天津也写了技术与创新支持中心吗").answer.startswith("是。天津工作分工 一、(四)2")


def test_that_a_place_does_nothing_about_a_matter_is_no_claim_of_a_duty(ask: Ask) -> None:
    assert ask("海门是不是不管网络侵权").answer.startswith("不是。海门规划 四、(二)4")


def test_whether_a_plan_writes_of_working_with_another_place_is_told_of_that_place(ask: Ask) -> None:
    assert ask("海门规划写了要对接上海吗").answer.startswith("是。海门规划 二、(一)")
