from __future__ import annotations

import pytest

from rag.answers.values.stages import stages_in
from tests.rag.asking import Ask


def test_the_stages_of_a_right_that_a_text_names() -> None:
    assert list(stages_in("茶种批了多少件").values()) == ["批了"]
    assert list(stages_in("茶种批准了多少件").values()) == ["批准"]
    assert len(stages_in("茶种申请量、授权量")) == 2
    assert not stages_in("茶种数量")


@pytest.mark.parametrize(
    ("question", "value"),
    [("批下的发明专利,上海2020年有几件", "2.42万件"), ("报了的发明专利,上海2020年有几件", "8.28万件")],
)
def test_the_value_of_the_stage_asked_for_comes_first(question: str, value: str, ask: Ask) -> None:
    assert value in ask(question).answer.split("\n")[0]
