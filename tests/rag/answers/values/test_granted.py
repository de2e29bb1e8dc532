"""What share of a cost or loss somebody is given is quoted where a share, or how much, is asked for."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask, first_paragraph


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("蚕农买桑蚕气象保险,桑城补几成", "60%"),
        ("桑城桑蚕气象保险的保费补贴百分之几", "60%"),
        ("桑城银行的桑蚕贷款本金损失政府分担多少损失", "40%"),
        ("桑城的桑蚕贷款本金损失补偿几成", "40%"),
    ],
)
def test_a_share_of_a_cost_or_loss_is_quoted(question: str, share: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert answer.status is Status.GROUNDED
    assert share in first_paragraph(answer)


def test_of_another_matter_no_share_is_quoted(ask_silk: Ask) -> None:
    assert "%" not in ask_silk("桑城的茧站冷库保险补几成").answer


def test_money_for_several_years_is_told_with_them(ask_silk: Ask) -> None:
    assert "五年蚕桑专项经费**不少于2亿元**" in ask_silk("桑城每年拿出多少蚕桑专项经费").answer
