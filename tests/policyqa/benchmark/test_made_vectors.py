from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from corpus.model import Document
from index.chunk import ChunkSettings, chunk_documents
from policyqa.benchmark.likeness import among, of_questions
from policyqa.benchmark.made_vectors import Composition, MadeEncoder, embed_parts, fit, parts_of
from policyqa.benchmark.recombine import Pool, made_plans, pool_of
from tests.index.hashing import HashingEncoder

ENCODER = HashingEncoder(dimension=64)


@pytest.fixture(scope="module")
def pool(plan_documents: list[Document]) -> Pool:
    return pool_of(plan_documents, places=5)


@pytest.fixture(scope="module")
def texts(pool: Pool) -> list[str]:
    return [chunk.text for chunk in chunk_documents(made_plans(pool, 600), ChunkSettings())]


@pytest.fixture(scope="module")
def composition(pool: Pool, texts: list[str]) -> Composition:
    return fit(embed_parts(pool, ENCODER), texts, ENCODER.encode_passages(texts))


def test_every_made_passage_is_made_of_known_parts(pool: Pool, texts: list[str]) -> None:
    known = {*pool.all_titles, *chain(*pool.headings), *pool.sentences, *(ending.text for ending in pool.endings)}
    assert {part for text in texts for part in parts_of(text)} <= known


def test_made_vectors_point_where_those_of_the_model_do(composition: Composition, texts: list[str]) -> None:
    made, embedded = composition.vectors(texts, seed=3), ENCODER.encode_passages(texts)
    np.testing.assert_allclose(np.linalg.norm(made, axis=1), 1, atol=1e-5)
    own = (made * embedded).sum(axis=1)
    others = (made * np.roll(embedded, 1, axis=0)).sum(axis=1)
    assert own.mean() > others.mean() + 0.05
    assert composition.explained > 0.5


def test_known_passages_keep_their_vectors_and_the_same_texts_get_the_same(
    composition: Composition, texts: list[str]
) -> None:
    mine = ENCODER.encode_passages(["真的"])[0]
    encoder = MadeEncoder(ENCODER, composition, {"真的": mine})
    first, second = encoder.encode_passages(["真的", *texts]), encoder.encode_passages(["真的", *texts])
    np.testing.assert_array_equal(first, second)
    np.testing.assert_array_equal(first[0], mine)


def test_neighbours_are_the_most_similar_others() -> None:
    vectors = np.eye(12, dtype=np.float32)
    vectors[1] = vectors[0]
    assert among("some", vectors).first[:2] == (0.0, 0.0)
    assert of_questions("one", vectors[:1], vectors).first == (1.0, 1.0, 1.0)
    assert of_questions("one", vectors[:1], vectors).tenth == (0.0, 0.0, 0.0)
