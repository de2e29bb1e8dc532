"""A place that no plan is held of is answered for by a plan that writes of it as a question means it."""

from __future__ import annotations

import pytest

from rag.contract import Status
from tests.rag.asking import Ask


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("江南国际茧丝交易中心累计交易额的目标是多少", "30亿元"),
        ("江苏茧丝质量仲裁中心什么时候建成", "2026年"),
        ("昆山会有良种桑园吗", "昆山"),
        ("桑城会和广西一起检查茧丝质量吗", "与广西、云南建立茧丝质量联合检查机制"),
        ("桑城从云南引进多少蚕种", "200张"),
    ],
)
def test_what_a_plan_writes_of_a_place_answers(question: str, words: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert "没有收录" not in answer.answer
    assert words in answer.answer


@pytest.mark.parametrize(
    ("turns", "words"),
    [
        (("柳湾鲜茧冷链枢纽建在哪里",), "建设地点：柳湾县"),
        (("桑城蚕种质量检验中心设在哪个县",), "建设地点：云港县"),
        (("桑城桑苗快繁基地什么时候建成", "它建在哪个县?"), "建设地点：石桥县"),
        (("江苏茧丝质量仲裁中心设在哪座城市",), "建设地点：桑城市"),
    ],
)
def test_place_and_year_in_brackets_answer_where_and_when(turns: tuple[str, ...], words: str, ask_silk: Ask) -> None:
    answer = ask_silk(*turns)
    assert answer.status is Status.GROUNDED
    assert words in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "广西怎么规定蚕桑",
        "云南的茧丝质量目标是多少",
        "北京有良种桑园吗",
        "昆山的鲜茧年产量是多少",
        "江苏的蚕桑谁负责",
        "广西有茧丝质量联合检查机制吗",
    ],
)
def test_a_place_by_itself_is_declined_by_name(question: str, ask_silk: Ask) -> None:
    answer = ask_silk(question)
    assert answer.status is Status.NONE
    assert f"没有收录{question[:2]}的规划" in answer.answer


def test_a_place_beside_another_is_still_said_to_be_without_a_plan(ask_silk: Ask) -> None:
    assert "没有收录广西的规划" in ask_silk("桑城和广西的鲜茧年产量目标各是多少").answer
    assert "没有收录广西的规划" in ask_silk("桑城和广西哪个的茧丝质量合作机制多").answer
