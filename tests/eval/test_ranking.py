from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from eval.ranking import RANKING, Contest, first_right, fit, write
from rag.evidence.clauses.features import NOTHING, ClauseFeatures

COVERS, MISSES = NOTHING._replace(covered=0.9, meaning=0.2), NOTHING._replace(covered=0.1, meaning=0.2)


def test_what_right_clauses_have_and_wrong_ones_lack_weighs_most() -> None:
    contests = [Contest((COVERS, MISSES), (True, False))] * 40 + [Contest((COVERS, MISSES), (False, True))] * 5
    weights = fit(contests)
    assert max(weights, key=lambda name: weights[name]) == "covered"
    assert first_right(contests, weights) == pytest.approx(40 / 45)


def test_shares_sum_to_one_so_that_margins_keep_their_meaning() -> None:
    weights = fit([Contest((COVERS, MISSES, NOTHING), (True, False, False))] * 25)
    assert sum(list(weights.values())[:6]) == pytest.approx(1)


def test_questions_without_a_right_and_a_wrong_candidate_teach_nothing() -> None:
    undecided = [Contest((COVERS,), (True,)), Contest((MISSES,), (False,))] * 20
    with pytest.raises(ValueError, match="at least 20 questions"):
        fit(undecided)


def test_the_weights_in_force_name_every_feature() -> None:
    assert set(tomllib.loads(RANKING.read_text("utf-8"))) == set(ClauseFeatures._fields)


def test_the_weights_are_written_as_toml(tmp_path: Path) -> None:
    path = tmp_path / "ranking.toml"
    write({"covered": 0.25, "length": -0.0126}, path)
    assert tomllib.loads(path.read_text("utf-8")) == {"covered": 0.25, "length": -0.013}
