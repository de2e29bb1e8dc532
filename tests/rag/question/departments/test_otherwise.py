from __future__ import annotations

import pytest

from index.catalogue.records import Department
from rag.knowledge import Knowledge
from rag.question.departments.named import link_departments
from rag.question.departments.otherwise import (
    link_absent,
    link_bodies,
    link_by_field,
    link_by_function,
    link_districts,
    link_renamed,
)
from rag.question.departments.shortened import link_shortened

TIANJIN = "天津市"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("天津市水务局管什么", ["市水务局"]),
        ("民政局和市教委一起", ["民政局"]),
        ("市教委、市科委", []),
        ("水务怎么办", []),
    ],
)
def test_a_department_that_no_plan_names_is_none_that_a_plan_names(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    known = link_departments(text, knowledge.departments)
    assert link_shortened(text, knowledge.departments, known, lambda word: word in {"总队", "局"}) == []
    absent = link_absent(text, known)
    assert [mention.written for mention in absent] == written
    assert not any(mention.by_region for mention in absent)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("管农业的部门负责什么", "市农业农村委"),
        ("主管文旅的局有哪些任务", "市文化和旅游局"),
        ("管钱的部门有啥任务", "市财政局"),
        ("天津发钱的主管部门要干什么", "市财政局"),
        ("种田的主管部门参与哪些", "市农业农村委"),
        ("管茶园的部门有啥任务", ""),
        ("管钱的人是谁", ""),
    ],
)
def test_a_department_is_called_by_what_it_sees_to(text: str, name: str) -> None:
    names = ("市农业农村委", "市文化和旅游局", "市财政局")
    departments = [Department(one, TIANJIN, False, (), {}) for one in names]
    found = link_by_function(text, departments, ())
    assert [pair for mention in found for pair in mention.by_region] == ([(TIANJIN, name)] if name else [])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("质监局牵头几项", {"质监局": "市市场监管局"}),
        ("市文广局要配合什么", {"市文广局": "市文化旅游局"}),
        ("工商联有什么任务", {}),
        ("水务局有什么任务", {}),
    ],
)
def test_a_department_is_known_by_the_name_that_it_had(text: str, named: dict[str, str], knowledge: Knowledge) -> None:
    found = link_renamed(text, [one for one in knowledge.departments if one.region == "上海市"], [])
    assert {one.written: dict(one.by_region)["上海市"] for one in found} == named


def test_a_district_is_said_to_have_a_duty() -> None:
    assert [one.written for one in link_districts("茶港区负责茶展,湖山办展", ["茶港", "湖山"], ())] == ["茶港区"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("省茶叶中心负责什么", ["省茶叶中心"]),
        ("茶叶中心负责什么", []),
        ("省茶叶中心怎么建", []),
        ("上海市茶叶监管局牵头了哪些", ["茶叶监管局"]),
        ("天津的茶叶办公室配合什么", ["茶叶办公室"]),
        ("茶叶局的负责人是谁", []),
    ],
)
def test_an_official_body_is_asked_for_its_tasks(text: str, written: list[str]) -> None:
    assert [one.written for one in link_bodies(text, [])] == written


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("推进计划里教育部门牵头几项", {"教育部门": "市教委"}),
        ("连绿化市容部门都要出力", {"绿化市容部门": "市绿化市容局"}),
        ("商务主管部门管什么", {"商务主管部门": "市商务委"}),
        ("执法部门怎么查", {}),
        ("责任部门是谁", {}),
        ("行业主管部门怎么管", {}),
    ],
)
def test_a_department_is_called_by_its_field(text: str, named: dict[str, str], knowledge: Knowledge) -> None:
    found = link_by_field(text, knowledge.departments, [], knowledge.is_written)
    assert {one.written: dict(one.by_region).get("上海市", "") for one in found} == named


def test_what_plans_write_with_the_words_behind_it_is_no_department(knowledge: Knowledge) -> None:
    assert link_by_field("知识产权部门合作机制谁负责", knowledge.departments, [], lambda name: True) == []


def test_departments_that_are_counted_by_what_they_see_to_are_none(knowledge: Knowledge) -> None:
    for text in ("管教育的部门有几个", "管教育的部门哪边最多", "管教育的部门天津有几家"):
        assert link_by_function(text, knowledge.departments, []) == []
    assert link_by_function("管教育的部门有几项任务", knowledge.departments, [])
