"""Multiplies rows with a query in the thread that asks."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np

from index.vectors.store import Matrix, Vector

# The types that faiss ships miss the arguments that its Python layer adds, so it is used without them.
faiss: Any = import_module("faiss")


def products(rows: Matrix, query: Vector) -> Vector:
    """Return the inner product of each row with a query.

    NumPy shares even so few products among threads, which wait for each other on a busy machine; FAISS does not.
    """
    found = np.empty(len(rows), dtype=np.float32)
    rows, query = (np.ascontiguousarray(each, dtype=np.float32) for each in (rows, query))
    faiss.fvec_inner_products_ny(
        faiss.swig_ptr(found), faiss.swig_ptr(query), faiss.swig_ptr(rows), rows.shape[1], len(rows)
    )
    return found
