from __future__ import annotations

import pytest

from rag.question.wording.neighbours import with_neighbours
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("天津跟北京、河北怎么一块干", "天津在京津冀怎么一块干"),
        ("上海和江苏浙江安徽三省怎么协同执法", "上海在长三角怎么协同执法"),
        ("上海和苏州哪个专利多", "上海和苏州哪个专利多"),
        ("天津和上海怎么合作", "天津和上海怎么合作"),
        ("北京怎么合作", "北京怎么合作"),
    ],
)
def test_neighbours_that_work_together_are_called_by_their_name(text: str, said: str) -> None:
    assert with_neighbours(text) == said


def test_a_partner_is_no_place_whose_plan_is_asked_for(ask: Ask) -> None:
    answer = ask("天津跟北京、河北怎么联手打假")
    assert "没有收录" not in answer.answer
    assert "京津冀" in answer.citations[0].quote or "三地" in answer.citations[0].quote
