"""Turns questions with known evidence into the weights by which clauses are ranked.

For each question the candidates compete: the weights make the share of the right ones, in the softmax of the scores, as
large as they can (the listwise loss of Cao et al., "Learning to rank: from pairwise approach to listwise approach",
ICML 2007, with the right candidates as one). A light ridge keeps weights small. Only their ratios matter for the order;
they are scaled so that those of all shares sum to one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eval.case import Kind
from eval.measures.matching import Found, Places, covers
from rag.evidence.clauses.features import ClauseFeatures
from rag.evidence.clauses.retrieve import Candidate

RANKING: Final = Path(__file__).parent.parent / "rag" / "data" / "ranking.toml"
"""The file of the weights."""

KINDS: Final = frozenset(
    {Kind.RESPONSIBLE, Kind.MEASURE, Kind.LIST, Kind.DEFINITION, Kind.YES_NO, Kind.FOLLOW_UP, Kind.TARGET}
)
"""Kinds of question whose answers rest on the clauses ranked first."""

_HEADER: Final = "# The weights of rag/evidence/clauses/features.py, written by `policyqa eval rank`.\n"
_FEWEST: Final = 20
_RIDGE: Final = 0.02
_ALIKE: Final = 1e-9
_SHARES: Final = 6
"""How many of the features, from the first, are shares whose weights sum to one."""

Floats = NDArray[np.float64]


class Contest(NamedTuple):
    """The candidates of one question by their features, and which of them are right."""

    candidates: tuple[ClauseFeatures, ...]
    right: tuple[bool, ...]

    @property
    def decided(self) -> bool:
        """Whether some candidates are right and some are not."""
        return any(self.right) and not all(self.right)


def contest(candidates: Sequence[Candidate], places: Places) -> Contest:
    """Tell which candidates cover a piece of the evidence that is wanted; those right besides are left out."""
    right, wrong = [], []
    for each in candidates:
        found = Found(each.clause.doc_id, each.clause.span, each.clause.path)
        if any(covers(found, place) for place in places.wanted):
            right.append(each.features)
        elif not any(covers(found, place) for place in places.also):
            wrong.append(each.features)
    return Contest((*right, *wrong), (True,) * len(right) + (False,) * len(wrong))


def fit(contests: Sequence[Contest]) -> Mapping[str, float]:
    """Return the weight of each feature.

    Raises:
        ValueError: Fewer than 20 contests have right and wrong candidates.
    """
    decided = [contest for contest in contests if contest.decided]
    if len(decided) < _FEWEST:
        raise ValueError(f"need at least {_FEWEST} questions with right and wrong candidates, found {len(decided)}")
    spread = np.vstack([contest.candidates for contest in decided]).std(axis=0)
    spread[spread < _ALIKE] = 1.0
    tables = [np.array(contest.candidates) / spread for contest in decided]
    found = _maximised(tables, [np.array(contest.right) for contest in decided]) / spread
    weights = found / found[:_SHARES].sum()
    return dict(zip(ClauseFeatures._fields, weights.tolist(), strict=True))


def first_right(contests: Sequence[Contest], weights: Mapping[str, float]) -> float:
    """Return the share of the contests that are decided whose first candidate by these weights is right."""
    weighed = np.array([weights[name] for name in ClauseFeatures._fields])
    firsts = [
        contest.right[int(np.argmax(np.array(contest.candidates) @ weighed))] for contest in contests if contest.decided
    ]
    return float(np.mean(firsts)) if firsts else 0.0


def _maximised(tables: Sequence[Floats], rights: Sequence[NDArray[np.bool_]]) -> Floats:
    """Return the weights that give the right rows of the tables the largest shares."""
    from scipy.optimize import minimize

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, slope = _RIDGE * len(tables) * float(weights @ weights) / 2, _RIDGE * len(tables) * weights
        for table, right in zip(tables, rights, strict=True):
            scores = table @ weights
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            held = float(shares[right].sum())
            total -= float(np.log(held))
            slope = slope - table.T @ (np.where(right, shares / held, 0.0) - shares)
        return total, slope

    found: Floats = minimize(loss, np.zeros(tables[0].shape[1]), jac=True, method="L-BFGS-B").x
    return found


def write(weights: Mapping[str, float], path: Path) -> None:
    """Write the weights as TOML, to three places."""
    lines = "".join(f"{name} = {value:.3f}\n" for name, value in weights.items())
    path.write_text(_HEADER + lines, encoding="utf-8")
