from __future__ import annotations

import re

import pytest

from rag.lexicon.things import kinds_of_bodies
from tests.rag.asking import Ask, raw


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("上海有哪些学院", ["上海国际知识产权学院"]),
        ("上海的基地有哪些", ["国家版权创新发展基地", "商标品牌创新创业基地", "知识产权培训基地"]),
        ("海门有哪些基地", ["江苏省品牌培育基地", "文化产业示范基地"]),
        ("上海规划里有哪些联盟", ["海外知识产权维权联盟", "重点产业知识产权联盟", "知识产权国际教育合作联盟"]),
    ],
)
def test_all_bodies_of_a_kind_that_a_plan_names_are_quoted(question: str, names: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert [name for name in names if name not in answer.answer] == []
    assert len(answer.citations) >= len(names)


def test_what_is_the_same_in_two_plans_is_told_once(ask: Ask) -> None:
    lines = ask("上海有哪些联盟").answer.splitlines()
    assert sum("维权联盟" in line for line in lines) == 1
    assert any(re.search("第90项（.*同）", line) for line in lines)


def test_bodies_of_a_topic_are_asked_otherwise(ask: Ask) -> None:
    assert "版权创新发展基地" not in ask("上海有哪些培训基地").answer


def test_the_ends_of_names_stand_in_a_plan() -> None:
    written = "".join(raw(name) for name in ("sh-plan", "sh-impl", "tianjin", "haimen"))
    assert [end for body in kinds_of_bodies() for end in body.ends if end not in written] == []
