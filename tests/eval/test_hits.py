from __future__ import annotations

from collections.abc import Mapping

from eval.case import Case
from eval.hits import search_of
from eval.loading import load_raw
from eval.measures.matching import covers, places_of
from index.reader import IndexReader
from rag.contract import AskRequest, Filters


def test_the_index_is_searched_and_its_clauses_are_ranges_of_the_plans(
    plan_reader: IndexReader, cases: Mapping[str, Case]
) -> None:
    raw = load_raw()
    found = search_of(plan_reader.current)(cases["responsible-d01"].request)
    assert len(found) == 10
    assert any(covers(hit, place) for hit in found for place in places_of(cases["responsible-d01"], raw).wanted)
    assert all(0 <= hit.span.start < hit.span.end <= len(raw[hit.doc_id]) for hit in found)


def test_filters_restrict_what_is_found(plan_reader: IndexReader) -> None:
    search = search_of(plan_reader.current, depth=30)
    asked = AskRequest(question="商业秘密保护", filters=Filters(regions=["天津市"]))
    assert {hit.doc_id for hit in search(asked)} == {"tianjin"}
    everywhere = AskRequest(question="商业秘密保护")
    assert len({hit.doc_id for hit in search(everywhere)}) > 1
