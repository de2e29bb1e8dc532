from __future__ import annotations

import importlib.util
from collections import Counter
from collections.abc import Mapping

import pytest

from corpus.model import Document, Span
from eval.case import Case
from eval.errors import MissingPeerError
from eval.loading import load_raw
from eval.measures.matching import Found, places_of
from eval.peers.measure import PEERS, Ranking, askable, markdown, peer_searches, rankings_in_turns, spread
from eval.run import Search
from rag.contract import AskRequest
from tests.index.hashing import HashingEncoder

LIBRARIES = ("llama_index", "langchain_core", "langchain_community", "langchain_text_splitters", "haystack")
INSTALLED = all(importlib.util.find_spec(library) for library in LIBRARIES)


def ranking(name: str, documents: tuple[Document, ...], cases: list[Case], found: list[Found]) -> Ranking:
    return rankings_in_turns({name: lambda _: found}, cases, documents)[0]


def test_a_ranking_is_scored_by_where_the_evidence_stands(
    documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    case = cases["responsible-d01"]
    place = places_of(case, load_raw()).wanted[0]
    other = Found("haimen", Span(0, 10))
    second = ranking("second", documents, [case], [other, Found(place.doc_id, place.span)])
    assert (second.figures["found@1"].mean, second.figures["found@3"].mean, second.figures["mrr"].mean) == (0, 1, 0.5)
    assert second.p50 >= 0


def test_a_follow_up_is_asked_whole_and_questions_without_evidence_are_not_asked(
    documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    asked: list[str] = []

    def search(request: AskRequest) -> list[Found]:
        asked.append(request.question)
        return []

    picked = [cases["follow_up-d01"], cases["declined-d01"]]
    figures = rankings_in_turns({"none": search}, picked, documents)[0].figures
    assert asked[1:] == [cases["follow_up-d01"].whole]
    assert figures["found@10"].n == 1


def test_searches_take_turns_and_each_is_first_as_often(
    documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    asked: list[str] = []
    told: list[tuple[int, int]] = []

    def search(name: str) -> Search:
        return lambda request: asked.append(f"{name} {request.question}") or []  # type: ignore[func-returns-value]

    picked = [cases["responsible-d01"], cases["target-d01"]]
    one, two = (case.question for case in picked)
    both = {"a": search("a"), "b": search("b")}
    ranked = rankings_in_turns(both, picked, documents, lambda done, total: told.append((done, total)))
    assert asked[2:] == [f"a {one}", f"b {one}", f"b {two}", f"a {two}"]
    assert told == [(1, 2), (2, 2)]
    assert [each.name for each in ranked] == ["a", "b"]


def test_a_sample_has_every_kind_in_proportion_and_is_always_the_same(cases: Mapping[str, Case]) -> None:
    everyone = askable(list(cases.values()))
    picked = spread(everyone, 40)
    assert (len(picked), len({case.id for case in picked})) == (40, 40)
    assert picked == spread(tuple(everyone), 40)
    for kind, number in Counter(case.kind for case in everyone).items():
        fair = 40 * number / len(everyone)
        assert abs(sum(case.kind is kind for case in picked) - fair) <= 1
    assert spread(everyone[:3], 40) == sorted(everyone[:3], key=lambda case: case.kind)


def test_the_table_begins_with_the_best(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> None:
    case = cases["responsible-d01"]
    place = places_of(case, load_raw()).wanted[0]
    good = ranking("好", documents, [case], [Found(place.doc_id, place.span)])
    bad = ranking("差", documents, [case], [])
    rows = markdown([bad, good]).splitlines()
    assert [row.split(" | ")[0] for row in rows[2:]] == ["| 好", "| 差"]
    assert rows[2].count("|") == rows[0].count("|")


@pytest.mark.skipif(INSTALLED, reason="the peers are installed")
def test_a_missing_library_is_named_with_the_command_that_installs_it(documents: tuple[Document, ...]) -> None:
    with pytest.raises(MissingPeerError, match=r"pip install -e '\.\[peers\]'"):
        next(peer_searches(documents, HashingEncoder()))


@pytest.mark.skipif(not INSTALLED, reason="needs the extra peers")
def test_every_peer_finds_passages_of_the_raw_plans(documents: tuple[Document, ...]) -> None:
    raw = load_raw()
    searches = dict(peer_searches(documents, HashingEncoder()))
    assert len(searches) == len(PEERS)
    for search in searches.values():
        found = search(AskRequest(question="探索建立商业秘密保护基地"))
        assert found
        assert all(0 <= hit.span.start < hit.span.end <= len(raw[hit.doc_id]) for hit in found)
        assert any("商业秘密" in raw[hit.doc_id][slice(*hit.span)] for hit in found)
