"""A ranking of clauses by the index becomes ranges of the raw plans, which any other retriever can be compared by."""

from __future__ import annotations

from collections.abc import Callable

from eval.measures.matching import Found
from eval.measures.retrieval import DEPTHS
from eval.run import Search
from index.filters import SearchFilters
from index.search import Index
from rag.contract import AskRequest, Filters


def search_of(current: Callable[[], Index], *, depth: int = max(DEPTHS)) -> Search:
    """Make what ranks clauses for a question: the index itself, before anything is known of the question's intent."""

    def search(request: AskRequest) -> list[Found]:
        index = current()
        hits = index.search(request.question, k=depth, filters=_filters(request.filters))
        if hits.fault is not None:  # half a search is no measure of a whole one
            raise hits.fault
        clauses = [index.catalogue.clause(hit.clause_id) for hit in hits]
        return [Found(clause.doc_id, clause.span, clause.path) for clause in clauses]

    return search


def _filters(filters: Filters) -> SearchFilters:
    return SearchFilters(
        regions=tuple(filters.regions), doc_ids=tuple(filters.doc_ids), departments=tuple(filters.departments)
    )
