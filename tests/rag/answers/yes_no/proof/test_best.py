from __future__ import annotations

import pytest

from corpus.model import Clause, Metadata
from corpus.parse import parse_document
from rag.answers.yes_no.proof.best import Proof, best_proof
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


def weighed(text: str, understood: Understand, knowledge: Knowledge) -> Proof:
    question = understood(text)
    clauses: list[Clause] = [candidate.clause for candidate in relevant(retrieve(question, knowledge))]
    return best_proof(clauses, question, knowledge)


@pytest.mark.parametrize("text", ["海门要办知识产权流动课堂吗", "上海会打理好公益讲师团吗"])
def test_an_everyday_verb_stands_in_the_way_of_no_proof(
    text: str, understood: Understand, knowledge: Knowledge
) -> None:
    assert weighed(text, understood, knowledge).holds is True


def test_a_thing_of_another_plan_in_its_place_refutes(understood: Understand, knowledge: Knowledge) -> None:
    proof = weighed("海门的流动课堂是讲海关的吧", understood, knowledge)
    assert proof.holds is False
    assert proof.other_thing


def test_a_thing_that_no_plan_names_leaves_it_open(understood: Understand, knowledge: Knowledge) -> None:
    proof = weighed("海门的流动课堂讲马术吗", understood, knowledge)
    assert proof.holds is None
    assert proof.is_near


def test_a_detail_of_degree_refutes_and_is_no_other_thing(understood: Understand, knowledge: Knowledge) -> None:
    proof = weighed("海门必须打造证券化产品吗", understood, knowledge)
    assert proof.holds is False
    assert not proof.other_thing


def test_a_wider_word_is_named(understood: Understand, knowledge: Knowledge) -> None:
    proof = weighed("海门要搞知识产权大模型吗", understood, knowledge)
    assert proof.holds is None
    assert proof.other_words == ("大模型",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1.发展茶业。推行茶长制。各级茶长每季度巡茶园1次。", "各级茶长每季度巡茶园1次。"),
        ("1.发展茶业。推行茶长制。办好年会。", "推行茶长制。"),
    ],
)
def test_a_title_proves_nothing_where_the_sentence_behind_it_says_as_much(
    text: str, words: str, understood: Understand, knowledge: Knowledge
) -> None:
    plan = parse_document(f"一、主要任务\n{text}\n", Metadata("tea", "海门茶业规划", "南通市海门区", "区"))
    proof = best_proof(plan.clauses[-1:], understood("海门的茶长制每季度都要推行吗"), knowledge)
    assert proof.sentence.text == words


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("天津要办知识产权特色小镇的是宝坻区吧", False),
        ("天津要办知识产权特色小镇的是北辰区小淀镇吧", True),
    ],
)
def test_what_a_matter_is_said_to_be_is_checked_where_the_matter_stands(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")


def test_a_thing_named_with_as_much_of_the_matter_elsewhere_is_not_denied(ask: Ask) -> None:
    assert not ask("上海要建示范基地的是版权吧").answer.startswith("不是。")
