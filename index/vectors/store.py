"""Turns an embedded query into ranked chunk rows: the interface that every vector store offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt

from index.filters import Selection
from index.ranked import Ranked

Vector = npt.NDArray[np.float32]
"""One L2-normalised vector of shape ``(dimension,)``."""

Matrix = npt.NDArray[np.float32]
"""L2-normalised vectors, one a row, of shape ``(rows, dimension)``."""

Queries = Callable[[], Matrix]
"""What embeds some questions, when asked to."""


class VectorStore(Protocol):
    """A set of vectors numbered from 0, in the order of the chunks."""

    def search(self, query: Vector, k: int, selection: Selection | None = None) -> Ranked:
        """Rank up to ``k`` rows by inner product with the query, among those that the selection leaves.

        Raises:
            VectorStoreFault: The store cannot answer.
        """
        ...
