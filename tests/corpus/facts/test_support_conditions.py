from __future__ import annotations

import pytest

from corpus.facts.support_conditions import find_conditions
from corpus.facts.support_offers import find_offer
from corpus.model import Side


def conditions(sentence: str, side: Side, **around: object) -> dict[str, bool]:
    """Return the names of one side, each with whether it is strict."""
    offer = find_offer(sentence, 0, len(sentence))
    assert offer is not None
    found = find_conditions(sentence, (0, len(sentence)), offer, **around)  # type: ignore[arg-type]
    return {one.name: one.strict for one in found if one.side is side}


def test_support_for_universities_is_for_them_alone() -> None:
    assert conditions("支持高校建设专利转化机构。", Side.ROLE) == {"高校院所": True}


def test_what_reaches_enterprises_through_others_is_for_enterprises() -> None:
    assert conditions("支持高校加快专利转化,向中小企业许可。", Side.ROLE) == {}
    assert conditions("支持保险机构开发专利保险产品。", Side.ROLE) == {"金融机构": False}


def test_what_is_built_for_all_before_somebody_is_helped_stays_for_all() -> None:
    assert conditions("建设知识产权运营平台,支持高校设立技术转移机构。", Side.ROLE) == {"高校院所": False}


def test_a_type_that_is_stressed_excludes_nobody() -> None:
    assert conditions("以高新技术企业为重点,推行知识产权托管。", Side.TYPE) == {"高新技术企业": False}
    assert conditions("支持种子企业开展品种成果转化。", Side.TYPE) == {"种子企业": True}


def test_a_type_that_enterprises_are_raised_to_is_no_limit() -> None:
    assert conditions("实施专利导航,培育一批领军企业。", Side.TYPE) == {"龙头领军企业": False}


def test_a_list_of_industries_that_goes_on_is_not_strict() -> None:
    assert conditions("在新材料、节能环保等领域开展专利预审。", Side.INDUSTRY) == {"新材料": False, "节能环保": False}
    assert conditions("在新材料领域开展专利预审。", Side.INDUSTRY) == {"新材料": True}


def test_a_technology_that_is_only_a_tool_is_no_industry() -> None:
    assert conditions("运用人工智能、大数据等信息技术,建设公共服务平台。", Side.INDUSTRY) == {}


def test_layout_designs_of_circuits_are_a_right_and_no_industry() -> None:
    found = "开展集成电路布图设计登记服务,便利企业受理。"
    assert conditions(found, Side.INDUSTRY) == {}
    assert conditions(found, Side.RIGHT) == {"集成电路布图设计": False}


@pytest.mark.parametrize(
    ("sentence", "areas"),
    [
        ("支持浦东设立专利导航服务基地。", ["浦东新区"]),
        ("推进云溪区开展专利导航。", ["云溪区"]),
        ("在各区建设专利导航服务基地。", []),
        ("在示范园区开展专利导航。", []),
        ("建设全区专利导航服务基地。", []),
    ],
)
def test_a_measure_is_limited_to_the_districts_that_it_names(sentence: str, areas: list[str]) -> None:
    assert list(conditions(sentence, Side.AREA)) == areas


def test_areas_that_are_examples_limit_nothing_strictly() -> None:
    assert conditions("促进滨海新区等区域开展专利导航。", Side.AREA) == {"滨海新区": False}


def test_a_measure_that_only_a_district_is_in_charge_of_is_for_that_district() -> None:
    sentence = "建设专利导航服务基地。"
    assert conditions(sentence, Side.AREA, in_charge=("闵行区政府",)) == {"闵行区": True}
    assert conditions(sentence, Side.AREA, in_charge=("市知识产权局", "闵行区")) == {}


def test_the_region_of_the_plan_is_no_limit_within_it() -> None:
    assert conditions("推进海门区公共服务平台建设。", Side.AREA, region="南通市海门区") == {}
