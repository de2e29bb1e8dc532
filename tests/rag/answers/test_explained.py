"""A term of a plan's own list of terms is explained by it, however that is asked."""

from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    "question",
    [
        "蚕桑巡检员是什么人",
        "什么人叫蚕桑巡检员",
        "桑城规划里说的蚕桑巡检员到底是个啥?",
        "蚕桑巡检员是怎么一回事",
        "蚕桑巡检员怎么理解,我看桑城规划里提到了",
        "啥是蚕桑巡检员",
    ],
)
def test_the_entry_of_a_list_of_terms_explains_a_term(question: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert (answer.intent, answer.status) == (Intent.DEFINITION, Status.GROUNDED)
    assert answer.answer.startswith("桑城规划 附录第1项：蚕桑巡检员：指受茧站委派")


@pytest.mark.parametrize("question", ["谁委派蚕桑巡检员", "桑城有多少蚕桑巡检员", "蚕桑巡检员归谁管"])
def test_what_else_is_asked_of_a_term_is_no_explanation(question: str, ask_silk: Ask) -> None:
    assert ask_silk(question).intent is not Intent.DEFINITION


def test_the_terms_of_a_list_are_counted(ask_silk: Ask) -> None:
    assert "共有**3项**" in ask_silk("桑城规划的名词解释一共解释了几个词").answer
