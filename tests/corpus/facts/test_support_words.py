from __future__ import annotations

from corpus.facts.support_areas import area_words, districts, wider_areas
from corpus.facts.support_words import audience, industries, kind_names, kinds, offer_words, rights, wider_industries


def test_every_kind_has_words_and_a_name_of_its_own() -> None:
    assert len(set(kind_names())) == len(kind_names())
    assert set(kinds().services.names) == set(kind_names())


def test_whoever_is_reached_through_others_is_reached_with_kinds_that_exist() -> None:
    for role, names in audience().reaching.items():
        assert role in audience().roles.names
        assert names <= set(kind_names())


def test_an_industry_lies_in_industries_of_the_table() -> None:
    for wider in wider_industries().values():
        assert set(wider) <= set(industries().names)


def test_the_tables_find_their_own_words() -> None:
    assert [mention.name for mention in rights().find("专利和商标")] == ["专利", "商标"]
    assert [mention.name for mention in industries().find("新能源汽车")] == ["汽车"]
    assert [mention.name for mention in industries().find("新能源和储能")] == ["新能源"]
    assert offer_words().make.search("研究中心") is None
    assert offer_words().make.search("研究制定办法") is not None


def test_a_park_lies_in_its_district_and_a_district_in_its_region() -> None:
    assert wider_areas("张江科学城") == ("浦东新区", "上海市")
    assert wider_areas("西青区") == ("天津市",)
    assert wider_areas("没有这个地方") == ()


def test_every_park_lies_in_districts_of_the_table() -> None:
    known = {name for names in districts().values() for name in names}
    for name in set(area_words()) - known:
        assert any(wider in known for wider in wider_areas(name))
