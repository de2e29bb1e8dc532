from __future__ import annotations

import pytest

from rag.knowledge import Knowledge
from rag.question.plans.links import (
    districts_in,
    find_years,
    link_documents,
    link_regions,
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
        ("上海口岸的假货", ()),
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


def test_districts_of_a_region_that_no_table_lists_are_those_of_the_dictionary() -> None:
    assert districts_in("集美区和海沧区的高新区", ("厦门市",)) == ("集美区", "海沧区")
    assert districts_in("集美区的茶园", ("厦门市集美区",)) == ()
    assert districts_in("集美区的茶园", ("上海市",)) == ()


def test_the_end_of_one_word_and_the_start_of_the_next_name_no_region() -> None:
    assert link_regions("新增省级以上海洋牧场几处", ["上海市"]) == []
    assert [mention.values for mention in link_regions("以上海为龙头", ["上海市"])] == [("上海市",)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("全国规划怎么说茶园", True),
        ("国务院的意见谈茶园吗", True),
        ("茶园产量全国第几", False),
        ("国家茶叶局管茶园吗", False),
    ],
)
def test_the_whole_country_is_named_by_its_plans_only(text: str, named: bool) -> None:
    found = link_regions(text, ["全国", "天津市"])
    assert [mention.values for mention in found] == ([("全国",)] if named else [])


@pytest.mark.parametrize(
    ("region", "called"),
    [
        ("平潭综合实验区", "平潭"),
        ("河口瑶族自治县", "河口"),
        ("海西蒙古族藏族自治州", "海西"),
        ("新疆维吾尔自治区", "新疆"),
        ("雄安新区", "雄安"),
        ("南通市海门区", "海门"),
    ],
)
def test_a_region_is_called_without_the_words_for_its_kind(region: str, called: str) -> None:
    assert short_forms(region)[-1] == called


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("茶园,津和海门有何不同", ["天津市", "南通市海门区"]),
        ("沪和津谁的茶园多", ["上海市", "天津市"]),
        ("津贴和海运", []),
    ],
)
def test_an_initial_beside_another_place_names_a_region(text: str, regions: list[str]) -> None:
    found = link_regions(text, ["上海市", "天津市", "南通市海门区"])
    assert [value for mention in found for value in mention.values] == regions


def test_a_new_area_is_called_without_its_city() -> None:
    assert "两江新区" in short_forms("重庆两江新区")
    assert short_forms("天津市滨海新区")[-1] == "滨海"


def test_a_word_that_begins_with_the_kind_of_a_district_is_no_part_of_a_name() -> None:
    assert [(one.start, one.end) for one in link_regions("海门区块链怎么用", ("南通市海门区", "上海市"))] == [(0, 2)]
    assert [(one.start, one.end) for one in link_regions("海门区政府怎么说", ("南通市海门区", "上海市"))] == [(0, 3)]


@pytest.mark.parametrize("text", ["海门区块链怎么用", "海门区镇该做什么", "海门区间测速"])
def test_the_start_of_another_word_is_not_the_kind_of_a_place(text: str) -> None:
    (found,) = link_regions(text, ["南通市海门区"])
    assert text[found.start : found.end] == "海门"


def test_a_word_that_only_begins_like_one_hides_no_district() -> None:
    regions = ("上海市", "南通市海门区")
    named = link_regions("上海市与南通市海门区分别有几家", regions)
    assert {value for mention in named for value in mention.values} == set(regions)
    assert "海门区" in "".join("上海市与南通市海门区分别有几家"[one.start : one.end] for one in named)
