from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("天津要派知识产权专员吗", True),
        ("海门要派知识产权专员吗", False),
        ("天津的评选活动会看专利技术转化成效吗", True),
        ("天津的评选活动会看电影吗", False),
        ("上海会处罚非正常专利代理吗", True),
    ],
)
def test_what_is_said_to_be_done_must_be_done(question: str, holds: bool, ask: Ask) -> None:
    assert ask(question).answer.startswith("是。") is holds
