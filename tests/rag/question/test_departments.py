from __future__ import annotations

import pytest

from index.catalogue.records import Department
from rag.knowledge import Knowledge
from rag.question.departments import (
    bare_name,
    claimed,
    distinct,
    in_groups,
    is_seat,
    link_absent,
    link_bodies,
    link_by_function,
    link_departments,
    link_districts,
    link_shortened,
    link_without_end,
)

SHANGHAI, TIANJIN, HAIMEN = "上海市", "天津市", "南通市海门区"


def test_a_department_is_one_in_each_region_that_has_it(knowledge: Knowledge) -> None:
    (mention,) = link_departments("市市场监管局管吗", knowledge.departments)
    assert mention.written == "市市场监管局"
    assert dict(mention.by_region)[SHANGHAI].endswith("市场监管局")
    (court,) = link_departments("市高院的任务", knowledge.departments)
    (same_court,) = link_departments("市高级法院的任务", knowledge.departments)
    assert dict(court.by_region)[SHANGHAI] == dict(same_court.by_region)[SHANGHAI]


def test_departments_stand_in_the_order_of_the_question(knowledge: Knowledge) -> None:
    found = link_departments("市司法局和上海海关还有市教委", knowledge.departments)
    assert [mention.written for mention in found] == ["市司法局", "上海海关", "市教委"]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("归商委管吗", "商委", "市商务委"),
        ("执法总队单独负责的", "执法总队", "市文旅局执法总队"),
        ("绿化局也参与", "绿化局", "市绿化市容局"),
    ],
)
def test_a_department_is_known_by_some_characters_of_its_name(
    text: str, written: str, name: str, knowledge: Knowledge
) -> None:
    (mention,) = link_shortened(text, knowledge.departments, [], lambda word: word in {"总队", "局"})
    assert mention.written == written
    assert (SHANGHAI, name) in mention.by_region


@pytest.mark.parametrize(("text", "written"), [("海关都承担啥", ["海关"]), ("海关保护的任务", [])])
def test_a_common_word_is_a_department_where_its_tasks_are_asked_for(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    linked = link_shortened(text, knowledge.departments, [], lambda word: True)
    assert [mention.written for mention in linked] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("市场监管牵头哪些", ["市场监管"]),
        ("市场监管的意见", []),
        ("知识产权负责哪些", []),
        ("市市场监管局牵头哪些", []),
    ],
)
def test_a_department_is_known_without_the_end_of_its_name_where_its_tasks_are_asked_for(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    known = link_departments(text, knowledge.departments)
    linked = link_without_end(text, knowledge.departments, known, lambda word: word == "知识产权")
    assert [mention.written for mention in linked] == written


@pytest.mark.parametrize("text", ["举办展会", "谁负责商业秘密", "市民大会", "由谁主办", "天津关于茶园的说法"])
def test_words_that_spell_no_department_are_left_alone(text: str, knowledge: Knowledge) -> None:
    assert link_shortened(text, knowledge.departments, [], lambda word: False) == []


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


def test_of_two_departments_the_one_said_to_have_a_duty_is_claimed(knowledge: Knowledge) -> None:
    text = "海关保护是市教委在负责吧"
    mentions = link_departments(text, knowledge.departments)
    assert len(mentions) == 2
    assert [mention.written for mention in claimed(text, mentions)] == ["市教委"]
    assert len(claimed("海关和市教委吗", link_departments("海关和市教委吗", knowledge.departments))) == 2


def test_a_department_said_to_have_a_role_is_claimed_before_the_one_it_helps(knowledge: Knowledge) -> None:
    text = "高院是配合知识产权局的对吧"
    assert [mention.written for mention in claimed(text, link_departments(text, knowledge.departments))] == ["高院"]


def test_a_department_named_twice_is_one(knowledge: Knowledge) -> None:
    found = link_departments("市高院(市高级法院)和市教委", knowledge.departments)
    assert [mention.written for mention in distinct(found)] == ["市高院", "市教委"]


def _department(name: str, *, generic: bool = False) -> Department:
    return Department(name, "厦门市", generic, (), {})


XIAMEN = [
    *map(_department, ("市港口管理局", "市文化和旅游局", "厦门海关", "市残联", "市委宣传部")),
    _department("各区", generic=True),
]


def test_a_name_without_its_place_is_that_of_a_body_but_not_of_a_group_or_of_the_party() -> None:
    assert [bare_name(one) for one in XIAMEN] == ["港口管理局", "文化和旅游局", "海关", "残联", "市委宣传部", "各区"]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("港口管理局的任务", "港口管理局", "市港口管理局"),
        ("文旅局配合什么", "文旅局", "市文化和旅游局"),
        ("残联参不参与", "残联", "市残联"),
        ("海关牵头什么", "海关", "厦门海关"),
    ],
)
def test_a_department_that_no_table_lists_is_known_without_its_place_and_in_short(
    text: str, written: str, name: str
) -> None:
    exact = link_departments(text, XIAMEN)
    (mention,) = [*exact, *link_shortened(text, XIAMEN, exact, lambda word: len(word) == 2)]
    assert (mention.written, mention.by_region) == (written, (("厦门市", name),))


