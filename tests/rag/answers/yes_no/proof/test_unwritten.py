from __future__ import annotations

import pytest

from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.unwritten import is_absent, unwritten
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("海门要建知识产权法院吗", "没有"),
        ("上海有没有巡回评审庭", "没有写到“巡回评审庭”"),
        ("上海会取消专利资助吗", "没有说要“取消”"),
        ("天津会有版权示范单位的数量目标吗", "没有给出数量"),
        ("上海版权示范园区算新的吗", "没有写到“新”"),
        ("上海保证专利审查十天内办完吗", "没有"),
    ],
)
def test_what_a_plan_does_not_write_is_neither_affirmed_nor_denied(question: str, said: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert not answer.startswith(("是。", "不是。"))
    assert said in answer


def test_whether_a_plan_speaks_of_what_it_does_not_write_is_answered(ask: Ask) -> None:
    assert ask("天津规划提到量子通信了吗").answer.startswith("没有，")
    assert ask("天津规划没写量子通信吧").answer.startswith("是，")


@pytest.mark.parametrize(
    ("question", "name"),
    [("上海规划要建“公益仲裁院”吗", "公益仲裁院"), ("上海规划点名的重点展会里有糖酒会吗", "糖酒会")],
)
def test_a_name_that_no_plan_writes_is_denied_before_what_comes_near(question: str, name: str, ask: Ask) -> None:
    answer = ask(question).answer
    assert answer.startswith("没有。")
    assert f"没有写到“{name}”" in answer


def test_a_body_that_no_plan_names_is_not_there(ask: Ask) -> None:
    answer = ask("海门有没有建版权法庭").answer
    assert answer.startswith("没有")
    assert "版权法庭" in answer
    assert ask("上海有没有建知识产权学院").answer.startswith("是。")


def test_another_word_for_a_body_is_no_proof_of_it(understood: Understand, knowledge: Knowledge) -> None:
    assert is_absent(understood("海门有没有知识产权法庭"), knowledge)
    assert not is_absent(understood("天津有没有知识产权法庭"), knowledge)


def test_a_thing_quoted_by_a_name_that_ends_alike_is_not_said_to_be_unwritten(ask: Ask) -> None:
    assert "没有写到“银行贷款”" not in ask("手头紧,海门让企业做银行贷款吗").answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("海门会不会将专利看得很重", "没有用这样的说法，意思最接近的原文如下。"),
        ("海门要给地理标志撑腰吗", "没有直接说明这一点，最接近的原文如下。"),
    ],
)
def test_what_may_say_the_same_in_other_words_is_left_to_the_reader(question: str, said: str, ask: Ask) -> None:
    assert said in ask(question).answer


def test_where_no_thing_is_unwritten_none_is_named(understood: Understand, knowledge: Knowledge) -> None:
    clause = knowledge.document("haimen").clauses[-1]
    proof = Proof(clause, sentences(clause)[0], None, True)
    assert unwritten(proof, understood("海门会推进吗"), knowledge) == ""


def test_the_verb_of_a_mention_is_no_part_of_the_name(ask: Ask) -> None:
    assert ask("上海推进计划里有没有提到白皮书").answer.startswith("是")
    assert "没有写到“写" not in ask("上海规划里有写博物馆吗").answer


def test_a_word_for_anybody_is_not_said_to_be_unwritten(ask: Ask) -> None:
    assert "没有直接说明这一点" in ask("天津运营专利的钱公家一分不出，对吗").answer
