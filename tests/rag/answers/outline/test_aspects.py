"""The safeguards of a plan are told side by side where a question names what they are for."""

from __future__ import annotations

import pytest

from rag.answers.outline.aspects import sides_named
from tests.rag.asking import Ask, Understand


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("天津在法规和资金上分别有啥保障", ["三、(三)", "三、(四)"]),
        ("上海五年规划在投入和考核两方面各怎么保障", ["七、(二)", "七、(三)"]),
        ("海门保障措施里关于组织领导、监督考核的各写了什么", ["五、(一)", "五、(四)"]),
    ],
)
def test_the_part_for_each_side_is_told(question: str, places: list[str], ask: Ask) -> None:
    told = [line for line in ask(question).answer.split("\n") if line.startswith("**")]
    assert [place for place in places if place in told[places.index(place)]] == places
    assert len(told) == len(places)


@pytest.mark.parametrize(
    "question",
    [
        "海门的政策和资金怎么支持质押融资",
        "海门资金上怎么保障",
        "上海和天津在组织和资金上怎么保障",
        "海门保障中心的人才和经费",
    ],
)
def test_another_topic_one_side_or_two_places_are_no_sides(question: str, understood: Understand) -> None:
    assert sides_named(understood(question)) == []


def test_a_side_that_no_heading_names_leaves_the_question_to_others(ask: Ask) -> None:
    assert not ask("天津在人才、经费两方面各怎么保障").answer.startswith("**")
