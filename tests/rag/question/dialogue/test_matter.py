from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("asked", "asked_next", "value"),
    [
        ("2020年上海的发明专利授权量", "申请的呢", "8.28万件"),
        ("2020年上海的发明专利申请量", "批下来的呢", "2.42万件"),
    ],
)
def test_a_stage_of_a_right_takes_the_place_of_another(asked: str, asked_next: str, value: str, ask: Ask) -> None:
    assert value in ask(asked, asked_next).answer.split("\n")[0]
