"""A department that is written without its level is the one that the plan means."""

from __future__ import annotations

import pytest

from corpus.facts.departments import departments_of
from corpus.facts.duties import parse_duty
from corpus.facts.level_names import habits, lacks_level, whole_names


def names(*texts: str, region: str = "茶港区", places: tuple[str, ...] = ("茶港区",)) -> list[list[str]]:
    closings = [(text, closing.duties) for text in texts if (closing := parse_duty(text))]
    plan = habits(closings, places)
    return [whole_names(text, duties, departments_of(region), plan) for text, duties in closings]


def test_the_names_of_a_list_have_the_level_of_its_first() -> None:
    assert names("(责任单位:区市场监管局、发改局和教育局)") == [["区市场监管局", "区发改局", "区教育局"]]
    assert names("(责任单位:新区财政局、市政园林局)") == [["新区财政局", "新区市政园林局"]]


def test_another_list_has_a_level_of_its_own() -> None:
    assert names("(责任单位:区水务局、林业局,公安局)") == [["区水务局", "区林业局", "公安局"]]


def test_a_name_without_a_list_is_the_one_that_the_plan_writes_elsewhere() -> None:
    assert names("(责任单位:林业局)", "(责任单位:区林业局)") == [["区林业局"], ["区林业局"]]
    assert names("(责任单位:林业局)", "(责任单位:区林业局)", "(责任单位:市林业局)")[0] == ["林业局"]


@pytest.mark.parametrize("other", ["茶港海事局", "海关", "农业银行", "云岭镇农办", "国家税务局", "各街道办"])
def test_bodies_of_no_level_stay_as_they_are(other: str) -> None:
    assert names(f"(责任单位:区水务局、林业局、{other})")[0][-1] == other


def test_a_branch_beside_that_of_the_place_is_that_of_another_place() -> None:
    text = "(责任单位:区水务局、林业局、茶港金融监管局、云港金融监管局)"
    assert names(text)[0] == ["区水务局", "区林业局", "茶港金融监管局", "云港金融监管局"]


def test_where_every_name_says_its_level_none_is_given() -> None:
    assert names("(责任单位:市水务局、市林业局、市文旅局、气象局)")[0][-1] == "气象局"


def test_the_name_of_the_region_is_that_of_its_level() -> None:
    assert names("(责任单位:茶港区教育局)") == [["区教育局"]]


@pytest.mark.parametrize("written", ["区教育局", "市政务服务局", "城东区教育局", "海关", "财政部"])
def test_names_that_say_their_level_or_have_none(written: str) -> None:
    assert not lacks_level(written)


@pytest.mark.parametrize("written", ["市场监管局", "市政园林局", "城市管理局", "发改委", "残联"])
def test_names_that_leave_their_level_out(written: str) -> None:
    assert lacks_level(written)


def test_a_list_of_an_autonomous_region_says_once_whose_its_bodies_are() -> None:
    assert names("(责任单位:自治区水利厅、林业局、供销社)") == [["自治区水利厅", "自治区林业局", "自治区供销社"]]


def test_a_body_with_the_country_in_its_name_is_complete() -> None:
    text = "(责任单位:省水利厅、住房城乡建设厅、税务总局茶港税务局)"
    assert names(text) == [["省水利厅", "省住房城乡建设厅", "税务总局茶港税务局"]]


def test_the_last_of_several_places_says_that_their_governments_are_meant() -> None:
    assert names("(责任单位:省水利厅,茶港、柳州、石桥县、云岭市人民政府)")[0] == [
        "省水利厅",
        "茶港市人民政府",
        "柳州市人民政府",
        "石桥县人民政府",
        "云岭市人民政府",
    ]
    assert names("(责任单位:省水利厅、林业局,云岭市政府)")[0] == ["省水利厅", "省林业局", "云岭市政府"]
