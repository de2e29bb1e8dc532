from __future__ import annotations

import pytest

from rag.answers.yes_no.values.parted import parted
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "holds", "words"),
    [
        ("上海要建规范化市场50家、承诺单位500家,对吗", True, ("50家", "500家")),
        ("上海要建规范化市场50家、承诺单位600家,对吗", False, ("50家", "500家")),
        ("海门要40件马德里商标和100件海外发明专利,是不是", True, ("40件", "100件")),
        ("商标品牌创新创业基地规划10个左右,推进计划5个,是吧", True, ("10个左右", "5个")),
        ("商标品牌创新创业基地规划10个左右,推进计划10个,是吧", False, ("10个左右", "5个")),
    ],
)
def test_each_of_several_amounts_is_checked(question: str, holds: bool, words: tuple[str, ...], ask: Ask) -> None:
    answer = ask(question)
    assert answer.facts["verdict"] is holds
    assert answer.answer.startswith("是。" if holds else "不是")
    assert all(word in answer.answer for word in words)


def test_an_amount_is_claimed_of_the_part_that_it_stands_in(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海导航项目100个,推进计划50个,对吗")
    claims = parted(figures(question.text), question, knowledge)
    assert [readings[0].documents for _, readings in claims] == [("sh-impl", "sh-plan"), ("sh-impl",)]
    assert claims[0][1][0].terms == claims[1][1][0].terms


@pytest.mark.parametrize("text", ["上海导航项目100个,对吗", "专利从4家增加到8家了吧", "市教委牵头8项、配合4项,对吗"])
def test_what_no_mark_parts_is_one_claim(text: str, knowledge: Knowledge, understood: Understand) -> None:
    question = understood(text)
    assert parted(figures(question.text), question, knowledge) == []
