from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("化妆品快速维权中心在徐汇吧", False),
        ("化妆品快速维权中心在奉贤吧", True),
        ("西青区要申报国家知识产权示范城区吗", False),
        ("武清区要申报国家知识产权示范城区吗", True),
    ],
)
def test_a_thing_of_one_district_is_not_of_another(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")
