from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from eval.errors import BadCaseError, MissingPlanError, QuoteNotFoundError
from eval.finder.measures import Measures


def test_every_measure_stands_in_its_plan_and_says_what_it_is_named_for(
    measures: Measures, raw: Mapping[str, str]
) -> None:
    (seed,) = measures.named("sh.seed.item")
    assert raw[seed.doc_id][slice(*seed.span)].startswith("17.支持种子企业")
    (trusteeship,) = measures.named("tj.enterprises")
    assert "加大中小企业托管服务力度" in raw["tianjin"][slice(*trusteeship.span)]
    assert len(measures.all()) > 250


def test_a_table_stands_for_all_below_it_and_not_for_its_neighbours(measures: Measures) -> None:
    assert {each.doc_id for each in measures.named("sh.seed")} == {"sh-plan", "sh-impl"}
    assert all(each.name.startswith("hm.") for each in measures.named("hm"))
    with pytest.raises(KeyError):
        measures.named("sh.see")


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        ('["plan", "没有的话"]', QuoteNotFoundError),
        ('["plan", "支持企业"]', QuoteNotFoundError),
        ('["plan", "甲支持企业", "甲支持"]', None),
        ('["plan", "乙支持企业", "甲支持"]', QuoteNotFoundError),
        ('["other", "甲"]', MissingPlanError),
        ('["plan"]', BadCaseError),
    ],
)
def test_an_entry_is_proved_by_the_plan(tmp_path: Path, entry: str, error: type[Exception] | None) -> None:
    path = tmp_path / "measures.toml"
    path.write_text(f"[sh]\none = {entry}\n", encoding="utf-8")
    raw = {"plan": "甲支持企业。乙支持企业。"}
    if error is None:
        assert Measures(raw, path).named("sh.one")[0].span == (0, 3)
    else:
        with pytest.raises(error):
            Measures(raw, path)
