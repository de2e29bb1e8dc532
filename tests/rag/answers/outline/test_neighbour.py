from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("推进计划第33项的下一项是什么", "第34项"),
        ("推进计划第33项前面一项讲什么", "第32项"),
        ("推进计划里讲技术调查官的那条,后一条说什么", "第45项"),
        ("天津的人才引进培育工程后面是哪个工程", "二、(八)"),
        ("上海规划专栏4后面那个专栏叫什么", "专栏5"),
        ("海门规划第二章后面一章叫什么", "“三、发展目标”"),
    ],
)
def test_what_stands_next_to_something_is_told(question: str, place: str, ask: Ask) -> None:
    assert place in ask(question).answer


@pytest.mark.parametrize("question", ["推进计划最后一项是什么", "目前一项标准都没有怎么办", "海门下一步怎么做"])
def test_what_stands_last_or_comes_next_in_time_is_no_neighbour(question: str, ask: Ask) -> None:
    assert "第122项" not in ask(question).answer
