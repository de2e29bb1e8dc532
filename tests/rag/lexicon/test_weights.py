from __future__ import annotations

from rag.evidence.clauses.features import ClauseFeatures
from rag.lexicon.weights import ranking_weights


def test_every_feature_by_which_clauses_are_ranked_has_a_weight() -> None:
    assert set(ranking_weights()) == set(ClauseFeatures._fields)
