from __future__ import annotations

import pytest

from rag.question.parting.parts import split_parts
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("茶馆和茶农2020年分别有多少", ["茶馆2020年有多少", "茶农2020年有多少"]),
        ("海门现在的茶馆和2025年目标分别是多少", ["海门现在的茶馆是多少", "海门茶馆2025年目标是多少"]),
        (
            "茶馆数和茶农数，海门2020年和2025年各是多少",
            ["海门2020年茶馆数是多少", "2025年茶馆数是多少", "海门2020年茶农数是多少", "2025年茶农数是多少"],
        ),
        ("海门茶馆和茶农分别有多少，茶商呢", ["海门茶馆有多少", "茶农有多少", "茶商呢"]),
        ("上海这五年茶馆和茶农各涨了多少", ["上海这五年茶馆涨了多少", "上海这五年茶农涨了多少"]),
        ("上海茶馆和茶农五年间增加了几倍", ["上海茶馆五年间增加了几倍", "茶农五年间增加了几倍"]),
    ],
)
def test_each_thing_is_asked_for_at_each_time(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


def test_the_growth_of_each_of_two_indicators_is_told(ask: Ask) -> None:
    answer = ask("上海这五年有效注册商标和每万人口发明专利拥有量各涨了多少").answer
    assert all(value in answer for value in ("54.84万件", "173.74万件", "28.92件", "60.21件"))


def test_how_much_two_things_grew_is_no_question_which_is_less(ask: Ask) -> None:
    answer = ask("上海五年前后PCT和发明授权涨了多少").answer
    assert "少于" not in answer
    assert all(value in answer for value in ("1060件", "3558件", "1.76万件", "2.42万件"))
