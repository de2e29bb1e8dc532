from __future__ import annotations

import pytest

from rag.answers.declining.asked import missing, never_given
from rag.contract import Status
from rag.lexicon.cues import AskedType, asked_types
from rag.question.intent.cues import find_cues
from rag.question.wording.normalise import normalise
from tests.rag.asking import Ask, Understand, first_paragraph

TYPES = asked_types()


def asks(kind: AskedType, text: str) -> bool:
    return kind.asked_in(normalise(text), find_cues(normalise(text)))


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in TYPES for text in kind.matches])
def test_a_type_is_asked_for_in_what_it_says_it_matches(kind: AskedType, text: str) -> None:
    assert asks(kind, text)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind in TYPES for text in kind.spares])
def test_a_type_spares_what_it_says_it_spares(kind: AskedType, text: str) -> None:
    assert not asks(kind, text)


def test_a_person_is_never_given_and_a_date_may_be(understood: Understand) -> None:
    kind = never_given(understood("海门知识产权局局长姓什么"))
    assert kind is not None
    assert kind.name == "person"
    assert never_given(understood("海门哪年建成")) is None


def test_what_the_cited_words_hold_is_not_missing(understood: Understand) -> None:
    question = understood("海门的专利池哪年建成")
    assert [kind.name for kind in missing(question, ["专利池建成。"])] == ["time"]
    assert missing(question, ["到2025年专利池建成。"]) == ()


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("上海假冒专利罚多少倍", "没有写明“假冒专利”的处罚或赔偿的幅度"),
        ("上海为什么要培育专利池", "没有写明原因"),
        ("上海气象局参与海外维权援助吗，由谁牵头", "没有提到气象局"),
    ],
)
def test_the_nearest_words_stand_behind_what_is_missing(question: str, says: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert says in answer.answer


def test_the_plan_of_another_region_is_said_not_to_be_held(ask: Ask) -> None:
    answer = ask("天津的推进计划怎么培育专利池")
    assert answer.status is Status.PARTIAL
    assert "没有收录天津的“推进计划”" in first_paragraph(answer)


def test_a_figure_that_is_not_given_is_followed_by_words_without_a_figure(ask: Ask) -> None:
    answer = ask("天津的知识产权运营基金要募集多少亿元")
    assert answer.status is Status.PARTIAL
    assert "没有给出" in first_paragraph(answer)
    assert "筹建知识产权运营基金" in answer.answer


def test_nothing_comes_near_a_thing_that_no_plan_names(ask: Ask) -> None:
    assert ask("上海的补习班归谁管").status is Status.NONE


def test_those_who_won_something_are_not_named_as_winners(understood: Understand) -> None:
    question = understood("上海的茶叶奖谁拿了")
    assert [kind.name for kind in missing(question, ["发挥获奖单位的作用。"])] == ["winner"]
    assert missing(question, ["某某茶厂获得茶叶奖。"]) == ()
