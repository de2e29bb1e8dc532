from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.links import (
    claimed,
    districts_in,
    find_years,
    link_absent,
    link_departments,
    link_documents,
    link_regions,
    link_shortened,
    link_without_end,
    longest_first,
    places_elsewhere,
    region_of_district,
    short_forms,
)

SHANGHAI, TIANJIN, HAIMEN = "上海市", "天津市", "南通市海门区"


def regions_in(text: str, knowledge: Knowledge) -> list[str]:
    mentions = link_regions(text, knowledge.regions)
    return [value for mention in mentions for value in mention.values]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("上海怎么保护驰名商标", [SHANGHAI]),
        ("魔都的专利池", [SHANGHAI]),
        ("沪,版权登记", [SHANGHAI]),
        ("信用监管 津", [TIANJIN]),
        ("海门和津,谁做得多", [HAIMEN, TIANJIN]),
        ("沪津两地的调解", [SHANGHAI, TIANJIN]),
        ("津沪的调解", [TIANJIN, SHANGHAI]),
        ("津沪海的调解", [TIANJIN, SHANGHAI, HAIMEN]),
        ("沪津海门的调解", [SHANGHAI, TIANJIN, HAIMEN]),
        ("沪津海外维权", [SHANGHAI, TIANJIN]),
        ("天津海关的执法", [TIANJIN]),
        ("两个直辖市的调解", [SHANGHAI, TIANJIN]),
        ("海门和上海两市的调解", [HAIMEN, SHANGHAI]),
        ("南通市海门区的家纺", [HAIMEN]),
        ("haimen的家纺", [HAIMEN]),
        ("津贴怎么发", []),
        ("杭州的调解", []),
    ],
)
def test_regions_are_known_by_every_name(text: str, regions: list[str], knowledge: Knowledge) -> None:
    assert regions_in(text, knowledge) == regions


def test_a_region_without_a_plan_is_not_linked() -> None:
    assert link_regions("上海和沪,沪津两地", [TIANJIN]) == []


@pytest.mark.parametrize(
    ("text", "regions"),
    [("宝坻的小镇", (TIANJIN,)), ("嘉定和武清", (SHANGHAI, TIANJIN)), ("叠石桥的摊位", (HAIMEN,)), ("商标", ())],
)
def test_a_district_tells_the_region(text: str, regions: tuple[str, ...], knowledge: Knowledge) -> None:
    assert set(region_of_district(text, knowledge.regions)) == set(regions)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("厦门的专利导航", ("厦门",)),
        ("云南和昆明的种业", ("云南", "昆明")),
        ("日本的商标法", ("日本",)),
        ("南通市海门区的家纺", ()),
        ("上海的专利导航", ()),
    ],
)
def test_places_elsewhere_are_known_by_name(text: str, places: tuple[str, ...], knowledge: Knowledge) -> None:
    assert places_elsewhere(text, link_regions(text, knowledge.regions), knowledge.regions) == places


def test_a_region_whose_plan_is_not_held_is_elsewhere() -> None:
    assert places_elsewhere("天津市和重庆的种业", [], ["上海市"]) == ("天津市", "重庆")


@pytest.mark.parametrize(
    ("text", "doc_ids"),
    [
        ("推进计划里的专项资金", ["sh-impl"]),
        ("上海实施推进计划和上海十四五规划", ["sh-impl", "sh-plan"]),
        ("《上海市知识产权保护和运用“十四五”规划》里的版权", ["sh-plan"]),
        ("上海市知识产权保护和运用十四五规划里的版权", ["sh-plan"]),
        ("海门“十四五”规划", ["haimen"]),
        ("天津分工里的版权", ["tianjin"]),
        ("版权怎么保护", []),
    ],
)
def test_documents_are_known_by_title_and_alias(text: str, doc_ids: list[str], knowledge: Knowledge) -> None:
    mentions = link_documents(text, knowledge.entries)
    assert [value for mention in mentions for value in mention.values] == doc_ids


def test_of_names_that_overlap_the_longest_wins() -> None:
    found = longest_first([("推进计划", "a"), ("实施推进计划", "b"), ("计划", "c")], "实施推进计划和计划")
    assert [(mention.values, mention.start, mention.end) for mention in found] == [(("b",), 0, 6), (("c",), 7, 9)]


def test_a_name_of_two_things_stands_for_both() -> None:
    (found,) = longest_first([("市法院", "a"), ("市法院", "b"), ("市法院", "a")], "市法院")
    assert found.values == ("a", "b")


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
    ("text", "years"),
    [
        ("2023年要建几家", (2023,)),
        ("到2025年比2020年多多少", (2025, 2020)),
        ("十三五末有几家", (2020,)),
        ("“十四五”期间新增几家", (2025,)),
        ("十四五规划怎么说", ()),
        ("“十四五”规划怎么说", ()),
        ("编号12025的文件", ()),
        ("2005年", ()),
    ],
)
def test_years_are_read_also_from_five_year_plans(text: str, years: tuple[int, ...]) -> None:
    assert find_years(text) == years


@pytest.mark.parametrize(
    ("region", "forms"),
    [
        ("上海市", ("上海市", "上海")),
        ("南通市海门区", ("南通市海门区", "海门区", "海门")),
        ("云岭县", ("云岭县", "云岭")),
        ("北国", ("北国",)),
    ],
)
def test_a_region_is_called_by_its_last_part_too(region: str, forms: tuple[str, ...]) -> None:
    assert short_forms(region) == forms


def test_a_region_that_no_table_lists_is_named_without_the_word_for_its_kind() -> None:
    assert [mention.values for mention in link_regions("云岭谁负责商标保护", ["云岭县", "上海市"])] == [("云岭县",)]


def test_a_district_is_named_by_its_longest_name(knowledge: Knowledge) -> None:
    assert districts_in("浦东新区的专利池", knowledge.regions) == ("浦东新区",)
    assert districts_in("嘉定和武清", knowledge.regions) == ("嘉定", "武清")
    assert districts_in("上海的专利池", knowledge.regions) == ()


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
    [("市场监管牵头哪些", ["市场监管"]), ("市场监管的意见", []), ("知识产权负责哪些", []), ("市市场监管局牵头哪些", [])],
)
def test_a_department_is_known_without_the_end_of_its_name_where_its_tasks_are_asked_for(
    text: str, written: list[str], knowledge: Knowledge
) -> None:
    known = link_departments(text, knowledge.departments)
    linked = link_without_end(text, knowledge.departments, known, lambda word: word == "知识产权")
    assert [mention.written for mention in linked] == written


@pytest.mark.parametrize("text", ["举办展会", "谁负责商业秘密", "市民大会", "由谁主办"])
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
