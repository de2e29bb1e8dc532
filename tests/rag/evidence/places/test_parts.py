from __future__ import annotations

import re

import pytest

from rag.evidence.places.parts import counts_through, numbered_through, parts
from rag.knowledge import Knowledge
from tests.rag.asking import numbered_tasks, raw
from tests.rag.harbour import harbour_plan


@pytest.mark.parametrize(
    ("doc_id", "kind", "pattern"),
    [
        ("sh-plan", "box", r"^\s*专栏\d+\S"),
        ("haimen", "part", r"^\s*[一二三四五]、"),
        ("sh-impl", "section", r"^\s*\([一二三四五六七八九十]+\)"),
        ("haimen", "principle", r"——坚持"),
    ],
)
def test_the_things_of_a_plan_are_as_many_as_its_text_has(
    doc_id: str, kind: str, pattern: str, knowledge: Knowledge
) -> None:
    expected = len(re.findall(pattern, raw(doc_id), re.MULTILINE))
    assert len(parts(knowledge.document(doc_id), kind)) == expected


def test_projects_stand_below_their_heading_or_are_boxes(knowledge: Knowledge) -> None:
    assert all(item.name.endswith("工程") for item in parts(knowledge.document("tianjin"), "project"))
    boxes = parts(knowledge.document("sh-plan"), "box")
    assert parts(knowledge.document("sh-plan"), "project") == [box for box in boxes if box.name.endswith("工程")]


def test_a_plan_without_a_kind_has_none(knowledge: Knowledge) -> None:
    assert parts(knowledge.document("haimen"), "box") == []
    assert parts(knowledge.document("haimen"), "nonsense") == []


def test_tasks_numbered_through_are_each_a_thing(knowledge: Knowledge) -> None:
    document = knowledge.document("sh-impl")
    assert counts_through(document)
    assert len(parts(document, "task")) == len(numbered_tasks())


def test_lists_with_numbers_of_their_own_are_no_tasks_beside_those_numbered_through() -> None:
    plan = harbour_plan()
    assert [clause.ordinals[-1].number for clause in numbered_through(plan)] == list(range(1, 12))
    assert len(parts(plan, "task")) == 11


def test_a_plan_that_begins_anew_in_each_section_numbers_nothing_through(knowledge: Knowledge) -> None:
    assert not counts_through(knowledge.document("tianjin"))
