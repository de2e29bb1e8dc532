from __future__ import annotations

import re

import pytest

from rag.contract import Intent
from tests.rag.asking import Ask, numbered_tasks, raw


def _lines(answer: str) -> list[str]:
    return re.findall(r"^- (.+?)(?:\[\d+\])+$", answer, re.MULTILINE)


def test_the_things_listed_are_picked_out_by_a_word_of_their_names(ask: Ask) -> None:
    answer = ask("天津重点工程有哪些", "哪几个带“提升”")
    part = raw("tianjin").split("二、重点工程")[1].split("三、实施保障")[0]
    named = re.findall(r"\([一二三四五六七八九]\)([^。(,]{4,24}?工程)", part)
    assert _lines(answer.answer) == [name for name in named if "提升" in name]
    assert answer.facts["count"] == 4


def test_what_stands_below_the_headings_listed_is_looked_at_where_no_name_has_the_word(ask: Ask) -> None:
    answer = ask("海门规划主要任务有哪些", "哪几项写到剑网")
    assert _lines(answer.answer) == ["高标准强化知识产权保护"]
    assert "剑网" in answer.citations[0].text


def test_the_things_listed_are_picked_out_by_who_is_in_charge(ask: Ask) -> None:
    answer = ask("推进计划第八节有几项", "哪些是市知识产权局一家负责")
    alone = [n for n, (_, duty) in numbered_tasks().items() if 53 <= n <= 61 and duty == "市知识产权局负责"]
    assert [int(line.removeprefix("第").split("项")[0]) for line in _lines(answer.answer)] == alone


@pytest.mark.parametrize(("asked", "holds"), [("里面有码头吗", False), ("里面有老字号吗", True)])
def test_whether_any_of_the_things_listed_is_such_is_told(asked: str, holds: bool, ask: Ask) -> None:
    answer = ask("天津重点工程有哪些", asked)
    assert answer.intent is Intent.YES_NO
    assert answer.facts["verdict"] is holds


def test_what_names_nothing_listed_is_asked_of_the_plan(ask: Ask) -> None:
    assert "这9项" not in ask("天津重点工程有哪些", "哪几项涉及码头").answer


def test_the_last_of_what_a_sentence_lists_is_the_last_after_the_first(ask: Ask) -> None:
    assert ask(
        "推进计划写到律师的有几项", "推进计划写到集成电路的有几项", "第一项", "最后一项呢"
    ).resolved_question == ("上海实施推进计划第65项")
