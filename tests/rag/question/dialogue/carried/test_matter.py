from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("asked", "asked_next", "value"),
    [
        ("沪上发明专利的授权量,2020", "申请的呢", "8.28万件"),
        ("沪上发明专利的申请量,2020", "批下来的呢", "2.42万件"),
    ],
)
def test_a_stage_of_a_right_takes_the_place_of_another(asked: str, asked_next: str, value: str, ask: Ask) -> None:
    assert value in ask(asked, asked_next).answer.split("\n")[0]
