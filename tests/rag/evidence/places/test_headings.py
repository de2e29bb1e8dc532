from __future__ import annotations

import pytest

from rag.evidence.places.headings import is_kind_heading, is_plan_heading, named_headings
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def named(text: str, doc_id: str, knowledge: Knowledge, understood: Understand) -> list[str]:
    question = understood(text)
    found = named_headings(question.text, knowledge.document(doc_id), question.terms, knowledge)
    return [heading.heading for heading in found]


@pytest.mark.parametrize(
    ("text", "doc_id", "heading"),
    [
        ("海门的保障措施讲了什么", "haimen", "五、保障措施"),
        ("海门有哪些定量指标", "haimen", "(二)主要定量指标"),
        ("推进计划的保障措施有几条", "sh-impl", "八、实施与保障"),
        ("上海规划的主要目标", "sh-plan", "(三)发展目标"),
        ("天津高质量推进创造包括什么", "tianjin", "(一)高质量推进知识产权创造"),
        ("上海规划人才培养那一节", "sh-plan", "(三)加快知识产权人才培养"),
        ("天津“加强文化宣传”那条", "tianjin", "加强知识产权文化宣传"),
    ],
)
def test_a_heading_is_known_by_its_name_or_what_people_make_of_it(
    text: str, doc_id: str, heading: str, knowledge: Knowledge, understood: Understand
) -> None:
    assert named(text, doc_id, knowledge, understood) == [heading]


def test_a_name_within_a_longer_name_is_not_named_beside_it(knowledge: Knowledge, understood: Understand) -> None:
    assert named("海门的指导思想与基本原则", "haimen", knowledge, understood) == ["二、指导思想与基本原则"]
    assert named("海门的基本原则", "haimen", knowledge, understood) == ["(二)基本原则"]


def test_headings_are_found_in_the_order_of_the_text(knowledge: Knowledge, understood: Understand) -> None:
    found = named("海门主要任务里高标准强化知识产权保护有几条", "haimen", knowledge, understood)
    assert found == ["四、主要任务", "(二)高标准强化知识产权保护"]


@pytest.mark.parametrize("text", ["海门的红木", "海门怎么培养人才", "海门的维权援助有什么措施"])
def test_a_topic_is_no_heading(text: str, knowledge: Knowledge, understood: Understand) -> None:
    assert named(text, "haimen", knowledge, understood) == []


def test_where_only_a_part_is_pointed_at_the_words_choose_it(knowledge: Knowledge, understood: Understand) -> None:
    assert named("海门提供服务那一块", "haimen", knowledge, understood) == ["(五)高水平提供知识产权服务"]


def test_headings_that_every_plan_has_are_told_from_those_of_a_topic() -> None:
    assert is_plan_heading("(一)指导思想")
    assert is_plan_heading("三、实施保障")
    assert not is_plan_heading("(二)健全知识产权保护体系")
    assert is_kind_heading("(二)基本原则")
    assert not is_kind_heading("(一)指导思想")
