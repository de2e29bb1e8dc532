"""A plan without a period aims at the one year that its goals name."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.facts.aims import aimed_at
from corpus.model import Metadata
from corpus.parse import parse_document

GOALS = ("二、工作目标",)


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        (GOALS, "到2030年,建成码头20座。", (2026, 2030)),
        (GOALS, "到2030年年底,建成码头20座。", (2026, 2030)),
        ((), "(一)主要目标。力争到2030年底,建成码头20座。", (2026, 2030)),
        (GOALS, "到2028年,建成码头8座。到2030年,建成码头20座。", None),
        (GOALS, "到2030年,建成码头20座。展望到2040年,建成海港。", (2026, 2030)),
        (GOALS, "到2025年,建成码头20座。", None),
        (("三、任务",), "到2030年,建成码头20座。", None),
    ],
)
def test_the_year_that_goals_name(path: tuple[str, ...], text: str, found: tuple[int, int] | None) -> None:
    assert aimed_at([(path, text)], 2026) == found
    assert aimed_at([(path, text)], None) is None


def test_a_task_without_a_date_is_to_be_reached_by_then() -> None:
    text = "某港方案\n一、目标\n到2030年，建成码头20座。\n二、任务\n1.修建灯塔。修建灯塔8座。\n"
    document = parse_document(text, Metadata("x", "某港方案", "某港", "市", published=date(2026, 1, 1)))
    assert [(target.indicator, target.year) for clause in document.clauses for target in clause.targets] == [
        ("码头", 2030),
        ("修建灯塔", 2030),
    ]
