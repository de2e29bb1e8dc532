"""Turns filters on region, document, department, kind and period into the rows that a search may return."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

from corpus.model import ClauseKind
from index.ranked import Mask


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """What a search may return; an empty field does not restrict, values of one field are alternatives.

    ``departments`` takes canonical names and aliases. ``in_force`` is a year: it keeps the documents whose
    period covers it, and those whose period is not known.
    """

    regions: tuple[str, ...] = ()
    doc_ids: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    kinds: tuple[ClauseKind, ...] = ()
    in_force: int | None = None

    @property
    def restricts(self) -> bool:
        """Tell whether any field is set."""
        return any(getattr(self, field.name) not in ((), None) for field in fields(self))


NO_FILTERS = SearchFilters()


@dataclass(frozen=True, eq=False)
class Selection:
    """The rows that filters leave: ``clauses`` and ``chunks`` are true for them; ``filters`` says why.

    A store that filters by itself (a database) reads ``filters``, one in this process reads ``chunks``.
    """

    filters: SearchFilters
    clauses: Mask
    chunks: Mask

    @cached_property
    def share(self) -> float:
        """The part of all chunks that is left, from 0 to 1."""
        return float(self.chunks.mean()) if self.chunks.size else 0.0
