"""Turns the filters of a search into an expression that Milvus filters by before it ranks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from index.filters import SearchFilters


def expression(filters: SearchFilters) -> str:
    """Write the condition over the fields of :mod:`index.vectors.milvus.collection`; no filters give ``""``.

    Example:
        >>> expression(SearchFilters(regions=("上海",), in_force=2024))
        'region in ["上海"] and first_year <= 2024 and last_year >= 2024'
    """
    return " and ".join(_conditions(filters))


def _conditions(filters: SearchFilters) -> Iterator[str]:
    if filters.regions:
        yield f"region in {_listed(filters.regions)}"
    if filters.doc_ids:
        yield f"doc_id in {_listed(filters.doc_ids)}"
    if filters.departments:
        yield f"array_contains_any(departments, {_listed(filters.departments)})"
    if filters.kinds:
        yield f"kind in {_listed([kind.value for kind in filters.kinds])}"
    if filters.in_force is not None:
        yield f"first_year <= {filters.in_force} and last_year >= {filters.in_force}"


def _listed(values: Sequence[str]) -> str:
    # A string of Milvus is written like one of JSON: quotes and backslashes in it are escaped.
    return json.dumps(list(values), ensure_ascii=False)
