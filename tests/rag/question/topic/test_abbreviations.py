from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from rag.question.topic.abbreviations import abbreviated, names_held_together
from tests.rag.asking import Ask


class _Plans:
    """What the plans write, without an index."""

    texts = ("推广渔船互助保险", "渔船互助保险的保费", "渔港互相保险额", "开展“剑茶”专项行动", "渔网行动")

    def is_written(self, word: str) -> bool:
        return any(word in text for text in self.texts)

    def weigh(self, word: str) -> float:
        return 3.0

    def matches(self, pattern: re.Pattern[str]) -> Iterator[str]:
        return (match[0] for text in self.texts for match in pattern.finditer(text))


@pytest.mark.parametrize(
    ("topic", "meant"), [("渔互险,保费", ["渔船互助保险"]), ("渔船互助保险", []), ("茶互险", []), ("保费", [])]
)
def test_a_short_form_stands_for_the_words_of_which_it_has_a_character_each(topic: str, meant: list[str]) -> None:
    assert [term.others[0] for term in abbreviated(topic, _Plans())] == meant  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("topic", "names"), [("剑茶行动", ["剑茶"]), ("上海剑茶,谁", ["剑茶"]), ("渔网行动", []), ("茶互险", [])]
)
def test_a_name_that_plans_put_in_quotation_marks_is_held_together(topic: str, names: list[str]) -> None:
    assert list(names_held_together(topic, _Plans())) == names  # type: ignore[arg-type]


def test_a_question_may_use_a_short_form_that_no_plan_writes(ask_harbour: Ask) -> None:
    assert "市工业和信息化局负责" in ask_harbour("渔互险归谁管").answer


def test_a_character_before_a_noun_makes_another_name(ask: Ask) -> None:
    answer = ask("微导航怎么开展")
    assert {one.doc_id for one in answer.citations} == {"haimen"}
