from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.model import ClauseKind
from index.embedding.encoder import Vectors
from index.errors import EmptyQuery, LimitOutOfRange, UnknownFilterValue
from index.filters import SearchFilters
from index.search import Index, open_index
from index.settings import SearchSettings
from tests.index.hashing import HashingEncoder

QUESTION = "谁负责商业秘密保护"


def ids(index: Index, query: str = QUESTION, k: int = 10, **filters: object) -> list[str]:
    return [hit.clause_id for hit in index.search(query, k=k, filters=SearchFilters(**filters))]  # type: ignore[arg-type]


def test_the_clauses_on_a_subject_come_before_all_others(small_index: Index) -> None:
    assert set(ids(small_index, k=3)) == {"sh-2", "sh-3", "tj-1"}


def test_a_hit_tells_its_place_in_each_source(small_index: Index) -> None:
    best = small_index.search("专利培育中心", k=1)[0]
    assert best.clause_id == "sh-1"
    assert best.vector is not None
    assert best.lexical is not None
    assert (best.vector.rank, best.lexical.rank) == (1, 1)
    assert best.score == pytest.approx(2 / 61)


def test_scores_fall_and_no_clause_comes_twice(small_index: Index) -> None:
    hits = small_index.search("知识产权", k=100)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit.clause_id for hit in hits}) == len(hits)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"regions": ("天津",)}, {"tj-1", "tj-2", "tj-3"}),
        ({"doc_ids": ("hm",)}, {"hm-1"}),
        ({"departments": ("市高院",)}, {"sh-2"}),
        ({"departments": ("市知识产权局",), "regions": ("天津",)}, {"tj-3"}),
        ({"kinds": (ClauseKind.TARGET, ClauseKind.BACKGROUND)}, {"tj-2", "sh-4"}),
        ({"in_force": 2025}, {"tj-1", "tj-2", "tj-3", "hm-1"}),
    ],
)
def test_filters_leave_what_they_name(small_index: Index, filters: dict[str, object], found: set[str]) -> None:
    assert set(ids(small_index, "知识产权保护规划", **filters)) == found


def test_filters_come_before_the_best_k(small_index: Index) -> None:
    # Without the filter hm-1 is not even among the five best.
    assert "hm-1" not in ids(small_index, k=3)
    assert ids(small_index, k=1, regions=("海门",)) == ["hm-1"]


def test_a_shallow_search_still_fills_k_after_filtering(built_home: Path) -> None:
    index = open_index(built_home, HashingEncoder(), SearchSettings(depth=1))
    assert set(ids(index, k=3, regions=("天津",))) == {"tj-1", "tj-2", "tj-3"}


def test_filters_that_exclude_each_other_find_nothing(small_index: Index) -> None:
    assert ids(small_index, regions=("海门",), kinds=(ClauseKind.TASK,)) == []


@pytest.mark.parametrize(
    "filters",
    [
        {"regions": ("北京",)},
        {"doc_ids": ("sh", "none")},
        {"departments": ("市体育局",)},
        {"in_force": 20255},
    ],
)
def test_a_filter_value_that_the_index_does_not_hold_is_refused(small_index: Index, filters: dict[str, object]) -> None:
    with pytest.raises(UnknownFilterValue):
        ids(small_index, **filters)


@pytest.mark.parametrize("k", [0, -1, 10**6])
def test_an_absurd_number_of_hits_is_refused(small_index: Index, k: int) -> None:
    with pytest.raises(LimitOutOfRange, match="1 至 1000"):
        small_index.search(QUESTION, k=k)


@pytest.mark.parametrize("query", ["", " \u3000\n"])
def test_a_blank_query_is_refused(small_index: Index, query: str) -> None:
    with pytest.raises(EmptyQuery):
        small_index.search(query)


def test_a_query_without_words_is_searched_by_vectors_alone(small_index: Index) -> None:
    hits = small_index.search("?!", k=3)
    assert len(hits) == 3
    assert all(hit.lexical is None and hit.vector is not None for hit in hits)


def test_the_same_query_gives_the_same_hits(small_index: Index) -> None:
    assert small_index.search(QUESTION) == small_index.search(QUESTION)


def test_weights_decide_which_source_counts(built_home: Path) -> None:
    lexical = open_index(built_home, HashingEncoder(), SearchSettings(vector_weight=0))
    hits = lexical.search("专利培育中心", k=2)
    assert [hit.lexical is not None for hit in hits] == [True, True]


def test_threads_search_at_once_and_agree(small_index: Index) -> None:
    questions = [QUESTION, "专利培育中心", "人才队伍", "知识产权服务机构"] * 8
    alone = [small_index.search(question) for question in questions]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(small_index.search, questions)) == alone


def test_searching_does_not_import_torch() -> None:
    code = "import sys, index.search, index.reader; print([m for m in ('torch', 'transformers') if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_a_query_that_is_searched_again_is_embedded_once(built_home: Path) -> None:
    embedded: list[str] = []

    class Counting(HashingEncoder):
        def encode_queries(self, texts: Sequence[str]) -> Vectors:
            embedded.extend(texts)
            return super().encode_queries(texts)

    index = open_index(built_home, Counting())
    assert ids(index) == ids(index)
    ids(index, regions=("天津",))
    ids(index, "专利培育中心")
    assert embedded == [QUESTION, "专利培育中心"]
