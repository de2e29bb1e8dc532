from __future__ import annotations

import pytest

from rag.answers.yes_no.permitted import asks_permission
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question", ["拿艺名注册行吗", "茶馆可以两个人合开吗", "自己刻章合法吗", "可不可以合用一个招牌"]
)
def test_permission_is_asked_for(question: str) -> None:
    assert asks_permission(question)


@pytest.mark.parametrize(
    "question", ["茶馆归商业银行吗", "质押要推行吗", "茶馆可以省多少", "要建茶馆吗", "能免八成吗", "茶园能增产三成吗"]
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert not asks_permission(question)


@pytest.mark.parametrize("question", ["拿艺名注册商标行吗", "专利可以三个人共有吗", "两家公司合用一个商标行吗"])
def test_a_count_of_something_permits_nothing(question: str, ask: Ask) -> None:
    assert not ask(question).answer.startswith(("是", "不是"))


def test_a_share_that_is_asked_about_is_compared_with_that_of_the_plan(ask_harbour: Ask) -> None:
    assert ask_harbour("困难家庭的培训费能减免八成吗").answer.startswith("不是。")
    assert ask_harbour("困难家庭的培训费能减免五成吗").answer.startswith("是。")
