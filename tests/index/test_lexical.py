from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
import pytest

from corpus.model import Document
from index.chunk import ChunkSettings, chunk_documents
from index.lexical import LexicalIndex, LexicalSettings, build_lexical
from index.ranked import top_positive
from index.words import WordTokenizer, user_words

CHUNKS = [
    ["商业秘密", "保护", "基地"],
    ["商业秘密", "商业秘密", "制度", "企业"],
    ["人才", "队伍", "保护"],
    [],
    ["专利", "导航"],
]


@pytest.fixture
def lexical(tmp_path: Path) -> LexicalIndex:
    assert build_lexical(CHUNKS, tmp_path, LexicalSettings()) == len(CHUNKS)
    return LexicalIndex.open(tmp_path)


def reference(query: Sequence[str], settings: LexicalSettings) -> list[float]:
    """BM25 with Lucene's idf, written out from Kamphuis et al., "Which BM25 Do You Mean?", ECIR 2020."""
    mean = sum(map(len, CHUNKS)) / len(CHUNKS)
    scores = []
    for chunk in CHUNKS:
        counts = Counter(chunk)
        score = 0.0
        for word in query:
            holding = sum(word in other for other in CHUNKS)
            idf = math.log(1 + (len(CHUNKS) - holding + 0.5) / (holding + 0.5))
            length = settings.k1 * (1 - settings.b + settings.b * len(chunk) / mean)
            score += idf * counts[word] / (counts[word] + length) if counts[word] else 0
        scores.append(score)
    return scores


@pytest.mark.parametrize("query", [["商业秘密"], ["商业秘密", "保护"], ["保护", "人才", "导航"]])
def test_scores_are_those_of_the_formula(lexical: LexicalIndex, query: list[str]) -> None:
    expected = reference(query, LexicalSettings())
    found = lexical.search(query, 10)
    assert dict(zip(found.rows.tolist(), found.scores.tolist(), strict=True)) == pytest.approx(
        {row: score for row, score in enumerate(expected) if score}, rel=1e-5
    )
    assert found.scores.tolist() == sorted(found.scores.tolist(), reverse=True)


def test_only_rows_that_share_a_word_are_ranked(lexical: LexicalIndex) -> None:
    assert lexical.search(["专利"], 10).rows.tolist() == [4]
    assert lexical.search(["无此词"], 10).rows.tolist() == []
    assert lexical.search([], 10).rows.tolist() == []


def test_the_mask_comes_before_the_best_k(lexical: LexicalIndex) -> None:
    everyone = lexical.search(["商业秘密", "保护"], 1).rows.tolist()
    assert everyone == [0]
    mask = np.array([False, False, True, True, True])
    assert lexical.search(["商业秘密", "保护"], 1, mask).rows.tolist() == [2]


def test_equal_scores_keep_the_order_of_the_rows(tmp_path: Path) -> None:
    build_lexical([["甲"], ["乙"], ["甲"], ["甲"]], tmp_path, LexicalSettings())
    assert LexicalIndex.open(tmp_path).search(["甲"], 2).rows.tolist() == [0, 2]


def test_the_scores_stay_on_the_disk(lexical: LexicalIndex) -> None:
    assert isinstance(lexical._scores.base, np.memmap)


def test_many_chunks_rank_as_bm25s_ranks_them(tmp_path: Path, plan_documents: list[Document]) -> None:
    tokenizer = WordTokenizer(user_words(plan_documents))
    chunks = [tokenizer(chunk.text) for chunk in chunk_documents(plan_documents, ChunkSettings())]
    # Enough rows that long postings are bounded, and each with another neighbour, so that scores differ.
    many = [
        chunk + chunks[(place * 7 + copy) % len(chunks)] for copy in range(16) for place, chunk in enumerate(chunks)
    ]
    build_lexical(many, tmp_path, LexicalSettings())
    lexical, library = LexicalIndex.open(tmp_path), bm25s.BM25.load(tmp_path, show_progress=False)
    for question in ("谁负责商业秘密保护", "到2025年知识产权服务机构有多少家", "知识产权", "如何培养知识产权人才队伍"):
        words = tokenizer(question)
        expected = top_positive(library.get_scores(words), 100)
        found = lexical.search(words, 100)
        assert found.rows.tolist() == expected.rows.tolist()
        assert found.scores.tolist() == expected.scores.tolist()
