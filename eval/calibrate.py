"""Turns answered questions, right or wrong, into the weights of the confidence that is told with an answer.

Logistic regression with a light ridge (scikit-learn's default of C = 1), over the features of ``rag.confidence``. Only
answers that were given count: how sure the service is of an abstention is not told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from rag.confidence import Features

_HEADER: Final = "# The weights of rag/confidence.py, written by `policyqa eval calibrate`.\n"
_FEWEST: Final = 20


def fit(samples: Sequence[tuple[Features, bool]]) -> Mapping[str, float]:
    """Return the weight of each feature and the ``intercept``.

    Raises:
        ValueError: There are fewer than 20 samples, or all of them are right, or all wrong.
    """
    from sklearn.linear_model import LogisticRegression

    outcomes = {right for _, right in samples}
    if len(samples) < _FEWEST or len(outcomes) == 1:
        raise ValueError(f"need at least {_FEWEST} answers, some right and some wrong")
    model = LogisticRegression(max_iter=1000).fit(
        [list(found) for found, _ in samples], [right for _, right in samples]
    )
    weights = zip(Features._fields, model.coef_[0].tolist(), strict=True)
    return {"intercept": float(model.intercept_[0]), **{name: float(value) for name, value in weights}}


def write(weights: Mapping[str, float], path: Path) -> None:
    """Write the weights as TOML, to three places."""
    lines = "".join(f"{name} = {value:.3f}\n" for name, value in weights.items())
    path.write_text(_HEADER + lines, encoding="utf-8")
