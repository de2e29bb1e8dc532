from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from corpus.model import Document
from eval.ablation.late_interaction import max_sim
from eval.ablation.measure import ablation, ablation_table
from eval.ablation.rankers import candidates, scores_of
from eval.ablation.variants import Variant, variants
from eval.case import Case
from index.build import build_index
from index.search import open_index
from index.settings import IndexSettings, SearchSettings
from tests.index.hashing import HashingEncoder


@pytest.fixture
def asked(cases: Mapping[str, Case]) -> list[Case]:
    return [case for case in cases.values() if case.kind == "responsible"][:8]


def test_every_setting_is_varied_around_its_default() -> None:
    by_setting: dict[str, list[Variant]] = {}
    for variant in variants():
        by_setting.setdefault(variant.setting, []).append(variant)
    assert all(sum(variant.is_default for variant in group) == 1 for group in by_setting.values())
    assert all(len(group) > 1 for group in by_setting.values())


def test_a_variant_that_finds_less_is_lower_for_more_questions(
    documents: tuple[Document, ...], asked: list[Case]
) -> None:
    default = Variant("weights", "both", IndexSettings(), SearchSettings())
    blind = Variant("weights", "one hit deep", IndexSettings(), SearchSettings(lexical_weight=0))
    found = ablation([default, blind], asked, documents, HashingEncoder())
    assert (found[0].better, found[0].worse) == (0, 0)
    assert found[0].mrr.n == len(asked)
    assert found[1].worse > found[1].better
    table = ablation_table(found).splitlines()
    assert "**both**" in table[2]
    assert f"| {found[1].better} / {found[1].worse} |" in table[3]


def test_an_order_decides_what_is_found_first(
    documents: tuple[Document, ...], asked: list[Case], tmp_path: Path
) -> None:
    build_index(documents, HashingEncoder(), tmp_path, cached=False)
    ranked = candidates(open_index(tmp_path, HashingEncoder()), asked, documents)
    straight = scores_of(ranked, [range(len(each.hits)) for each in ranked])
    reversed_ = scores_of(ranked, [range(len(each.hits) - 1, -1, -1) for each in ranked])
    assert sum(score.reciprocal_rank for score in straight) > sum(score.reciprocal_rank for score in reversed_)


def test_each_token_of_the_question_counts_by_its_nearest() -> None:
    passage = np.array([[1, 0], [0, 1]], dtype=np.float32)
    question = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)
    assert max_sim(question, passage) == pytest.approx((1 + 0.8) / 2)
