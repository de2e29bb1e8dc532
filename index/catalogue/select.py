"""Turns filters into the documents that they leave, and refuses names that the index does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from index.catalogue.records import DocumentEntry
from index.errors import UnknownFilterValue
from index.filters import SearchFilters

YEARS = range(1900, 2201)
_LISTED = 12


def documents_left(documents: Sequence[DocumentEntry], filters: SearchFilters) -> tuple[DocumentEntry, ...]:
    """Keep the documents that the filters on region, document and period leave.

    Raises:
        UnknownFilterValue: No document has a region or an id that the filters name, or the year is absurd.
    """
    require_known("地区", filters.regions, (entry.metadata.region for entry in documents))
    require_known("文件", filters.doc_ids, (entry.id for entry in documents))
    year = filters.in_force
    if year is not None and year not in YEARS:
        raise UnknownFilterValue(f"年份 {year} 超出范围，请使用 {YEARS[0]} 至 {YEARS[-1]} 之间的年份。")
    return tuple(
        entry
        for entry in documents
        if (not filters.regions or entry.metadata.region in filters.regions)
        and (not filters.doc_ids or entry.id in filters.doc_ids)
        and (year is None or entry.in_force(year))
    )


def require_known(what: str, values: Iterable[str], known: Iterable[str]) -> None:
    """Refuse values that are not known.

    Raises:
        UnknownFilterValue: The message lists known values, a dozen at most.
    """
    values = tuple(values)
    if not values:
        return
    held = set(known)
    for value in values:
        if value not in held:
            choices = sorted(held)
            some = "、".join(choices[:_LISTED]) + ("……" if len(choices) > _LISTED else "")
            raise UnknownFilterValue(f"索引中没有{what}“{value}”。可用的{what}：{some or '无'}。")
