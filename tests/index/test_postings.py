from __future__ import annotations

import numpy as np
import pytest

from index.postings import Postings, _candidates, best_rows
from index.ranked import Mask, top_positive

SHARES = (1.0, 0.6, 0.3, 0.1, 0.03, 0.01, 0.001, 0.0001)


def words_of(chance: np.random.Generator, rows: int, count: int) -> list[Postings]:
    """Words as BM25 scores them: the rarer, the higher; many rows with the same score."""
    made = []
    for share in chance.choice(SHARES, count):
        holders = np.sort(chance.choice(rows, max(1, int(rows * share)), replace=False)).astype(np.int32)
        rarity = np.log(1 + (1.0001 - share) / share)
        scores = (chance.choice([0.2, 0.5, 0.51, 0.6, 0.7], len(holders)) * rarity).astype(np.float32)
        made.append(Postings(holders, scores, float(scores.max())))
    return made


def added_up(words: list[Postings], rows: int, k: int, mask: Mask | None) -> tuple[list[int], list[float]]:
    """The reference: every score of every word, in the order of the words."""
    sums = np.zeros(rows, dtype=np.float32)
    for word in words:
        np.add.at(sums, word.rows, word.scores)
    best = top_positive(sums if mask is None else sums * mask, k)
    return best.rows.tolist(), best.scores.tolist()


@pytest.mark.parametrize("trial", range(60))
def test_the_best_rows_and_their_scores_are_those_of_adding_everything_up(trial: int) -> None:
    chance = np.random.default_rng(trial)
    rows, k = int(chance.integers(3000, 40_000)), int(chance.integers(1, 200))
    words = words_of(chance, rows, int(chance.integers(1, 12)))
    mask = None if trial % 2 else chance.random(rows) < chance.choice([0.01, 0.3, 0.9])
    found = best_rows(words, rows, k, mask)
    assert (found.rows.tolist(), found.scores.tolist()) == added_up(words, rows, k, mask)


def test_a_word_that_stands_everywhere_is_looked_up_for_a_few_rows_only() -> None:
    chance = np.random.default_rng(5)
    rare = Postings(np.arange(0, 40_000, 400, dtype=np.int32), np.full(100, 5, np.float32), 5.0)
    everywhere = Postings(np.arange(40_000, dtype=np.int32), chance.random(40_000, dtype=np.float32), 1.0)
    assert len(_candidates([everywhere, rare], 40_000, 10, None)) == 100


def test_a_word_that_the_query_repeats_counts_as_often() -> None:
    word = Postings(np.arange(0, 9000, 2, dtype=np.int32), np.full(4500, 0.5, np.float32), 0.5)
    assert best_rows([word, word], 9000, 1).scores.tolist() == [1.0]
