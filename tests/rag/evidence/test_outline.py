from __future__ import annotations

import pytest

from rag.evidence.outline import bare, items_below, named_section
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("heading", "name"),
    [("三、发展目标", "发展目标"), ("(二)基本原则", "基本原则"), ("4.推进专利导航", "推进专利导航"), ("序言", "序言")],
)
def test_a_heading_goes_without_its_number(heading: str, name: str) -> None:
    assert bare(heading) == name


def test_the_part_that_a_question_names_is_found_with_what_stands_below(
    knowledge: Knowledge, understood: Understand
) -> None:
    section = named_section(understood("海门的保障措施有几条"), knowledge, "haimen")
    assert section is not None
    assert section.heading == "五、保障措施"
    assert [item.name for item in section.items] == ["加强组织领导", "强化政策保障", "加大资金投入", "加强监督考核"]


def test_a_heading_is_named_also_without_its_adjective(knowledge: Knowledge, understood: Understand) -> None:
    section = named_section(understood("海门有哪些定量指标"), knowledge, "haimen")
    assert section is not None
    assert section.heading == "(二)主要定量指标"
    assert len(section.items) == 5


def test_a_question_that_names_no_heading_names_no_part(knowledge: Knowledge, understood: Understand) -> None:
    assert named_section(understood("海门的红木"), knowledge, "haimen") is None


def test_below_the_deepest_heading_stand_its_clauses(knowledge: Knowledge) -> None:
    document = knowledge.document("haimen")
    path = next(c.path[:2] for c in document.clauses if "(二)主要定量指标" in c.path)
    items = items_below(document, path)
    assert [len(item.clauses) for item in items] == [1] * 5
    assert items[0].name.startswith("每万人高价值发明专利")
