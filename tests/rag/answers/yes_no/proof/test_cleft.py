from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("天津要办知识产权特色小镇的是宝坻区吧", False),
        ("天津要办知识产权特色小镇的是北辰区小淀镇吧", True),
    ],
)
def test_what_a_matter_is_said_to_be_is_checked_where_the_matter_stands(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。" if holds else "不是。")


def test_a_thing_named_with_as_much_of_the_matter_elsewhere_is_not_denied(ask: Ask) -> None:
    assert not ask("上海要建示范基地的是版权吧").answer.startswith("不是。")
