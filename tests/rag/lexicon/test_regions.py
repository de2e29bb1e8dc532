from __future__ import annotations

from rag.lexicon.regions import region_names


def test_places_elsewhere_are_none_of_the_regions_of_the_corpus() -> None:
    held = {name for aliases in region_names().aliases.values() for name in aliases}
    assert held.isdisjoint(region_names().elsewhere)
    assert {"北京", "广东", "杭州", "新加坡"} <= set(region_names().elsewhere)
