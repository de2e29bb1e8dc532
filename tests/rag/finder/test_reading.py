from __future__ import annotations

from collections.abc import Callable

import pytest

from rag.finder.places import Gazetteer
from rag.finder.reading import read
from rag.match_contract import Facet
from rag.question.wording.normalise import normalise

Says = Callable[[str], dict[Facet, list[str]]]


@pytest.fixture
def says(places: Gazetteer) -> Says:
    """Reads a text into values by facet; a denied one has a minus."""

    def read_it(text: str) -> dict[Facet, list[str]]:
        found: dict[Facet, list[str]] = {}
        for mention in read(normalise(text), places):
            found.setdefault(mention.facet, []).append(f"{'-' if mention.denied else ''}{mention.value}")
        return found

    return read_it


def test_a_sentence_becomes_all_of_its_facets(says: Says) -> None:
    found = says("我们是浦东做人工智能芯片的初创公司，想用专利融资，还担心海外被诉，不需要托管")
    assert found == {
        Facet.DISTRICT: ["浦东新区"],
        Facet.INDUSTRY: ["人工智能", "集成电路"],
        Facet.TYPE: ["初创企业"],
        Facet.RIGHT: ["专利"],
        Facet.NEED: ["质押融资", "海外维权", "-托管"],
    }


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("没人懂专利，想上课学学", ["人才培训"]),
        ("产品老被山寨", ["维权援助"]),
        ("想把专利押给银行，贷点款", ["质押融资"]),
        ("外观专利能不能尽快授权", ["快速审查确权维权"]),
        ("产品出口欧洲，怕被告侵权", ["海外维权"]),
        ("想打造自己的品牌", ["商标品牌"]),
        ("手续太麻烦，想网上办理", ["政务办理"]),
        ("有30件商标，想做质押", ["质押融资"]),
        ("想招高端知识产权人才", ["人才引进"]),
    ],
)
def test_everyday_words_are_needs(says: Says, text: str, needs: list[str]) -> None:
    assert says(text)[Facet.NEED] == needs


def test_a_right_that_is_only_held_is_no_need(says: Says) -> None:
    assert says("我们拥有两件商标") == {Facet.RIGHT: ["商标"]}


@pytest.mark.parametrize(
    ("text", "places_said"),
    [
        ("公司在天津滨海新区", {Facet.REGION: ["天津市"], Facet.DISTRICT: ["滨海新区"]}),
        ("海门的工厂", {Facet.REGION: ["南通市海门区"]}),
        ("漕河泾的公司", {Facet.DISTRICT: ["漕河泾开发区"]}),
        ("和平的环境", {}),
        ("天津和平的公司", {Facet.REGION: ["天津市"], Facet.DISTRICT: ["和平区"]}),
        ("客户在天津，我们在上海", {Facet.REGION: ["上海市"]}),
        ("在成都的公司", {Facet.REGION: ["成都"]}),
        ("出口美国", {}),
    ],
)
def test_where_an_enterprise_is(says: Says, text: str, places_said: dict[Facet, list[str]]) -> None:
    found = says(text)
    assert {facet: found[facet] for facet in (Facet.REGION, Facet.DISTRICT) if facet in found} == places_said


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("我们是专利代理机构", ["服务机构"]),
        ("徐汇的律师事务所", ["服务机构"]),
        ("想找代理机构帮忙", []),
        ("和高校合作研发", []),
        ("我们是一所大学", ["高校院所"]),
        ("拿去银行质押", []),
        ("公司约200人", ["中小微企业"]),
        ("员工3000人", ["大中型企业"]),
        ("培训500人次", []),
    ],
)
def test_who_speaks_and_how_large_it_is(says: Says, text: str, types: list[str]) -> None:
    assert says(text).get(Facet.TYPE, []) == types
