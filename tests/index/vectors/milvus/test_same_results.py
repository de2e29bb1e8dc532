"""The questions of the evaluation suite find the same in Milvus and in FAISS."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from corpus.model import Document
from eval.case import Half
from eval.loading import load_cases
from index.build import build_index
from index.embedding import load_encoder
from index.embedding.encoder import Encoder
from index.filters import SearchFilters
from index.search import Index, open_index
from index.settings import SearchSettings
from index.vectors.choice import FILES, StoreSettings

QUESTIONS = [case.request.question for case in load_cases(half=Half.DEV)]
BY_VECTORS = SearchSettings(lexical_weight=0)

# Sums in another order differ in the last digits of float32.
TIE = 2e-6

# Two that tie in the ranking by vectors may change places, which moves a fused score by this much at most.
ONE_PLACE = 1 / 61 - 1 / 62

Found = Sequence[tuple[str, float]]


@pytest.fixture(scope="module")
def encoder(prepared_model: Path) -> Encoder:
    return load_encoder(prepared_model, for_serving=True)


@pytest.fixture(scope="module")
def homes(
    plan_documents: list[Document],
    encoder: Encoder,
    stores: StoreSettings,
    plan_home: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """A home with each store, of the same vectors."""
    found = {kind: tmp_path_factory.mktemp(kind) for kind in ("faiss", "milvus")}
    for kind, home in found.items():
        shutil.copytree(plan_home / "cache", home / "cache")
        build_index(plan_documents, encoder, home, stores=stores if kind == "milvus" else FILES)
    return found


def opened(homes: dict[str, Path], encoder: Encoder, settings: SearchSettings, stores: StoreSettings) -> list[Index]:
    return [open_index(homes[kind], encoder, settings, use) for kind, use in (("faiss", FILES), ("milvus", stores))]


def by_vectors(index: Index, question: str, filters: SearchFilters) -> Found:
    hits = index.search(question, k=10, filters=filters)
    assert hits.fault is None
    return [(hit.clause_id, hit.vector.score) for hit in hits if hit.vector]


def assert_same(one: Found, other: Found, tie: float = TIE) -> None:
    """Compare two rankings: the same scores, and the same names but for ties, which the end of the list may cut."""
    assert [score for _, score in one] == pytest.approx([score for _, score in other], abs=tie)
    for found, beside in ((one, dict(other)), (other, dict(one))):
        for name, score in found:
            assert score == pytest.approx(beside.get(name, found[-1][1]), abs=tie), name


@pytest.mark.parametrize(
    "filters",
    [
        SearchFilters(),
        SearchFilters(regions=("上海市",)),
        SearchFilters(departments=("市知识产权局",)),
        SearchFilters(in_force=2024),
    ],
    ids=["no filter", "region", "department", "year"],
)
def test_the_ten_nearest_are_the_same_within_ties(
    homes: dict[str, Path], encoder: Encoder, stores: StoreSettings, filters: SearchFilters
) -> None:
    files, milvus = opened(homes, encoder, BY_VECTORS, stores)
    asked = QUESTIONS if not filters.restricts else QUESTIONS[::10]
    assert len(QUESTIONS) > 100
    for question in asked:
        assert_same(by_vectors(files, question, filters), by_vectors(milvus, question, filters))


def test_a_whole_search_finds_the_same_clauses(homes: dict[str, Path], encoder: Encoder, stores: StoreSettings) -> None:
    files, milvus = opened(homes, encoder, SearchSettings(), stores)
    for question in QUESTIONS:
        one, other = (index.search(question, k=10) for index in (files, milvus))
        assert_same(
            [(hit.clause_id, hit.score) for hit in one], [(hit.clause_id, hit.score) for hit in other], ONE_PLACE
        )
