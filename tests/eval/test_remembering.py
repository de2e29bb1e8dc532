from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from eval.remembering import RememberingEncoder
from index.embedding.encoder import Vectors
from tests.index.hashing import HashingEncoder


class Counting(HashingEncoder):
    asked: list[str]

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.asked = [*getattr(self, "asked", []), *texts]
        return super().encode_queries(texts)


def test_a_question_is_embedded_once_and_has_the_same_vector_each_time() -> None:
    behind = Counting()
    encoder = RememberingEncoder(behind)
    first = encoder.encode_queries(["谁负责", "多少家", "谁负责"])
    again = encoder.encode_queries(["多少家"])
    assert behind.asked == ["谁负责", "多少家"]
    np.testing.assert_array_equal(first, HashingEncoder().encode_queries(["谁负责", "多少家", "谁负责"]))
    np.testing.assert_array_equal(again[0], first[1])
    assert (encoder.name, encoder.fingerprint, encoder.dimension) == (behind.name, behind.fingerprint, behind.dimension)


def test_no_questions_have_no_vectors() -> None:
    encoder = RememberingEncoder(HashingEncoder())
    assert encoder.encode_queries([]).shape == (0, encoder.dimension)
