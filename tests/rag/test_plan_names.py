from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Metadata
from rag.plan_names import kind_of_title, labels, words_of_title

HARBOUR = Metadata("xm-harbour", "厦门市港口物流业发展三年行动计划", "厦门市", "市", period=(2023, 2025))
TEA = Metadata("xm-tea", "厦门市“十四五”茶叶强市建设规划", "厦门市", "市", period=(2021, 2025))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (TEA.title, "规划"),
        ("某市强市建设纲要和“十四五”规划实施推进计划(2022—2023)", "计划"),
        ("某市规划主要任务工作分工", "分工"),
        ("致市民的信", None),
    ],
)
def test_a_title_tells_what_the_plan_calls_itself(title: str, kind: str | None) -> None:
    assert kind_of_title(title) == kind


def test_characters_that_no_dictionary_has_together_are_one_word_of_a_title() -> None:
    assert words_of_title(TEA.title, TEA.region) == ["十四五", "茶叶", "强市", "建设"]


def test_a_plan_is_called_by_its_region_and_what_it_calls_itself() -> None:
    assert labels([HARBOUR, TEA]) == {"xm-harbour": "厦门行动计划", "xm-tea": "厦门规划"}


def test_a_name_that_fits_another_plan_is_told_apart_by_its_field_or_by_its_years() -> None:
    museums = replace(TEA, doc_id="xm-museums", title="厦门市“十四五”博物馆建设规划")
    before = replace(TEA, doc_id="xm-tea-before", title="厦门市“十三五”茶叶发展规划", period=(2016, 2020))
    assert labels([TEA, museums]) == {"xm-tea": "厦门茶叶规划", "xm-museums": "厦门博物馆规划"}
    assert labels([TEA, before])["xm-tea"] == "厦门茶叶规划（2021—2025年）"


def test_what_an_operator_wrote_goes_before_what_is_derived_and_is_used_for_no_other_plan() -> None:
    named = replace(HARBOUR, aliases=("厦门规划",))
    assert labels([named, TEA]) == {"xm-harbour": "厦门规划", "xm-tea": "厦门茶叶规划"}


def test_a_plan_that_calls_itself_nothing_known_is_called_by_its_title() -> None:
    assert labels([Metadata("letter", "致市民的信", "厦门市", "市")]) == {"letter": "《致市民的信》"}


def test_a_plan_of_the_whole_country_is_called_by_its_field() -> None:
    plan = Metadata("tea", "国务院关于加快茶叶产业发展的指导意见", "全国", "国家")
    assert labels([plan]) == {"tea": "全国茶叶意见"}
