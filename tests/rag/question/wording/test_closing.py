from __future__ import annotations

import pytest

from rag.question.wording.normalise import normalise


def test_whether_a_plan_names_a_thing_is_whether_it_writes_of_it() -> None:
    assert normalise("规划点了茶会的名，计划点没点") == "规划提到了茶会,计划提没提"
    assert normalise("计划点没点茶会的名？") == "计划提没提茶会?"
    assert normalise("茶会几点没人") == "茶会几点没人"


def test_what_is_a_condition_counts() -> None:
    assert normalise("评茶师,茶艺算不算条件?") == "评茶师,茶艺算数吗?"
    assert normalise("茶艺算门槛吗") == "茶艺算数吗"
    assert normalise("评茶师有什么条件") == "评茶师有什么条件"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("海门2020年5月印发规划,对吗", "海门规划是2020年5月印发的,对吗"),
        ("海门2020年印发规划实施方案", "海门2020年印发规划实施方案"),
        ("会添几个茶艺师吗", "会添一些茶艺师吗"),
        ("知道要添几个茶艺师吗", "要添几个茶艺师"),
        ("要添几个茶艺师", "要添几个茶艺师"),
    ],
)
def test_some_of_a_thing_are_no_number(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("冒牌茶罚不罚", "冒牌茶是否处罚"),
        ("茶艺师职称评吗", "茶艺师职称是否评审"),
        ("保险理赔吗", "保险理赔吗"),
        ("有地方告吗", "有地方告吗"),
        ("茶馆登不登记", "茶馆登不登记"),
    ],
)
def test_a_verb_of_one_character_that_ends_a_question_is_spelled_out(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("计划哪项排在最后", "计划最后一项是什么"),
        ("规划里哪条列第一", "规划里第一条是什么"),
        ("哪项最后完成", "哪项最后完成"),
    ],
)
def test_the_end_of_a_row_may_be_asked_for(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶展，计划里没影了？", "茶展,计划里没写吧"),
        ("茶展在规划中删掉了吗", "茶展在规划中没写吧"),
        ("茶证不见了", "茶证不见了"),
    ],
)
def test_what_a_plan_has_no_more_is_asked_for_as_not_written(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("茶港和茶州的规划里都写着茶馆，这话对不对", "茶港和茶州的规划里都写着茶馆吗"),
        ("茶馆茶港茶州都要建的，是吧", "茶馆茶港茶州都要建吗"),
        ("茶港和茶州都有什么，对吗", "茶港和茶州都有什么,对吗"),
        ("茶港和茶州都是8家，对吗", "茶港和茶州都是8家,对吗"),
        ("是不是茶港、茶州都想办茶展", "茶港、茶州是不是都想办茶展"),
        ("修茶园和办茶展是不是同样两家在干", "修茶园和办茶展是同一拨人管吗"),
        ("修茶园和办茶展是同一批单位在抓吗，分工也一样", "修茶园和办茶展是同一拨人管吗"),
        ("两地是不是同样的单位名称", "两地是不是同样的单位名称"),
    ],
)
def test_what_is_asked_of_all_is_spelt_as_such(typed: str, meant: str) -> None:
    assert normalise(typed) == meant
