from __future__ import annotations

import pytest

from corpus.model import Clause, ClauseKind
from rag.answers.yes_no.claims.standing import only_aimed_at, standing_claimed
from rag.contract import Status
from rag.knowledge import Knowledge
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("上海是茶叶名城吗", "名城"),
        ("上海是不是茶叶名城", "名城"),
        ("海门算不算示范茶城市", "城市"),
        ("海门已经是茶叶高地了吗", "高地"),
        ("海门成了茶叶高地了吗", "高地"),
        ("海门是茶叶高地,对吧", "高地"),
        ("海门是重点培育的茶叶小镇吗", ""),
        ("海门是要建茶叶小镇吗", ""),
        ("海门报的是茶叶小镇吗", ""),
        ("这件事是放在武清区吗", ""),
        ("大邱庄镇是西青区的特色小镇吧", ""),
        ("办茶展的,是茶叶科技园对不对", ""),
        ("市教委是牵头单位吗", ""),
    ],
)
def test_the_standing_that_something_is_said_to_hold(question: str, kind: str, understood: Understand) -> None:
    assert standing_claimed(understood(question)) == kind


@pytest.mark.parametrize(
    ("words", "aimed"),
    [
        ("支持海门申报茶叶小镇", True),
        ("把海门打造成茶叶小镇", True),
        ("推进海门茶叶小镇建设", True),
        ("深化海门茶叶小镇建设", False),
        ("发挥海门茶叶小镇作用", False),
    ],
)
def test_a_standing_that_is_aimed_at_is_not_held(
    words: str, aimed: bool, knowledge: Knowledge, understood: Understand
) -> None:
    question = understood("海门是茶叶小镇吗")
    assert only_aimed_at(question, _of_kind(ClauseKind.TASK, knowledge), words) is aimed
    assert not only_aimed_at(question, _of_kind(ClauseKind.BACKGROUND, knowledge), words)


def _of_kind(kind: ClauseKind, knowledge: Knowledge) -> Clause:
    clauses = (clause for entry in knowledge.entries for clause in knowledge.document(entry.id).clauses)
    return next(clause for clause in clauses if clause.kind is kind)


@pytest.mark.parametrize("question", ["精武镇是知识产权特色小镇吗", "东丽区算不算国家知识产权示范城区"])
def test_a_plan_that_aims_at_a_standing_does_not_tell_that_it_is_held(question: str, ask: Ask) -> None:
    answer = ask(question)
    assert answer.status is Status.PARTIAL
    assert "写作任务，没有写明是否已经是" in answer.answer


@pytest.mark.parametrize("question", ["滨海新区是国家知识产权示范城区吗", "海门是不是国家知识产权示范城市"])
def test_a_standing_that_is_held_is_affirmed(question: str, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。")


@pytest.mark.parametrize("question", ["津南区是示范城区吗", "临港是知识产权先行区吗"])
def test_what_is_named_for_others_does_not_refute_a_standing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))
