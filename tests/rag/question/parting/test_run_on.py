from __future__ import annotations

import pytest

from rag.question.parting.parts import split_parts
from rag.question.parting.run_on import with_commas
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("海门码头2020年底是几座到2025年要有几座", ["海门码头2020年底是几座", "到2025年要有几座"]),
        ("海门渡船眼下多少将来想要多少", ["海门渡船眼下多少", "将来想要多少"]),
        ("海门码头一年多少座规划定的目标又是多少座", ["海门码头一年多少座", "规划定的目标又是多少座"]),
        ("计划里码头建几座渡口的凉亭又是几座", ["计划里码头建几座", "渡口的凉亭又是几座"]),
        ("从业的船工眼下多少将来多少", ["从业的船工眼下多少", "将来多少"]),
        ("海门红茶馆几座绿茶馆几座", ["海门红茶馆几座", "绿茶馆几座"]),
        ("计划里码头做几座渡口凉亭做几座", ["计划里码头做几座", "渡口凉亭做几座"]),
    ],
)
def test_a_second_amount_is_asked_for_without_a_mark(question: str, parts: list[str]) -> None:
    assert split_parts(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "从2020年的多少座到2025年的多少座",
        "码头从几座到2025年变成几座",
        "海门有几座码头每座码头有几座",
        "海门几座码头将来归谁",
        "海门有几座码头又有几座凉亭",
        "海门总共有几座绿茶馆红茶馆有几座",
        "茶馆有多少家是省级的",
    ],
)
def test_one_amount_is_not_cut(question: str) -> None:
    assert split_parts(question) == [question]


def test_what_is_and_what_is_aimed_at_are_told_for_a_question_in_one_breath(ask: Ask) -> None:
    answer = ask("海门马德里商标现在是几件将来要到几件").answer
    assert "25件" in answer
    assert "40件" in answer


def test_a_comma_parts_what_is_asked_in_one_breath() -> None:
    assert with_commas("码头现在几座将来要几座") == "码头现在几座,将来要几座"
    assert with_commas("码头几座") == "码头几座"


def test_nothing_else_is_told_where_neither_amount_is_known(ask: Ask) -> None:
    assert "登记量" not in ask("上海版权示范基地现在几个将来要几个").answer
