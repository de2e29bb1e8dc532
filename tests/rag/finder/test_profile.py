from __future__ import annotations

from typing import Any

import pytest

from rag.finder.places import Gazetteer
from rag.finder.profile import Profile, profile_of
from rag.match_contract import Facet, MatchRequest


def profile(places: Gazetteer, text: str = "", **fields: Any) -> Profile:
    return profile_of(MatchRequest(text=text, **fields), places)


def test_a_chip_sent_back_in_its_field_means_the_same(places: Gazetteer) -> None:
    first = profile(places, "海门的家纺小厂，不需要贷款，想打造品牌，没有海外业务")
    fields: dict[str, Any] = {name: [] for name in ("types", "industries", "needs", "rights", "not_needs", "not_types")}
    for chip in first.chips:
        if not chip.editable:
            continue
        if chip.facet is Facet.REGION:
            fields["region"] = chip.value
        else:
            name = {Facet.INDUSTRY: "industries"}.get(chip.facet, f"{chip.facet.value}s")
            fields["not_" + name if chip.negated else name].append(chip.value)
    again = profile(places, read_text=False, **fields)
    assert {(c.facet, c.value, c.negated) for c in again.chips} == {(c.facet, c.value, c.negated) for c in first.chips}
    assert again.paths == first.paths


def test_fields_take_everyday_words(places: Gazetteer) -> None:
    found = profile(places, region="上海", district="张江", needs=["贷款"], industries=["芯片"], types=["小公司"])
    assert found.values(Facet.NEED) == ("质押融资",)
    assert found.values(Facet.INDUSTRY) == ("集成电路",)
    assert found.values(Facet.TYPE) == ("中小微企业",)
    assert found.paths == (("上海市", "浦东新区", "张江科学城"),)


def test_a_value_that_no_table_lists_is_kept_as_unknown(places: Gazetteer) -> None:
    found = profile(places, region="火星", industries=["<b>炼金</b>"])
    assert found.unknown(Facet.REGION) == ("火星",)
    assert found.unknown(Facet.INDUSTRY) == ("<b>炼金</b>",)
    assert found.is_blank


def test_what_follows_is_added_and_cannot_be_edited(places: Gazetteer) -> None:
    found = profile(places, "初创公司，没有海外业务")
    implied = {(chip.value, chip.negated) for chip in found.chips if not chip.editable}
    assert implied == {("中小微企业", False), ("海外维权", True), ("海外布局", True)}


@pytest.mark.parametrize(
    ("text", "fields", "told"),
    [
        ("小公司，员工5000人", {}, "互相矛盾"),
        ("想贷款", {"not_needs": ["质押融资"]}, "既说了“质押融资”"),
        ("", {"region": "上海市", "district": "滨海新区"}, "“滨海新区”不在“上海市”"),
    ],
)
def test_contradictions_are_told(places: Gazetteer, text: str, fields: dict[str, Any], told: str) -> None:
    assert any(told in conflict for conflict in profile(places, text, **fields).conflicts)


def test_what_is_said_and_denied_counts_as_said(places: Gazetteer) -> None:
    found = profile(places, "想贷款", not_needs=["贷款"])
    assert found.values(Facet.NEED) == ("质押融资",)
    assert found.denied(Facet.NEED) == ()


def test_text_that_is_not_to_be_read_gives_no_facets(places: Gazetteer) -> None:
    assert profile(places, "浦东的芯片公司想贷款", read_text=False).chips == ()
