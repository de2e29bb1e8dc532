from __future__ import annotations

import pytest

from rag.contract import Intent, Status
from tests.rag.asking import Ask, documents_of


def test_what_stands_below_a_heading_is_listed_whole(ask: Ask) -> None:
    answer = ask("海门列了哪些基本原则")
    assert answer.intent is Intent.LIST
    assert "包括4项" in answer.answer
    assert answer.facts["items"] == ["坚持改革创新", "坚持市场导向", "坚持产业融合", "坚持统筹协调"]
    assert len(answer.citations) == 4


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("海门的保险产品有哪些", ["侵权责任险", "被侵权损失险", "保证保险"]),
        ("海门要吸引哪些专业人才", ["专利代理人", "企业知识产权总监"]),
        ("上海要服务保障哪些展会", ["中国国际进口博览会", "中国自主品牌博览会"]),
    ],
)
def test_an_enumeration_is_quoted_whole(question: str, items: list[str], ask: Ask) -> None:
    answer = ask(question)
    assert answer.intent is Intent.LIST
    assert all(item in answer.answer for item in items)


def test_the_parts_of_a_plan_are_listed(ask: Ask) -> None:
    answer = ask("天津规划有哪些部分")
    assert all(part in answer.answer for part in ("主要任务", "重点工程", "实施保障"))


def test_a_topic_beyond_the_heading_is_answered_from_the_text(ask: Ask) -> None:
    answer = ask("海门保障措施里对小微企业有哪些支持")
    assert "包括4项" not in answer.answer
    assert documents_of(answer) == {"haimen"}


def test_what_no_plan_lists_is_declined(ask: Ask) -> None:
    assert ask("天津有哪些狩猎证").status is Status.NONE


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("上海的先导产业是哪些", "集成电路、生物医药、人工智能"),
        ("海门有哪些知识产权保险产品", "知识产权侵权责任险、被侵权损失险、保证保险"),
        ("天津特色小镇有哪些", "东丽区华明街、北辰区小淀镇、静海区大邱庄镇、西青区精武镇"),
    ],
)
def test_a_list_starts_with_the_things_themselves(question: str, items: str, ask: Ask) -> None:
    assert f"**{items}**" in ask(question).answer.split("\n")[0]


def test_an_enumeration_of_other_things_is_no_answer(ask: Ask) -> None:
    assert "**" not in ask("上海规划提到哪些国际组织").answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first", "number"),
    [
        ("天津分工的目录", "一、主要任务", 3),
        ("把上海规划专栏的名称列一下", "专栏1数据知识产权保护工程", 10),
        ("海门规划各部分的标题", "一、规划背景", 5),
    ],
)
def test_the_contents_of_a_plan_are_listed(question: str, first: str, number: int, ask: Ask) -> None:
    items = ask(question).facts["items"]
    assert (items[0], len(items)) == (first, number)
