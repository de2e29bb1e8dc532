from __future__ import annotations

import pytest

from rag.question.claims.sameness import only_other, same_asked
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("证明商标和集体商标是一回事吗", "证明商标", "集体商标"),
        ("天津的中期评估和第三方评估是一个意思吗", "中期评估", "第三方评估"),
        ("海门的人民调解委员会跟仲裁机构是不是同一个机构", "人民调解委员会", "仲裁机构"),
        ("知识产权专员与知识产权总监算不算一种岗位,海门", "知识产权专员", "知识产权总监"),
        ("市贸促会和市商务委不是同一家吧", "市贸促会", "市商务委"),
    ],
)
def test_two_things_that_are_said_to_be_one_are_read(
    question: str, one: str, other: str, understood: Understand
) -> None:
    asked = understood(question)
    found = same_asked(asked)
    assert found is not None
    assert (asked.text[slice(*found.one)], asked.text[slice(*found.other)]) == (one, other)


@pytest.mark.parametrize(
    "question",
    [
        "昆仑行动和龙腾行动是同一家负责吗",
        "海门和天津写白皮书的说法是一样的吗",
        "推进计划第8项和第9项的牵头单位是同一个吗",
        "海门和天津的专利保险是不是写得一样",
        "商标和专利各有多少件",
    ],
)
def test_what_is_said_of_two_things_is_no_sameness(question: str, understood: Understand) -> None:
    assert same_asked(understood(question)) is None


def test_the_other_may_be_named_alone() -> None:
    assert only_other("跟证明商标是一回事吗") == "证明商标"
    assert only_other("和它的牵头单位是同一家吗") == ""
