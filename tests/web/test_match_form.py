from __future__ import annotations

import pytest

from rag.match_contract import MAX_TEXT, MAX_VALUES, Chip, Facet
from web.match_form import MatchForm, field_of

TEXT = "我们在浦东做芯片，想贷款"


def form(**values: object) -> MatchForm:
    return MatchForm.model_validate(values)


def test_a_text_is_read_once() -> None:
    assert form(text=TEXT).request().read_text
    again = form(text=TEXT, read=TEXT, needs=["质押融资"], seen=["needs=质押融资"]).request()
    assert not again.read_text
    assert again.needs == ("质押融资",)


def test_a_changed_text_is_read_again_and_what_was_read_before_goes_but_not_what_was_chosen() -> None:
    changed = form(text="我们在海门", read=TEXT, needs=["质押融资", "保险"], seen=["needs=质押融资"]).request()
    assert changed.read_text
    assert changed.needs == ("保险",)


def test_line_breaks_of_another_system_are_no_change() -> None:
    assert form(text="甲\r\n乙", read="甲\n乙").is_read


def test_a_chip_is_taken_away() -> None:
    assert form(text=TEXT, read=TEXT, needs=["质押融资", "保险"], drop="needs=质押融资").request().needs == ("保险",)


def test_a_chip_becomes_its_opposite_and_back() -> None:
    denied = form(needs=["托管"], flip="needs=托管").request()
    assert (denied.needs, denied.not_needs) == ((), ("托管",))
    meant = form(not_needs=["托管"], flip="not_needs=托管").request()
    assert (meant.needs, meant.not_needs) == (("托管",), ())


def test_a_place_becomes_one_where_the_firm_is_not() -> None:
    request = form(district=["浦东新区"], flip="district=浦东新区").request()
    assert (request.district, request.not_district) == ((), ("浦东新区",))


@pytest.mark.parametrize("flip", ["industries=农业", "nonsense", "text=x", "needs=", f"needs={'长' * 60}"])
def test_what_has_no_opposite_is_left_alone(flip: str) -> None:
    request = form(region=["天津市"], flip=flip).request()
    assert request.region == ("天津市",)
    assert request.not_needs == ()


def test_a_region_chosen_joins_those_that_are_there() -> None:
    assert form(region=["上海市", "天津市"]).request().region == ("上海市", "天津市")
    assert form(region=["上海市", ""]).request().region == ("上海市",)
    assert form(region=["上海市", "天津市"], drop="region=上海市").request().region == ("天津市",)


def test_values_that_no_request_takes_are_left_out() -> None:
    request = form(needs=[" ", "长" * 51, *(f"第{n}种" for n in range(30))]).request()
    assert len(request.needs) == MAX_VALUES
    assert request.needs[0] == "第0种"


def test_a_form_tells_when_it_says_nothing_or_too_much() -> None:
    assert form(text=" \n").is_empty
    assert not form(not_needs=["托管"]).is_empty
    assert form(text="字" * (MAX_TEXT + 1)).too_long
    assert not form(text="字" * MAX_TEXT).too_long


def test_a_chip_goes_back_into_its_field() -> None:
    need = Chip(facet=Facet.NEED, value="托管", label="托管", words="托管", negated=True)
    assert field_of(need) == "not_needs"
    assert field_of(need.model_copy(update={"negated": False})) == "needs"
    assert field_of(Chip(facet=Facet.REGION, value="上海市", label="上海市", words="上海")) == "region"
