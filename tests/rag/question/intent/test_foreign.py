from __future__ import annotations

import pytest

from rag.contract import Intent
from rag.knowledge import Knowledge
from rag.question.intent.foreign import is_foreign
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("上海买房要什么条件", True),
        ("海门落户能不能加分", True),
        ("评了茶师奖,海门落户能不能加分", True),
        ("茶学专家不想落户,海门怎么用人", False),
        ("孩子高考想学版权,天津的学校开什么课", False),
        ("天津减肥茶的商标怎么保护", False),
        ("海门买房,上海买菜", True),
    ],
)
def test_a_topic_of_everyday_life_is_foreign_where_it_is_asked_about(
    text: str, *, foreign: bool, knowledge: Knowledge
) -> None:
    assert is_foreign(text, knowledge) is foreign


def test_what_is_only_told_of_everyday_life_is_not_declined(ask: Ask) -> None:
    answer = ask("孩子明年高考，天津的大学开不开知识产权的课")
    assert answer.intent is not Intent.OUT_OF_SCOPE
    assert "知识产权" in answer.answer
    assert ask("孩子明年高考，天津几号出分").intent is Intent.OUT_OF_SCOPE
