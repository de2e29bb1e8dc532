from __future__ import annotations

import pytest

from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("推进计划哪几节名字里有能力", ["(十二)提升知识产权治理能力", "(十五)提升知识产权海外维权援助能力"]),
        ("推进计划标题带“长三角”的小节", ["(十六)强化长三角区域知识产权合作"]),
        ("天津重点工程里名称含“品牌”的有哪些", ["商标和地理标志品牌价值提升工程"]),
        ("上海有几个专栏带数字字样", ["专栏7知识产权政务服务数字化转型工程"]),
    ],
)
def test_parts_are_found_by_a_word_of_their_names(question: str, names: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent == "list"
    assert all(f"- {name}" in answer.answer for name in names)


def test_a_word_in_no_name_is_said_to_be_in_none(ask: Ask) -> None:
    answer = ask("天津哪些工程名称里带“渔业”")
    assert answer.status == "none"
    assert not answer.citations


def test_what_parts_do_is_no_word_of_their_names(ask: Ask) -> None:
    assert "名称带" not in ask("天津哪些工程带动产业").answer


def test_what_has_a_name_that_begins_so_is_listed(ask: Ask) -> None:
    answer = ask("上海规划里“打”字打头的部分有哪些")
    assert answer.facts["items"] == ["三、打造国际知识产权保护高地"]
    assert "开头）" not in answer.answer


def test_what_begins_so_is_counted(ask: Ask) -> None:
    answer = ask("天津工作分工以“提升”开头的任务有几个")
    assert f"**{answer.facts['count']}项**" in answer.answer.splitlines()[0]
