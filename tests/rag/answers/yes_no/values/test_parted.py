from __future__ import annotations

import pytest

from rag.answers.yes_no.values.parted import parted
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures
from tests.rag.asking import Understand


def test_an_amount_is_claimed_of_the_part_that_it_stands_in(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("上海导航项目100个,推进计划50个,对吗")
    claims = parted(figures(question.text), question, knowledge)
    assert [claim.readings[0].documents for claim in claims] == [("sh-impl", "sh-plan"), ("sh-impl",)]
    assert {term.word for term in claims[0].readings[0].terms} == {term.word for term in claims[1].readings[0].terms}


def test_a_time_is_that_of_the_part_before_unless_another_is_told(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("海门马德里商标现在25件,2025年40件,对吗")
    years = [claim.readings[0].years for claim in parted(figures(question.text), question, knowledge)]
    assert years == [(), (2025,)]
    question = understood("到2025年上海示范区8家、试点区16家,对吗")
    years = [claim.readings[0].years for claim in parted(figures(question.text), question, knowledge)]
    assert years == [(2025,), (2025,)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("上海导航项目100个,推进计划50个,对吗", ["上海市", "上海实施推进计划"]),
        ("海门驰名商标现在14件,目标20件,对吗", ["现状", "目标"]),
        ("海门马德里商标25件,驰名商标14件,对吗", ["马德里商标", "驰名商标"]),
        ("海门驰名商标14件和20件,对吗", ["14件", "20件"]),
    ],
)
def test_a_claim_is_called_by_what_the_others_have_not(
    text: str, names: list[str], knowledge: Knowledge, understood: Understand
) -> None:
    question = understood(text)
    assert [claim.name for claim in parted(figures(question.text), question, knowledge)] == names


@pytest.mark.parametrize("text", ["上海导航项目100个,对吗", "专利从4家增加到8家了吧", "市教委牵头8项、配合4项,对吗"])
def test_what_no_mark_parts_is_one_claim(text: str, knowledge: Knowledge, understood: Understand) -> None:
    question = understood(text)
    assert parted(figures(question.text), question, knowledge) == []
