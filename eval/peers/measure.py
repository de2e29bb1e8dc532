"""Searches and questions become one table: how high each search ranks the evidence, and how long it takes."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter, sleep

from corpus.model import Document
from eval.case import Case
from eval.errors import MissingPeerError
from eval.measures.matching import places_of
from eval.measures.retrieval import DEPTHS, Retrieval, retrieval
from eval.measures.statistics import Figure, bootstrap, percentile
from eval.run import Search
from index.embedding.encoder import Encoder
from rag.contract import AskRequest, Filters

PEERS = ("llama_index", "langchain", "haystack")

_REST = 0.05
"""Seconds that one search waits after another."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """How one search did: shares of the evidence by depth and mean reciprocal rank, and milliseconds a question."""

    name: str
    figures: Mapping[str, Figure]
    p50: float
    p95: float


def peer_searches(documents: Sequence[Document], encoder: Encoder) -> Iterator[tuple[str, Search]]:
    """Index the plans with every peer, one after another, and give its name and what searches it.

    Raises:
        MissingPeerError: A library is not installed.
    """
    for name in PEERS:
        try:
            peer = importlib.import_module(f"eval.peers.{name}")
        except ModuleNotFoundError as error:
            raise MissingPeerError(error.name or name) from error
        yield peer.NAME, peer.search_over(documents, encoder)


def askable(cases: Sequence[Case]) -> list[Case]:
    """The cases that any search can be scored by: with evidence and without filters."""
    return [case for case in cases if case.wanted and case.filters == Filters()]


def spread(cases: Sequence[Case], number: int) -> list[Case]:
    """At most ``number`` cases, evenly spread over their kinds and over the cases of each kind; always the same."""
    by_kind = sorted(cases, key=lambda case: case.kind)
    if len(by_kind) <= number:
        return by_kind
    return [by_kind[place * len(by_kind) // number] for place in range(number)]


def rankings_in_turns(
    searches: Mapping[str, Search],
    cases: Sequence[Case],
    documents: Sequence[Document],
    on_case: Callable[[int, int], None] | None = None,
) -> list[Ranking]:
    """Ask every search every askable case, whole, and score and time what each finds.

    The searches take turns for each question, and who comes first changes, so that whatever else the machine does hits
    all of them alike. Each waits until the threads of the one before, which look out for more work for a while, have
    come to rest. One question goes before to warm each up. ``on_case`` gets the number of cases done and in all.
    """
    raw = {document.id: document.raw for document in documents}
    asked = askable(cases)
    names = list(searches)
    scores: dict[str, list[Retrieval]] = {name: [] for name in names}
    times: dict[str, list[float]] = {name: [] for name in names}
    for name in names:
        searches[name](AskRequest(question="知识产权"))
    for turn, case in enumerate(asked):
        request = AskRequest(question=case.whole or case.question)
        for place in range(len(names)):
            name = names[(turn + place) % len(names)]
            sleep(_REST)
            begun = perf_counter()
            found = searches[name](request)
            times[name].append((perf_counter() - begun) * 1000)
            scores[name].append(retrieval(found, places_of(case, raw), case.need))
        if on_case:
            on_case(turn + 1, len(asked))
    return [_ranking(name, scores[name], times[name]) for name in names]


def _ranking(name: str, scores: Sequence[Retrieval], times: Sequence[float]) -> Ranking:
    figures = {f"found@{depth}": bootstrap([score.found_at[depth] for score in scores]) for depth in DEPTHS}
    figures["mrr"] = bootstrap([score.reciprocal_rank for score in scores])
    return Ranking(name, figures, percentile(times, 0.5), percentile(times, 0.95))


def markdown(rankings: Sequence[Ranking]) -> str:
    """The table of ``docs/peers.md``, best reciprocal rank first."""
    names = list(rankings[0].figures)
    lines = [
        f"| 检索 | {' | '.join(names)} | p50（毫秒） | p95（毫秒） |",
        f"| --- |{' ---: |' * (len(names) + 2)}",
    ]
    for each in sorted(rankings, key=lambda ranking: -ranking.figures["mrr"].mean):
        shares = (_cell(figure) for figure in each.figures.values())
        lines.append(f"| {each.name} | {' | '.join(shares)} | {each.p50:.1f} | {each.p95:.1f} |")
    return "\n".join(lines) + "\n"


def _cell(figure: Figure) -> str:
    return f"{figure.mean:.2f}（{figure.low:.2f}–{figure.high:.2f}）"