def test_a_short_name_that_is_a_common_word_is_no_department_without_a_duty() -> None:
    assert link_shortened("海关备案的条件", XIAMEN, [], lambda word: True) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("管农业的部门负责什么", "市农业农村委"),
        ("主管文旅的局有哪些任务", "市文化和旅游局"),
        ("管钱的部门有啥任务", ""),
    ],
)
def test_a_department_is_called_by_what_it_sees_to(text: str, name: str) -> None:
    names = ("市农业农村委", "市文化和旅游局", "市财政局")
    departments = [Department(one, TIANJIN, False, (), {}) for one in names]
    found = link_by_function(text, departments, ())
    assert [pair for mention in found for pair in mention.by_region] == ([(TIANJIN, name)] if name else [])


def test_a_district_is_said_to_have_a_duty() -> None:
    assert [one.written for one in link_districts("茶港区负责茶展,湖山办展", ["茶港", "湖山"], ())] == ["茶港区"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("公安局和法院的任务", True),
        ("法院几项", True),
        ("法院一起承担的", True),
        ("法院一起案件", False),
        ("法院建设得怎么样", False),
    ],
)
def test_a_common_word_is_a_department_beside_another_or_before_its_tasks(
    text: str, found: bool, knowledge: Knowledge
) -> None:
    taken = link_departments(text, knowledge.departments)
    assert bool(link_shortened(text, knowledge.departments, taken, lambda word: word == "法院")) is found


def test_a_word_for_several_is_each_of_the_groups_of_a_region(knowledge: Knowledge) -> None:
    (mention,) = link_departments("各区的任务", knowledge.departments)
    here = [one for one in knowledge.departments if one.region == TIANJIN]
    names = {name for one in in_groups(mention, here) for region, name in one.by_region}
    assert names == {"各区人民政府", "各区知识产权局"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("省茶叶中心负责什么", ["省茶叶中心"]),
        ("茶叶中心负责什么", []),
        ("省茶叶中心怎么建", []),
    ],
)
def test_an_official_body_is_asked_for_its_tasks(text: str, written: list[str]) -> None:
    assert [one.written for one in link_bodies(text, [])] == written


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("奉贤区那个培训中心究竟是管啥的", True),
        ("奉贤区的茶叶基地是做什么的", True),
        ("奉贤区在培训中心里负责什么", False),
        ("奉贤区负责什么", False),
    ],
)
def test_a_district_may_only_tell_where_a_body_is(text: str, seat: bool, knowledge: Knowledge) -> None:
    (mention,) = link_departments(text, knowledge.departments)
    assert is_seat(text, mention) is seat
