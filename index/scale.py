"""Turns inner products of questions and passages into likeness from 0 to 1, by a scale measured of model and corpus.

Models differ: multilingual-e5-small as published gives two unrelated texts 0.85, with adapted questions near 0.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from pydantic import BaseModel, ConfigDict

from index.vectors.store import Matrix

# Where likeness begins and ends, in steps from unrelated passages (0) to the one that a statement is of (1). Questions
# that nothing answers lie below 0; of those that a passage answers, the median is 1.1.
_BEGINS, _ENDS = -0.9, 1.8
_NARROWEST = 1e-3
# So many passages are compared with, at most.
_COMPARED = 2000


class Scale(BaseModel):
    """The median products of statements of the corpus that are embedded like questions.

    ``unrelated`` is that with any passage, ``own`` that with the passage which a statement is of.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    unrelated: float = 0.0
    own: float = 1.0

    def likeness(self, product: float) -> float:
        """Return the likeness that a product stands for."""
        step = (product - self.unrelated) / max(self.own - self.unrelated, _NARROWEST)
        return min(1.0, max(0.0, (step - _BEGINS) / (_ENDS - _BEGINS)))


def measure_scale(statements: Matrix, rows: Sequence[int], passages: Matrix) -> Scale:
    """Measure the products of statements with passages; ``rows`` are the passages that they are of, one each.

    Without a statement, products are taken as they are.
    """
    if not len(statements):
        return Scale()
    step = max(1, len(passages) // _COMPARED)
    own = np.einsum("ij,ij->i", statements, passages[list(rows)])
    return Scale(
        unrelated=round(float(np.median(statements @ passages[::step].T)), 4), own=round(float(np.median(own)), 4)
    )
