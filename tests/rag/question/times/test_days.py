from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from rag.knowledge import Knowledge
from rag.question.times.days import find_days
from tests.rag.asking import Ask


class _Plans:
    """What the plans write, without an index."""

    texts = ("利用“6·8”世界海洋日", "在“6.8”办渔市", "2021年5月1日起施行", "捕捞量5.12万吨")

    def weigh(self, word: str) -> float:
        return 3.0

    def matches(self, pattern: re.Pattern[str]) -> Iterator[str]:
        return (match[0] for text in self.texts for match in pattern.finditer(text))


@pytest.mark.parametrize("text", ["6月8日那天办什么", "六月八号办什么", "6.8那个日子办什么", "每年6·8办什么"])
def test_a_day_stands_for_what_plans_write_for_it(text: str) -> None:
    (day,) = find_days(text, _Plans())  # type: ignore[arg-type]
    assert set(day.term.others) == {"6.8", "6·8", "世界海洋日"}
    assert text[: day.start] + text[day.end :] == "办什么"


@pytest.mark.parametrize("text", ["5月1日办什么", "2021年6月8日印发的吗", "捕捞量6.8万吨", "13月8日", "5.12办什么"])
def test_a_day_that_no_plan_writes_or_a_number_is_no_term(text: str) -> None:
    assert list(find_days(text, _Plans())) == []  # type: ignore[arg-type]


def test_a_question_for_a_day_finds_the_clause(ask: Ask, knowledge: Knowledge) -> None:
    answer = ask("三月十五号那天海门做什么")
    assert any("3·15" in citation.text for citation in answer.citations)
