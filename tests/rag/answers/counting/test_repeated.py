from __future__ import annotations

import re

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("推进计划的“四互”是哪几个", "**4个**：执法互助、监管互动、信息互通、经验互鉴"),
        ("海门的普及活动要进几种场所", "**3个**：进企业、进学校、进园区"),
        ("规划的“一窗口、一平台”说了几个“一”", "**5个**：一窗口统办、"),
    ],
)
def test_what_a_list_repeats_is_counted(question: str, first: str, ask: Ask) -> None:
    assert ask(question).answer.startswith(first)


def test_another_number_than_the_one_named_is_told(ask: Ask) -> None:
    answer = ask("海门宣传的“六进”是进哪些地方")
    assert answer.status is Status.PARTIAL
    assert "不是“六进”" in answer.answer
    assert "**3个**" in answer.answer


@pytest.mark.parametrize("question", ["上海推进几处改革", "新建几个站", "上海有几个区"])
def test_what_no_list_repeats_is_counted_otherwise(question: str, ask: Ask) -> None:
    assert not re.match(r"\*\*\d+个\*\*：", ask(question).answer)
