"""The first hits of a search become another order of them, by each way of ranking that was tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.model import Clause, Document
from eval.ablation.late_interaction import TokenEncoder, max_sim
from eval.ablation.measure import with_evidence
from eval.case import Case
from eval.measures.matching import Found, Places, covers, places_of
from eval.measures.retrieval import Retrieval, retrieval
from index.chunk import ChunkSettings, chunk_documents
from index.fusion import reciprocal_rank_fusion
from index.hits import Hit
from index.search import Index
from index.words import plain_words

DEPTH = 20
_FOLDS = 5

Order = Sequence[int]
"""Places of candidates, best first."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A question with its candidates: hits of the search, best first, and the clauses that they are."""

    case: Case
    question: str
    hits: tuple[Hit, ...]
    clauses: tuple[Clause, ...]
    places: Places


def candidates(index: Index, cases: Sequence[Case], documents: Sequence[Document]) -> list[Ranked]:
    """Search for every case with evidence."""
    raw = {document.id: document.raw for document in documents}
    found = []
    for case in with_evidence(cases):
        question = case.whole or case.question
        hits = tuple(index.search(question, k=DEPTH))
        clauses = tuple(index.catalogue.clause(hit.clause_id) for hit in hits)
        found.append(Ranked(case, question, hits, clauses, places_of(case, raw)))
    return found


def rankers(ranked: Sequence[Ranked], documents: Sequence[Document], model: Path) -> Mapping[str, Sequence[Order]]:
    """Give, for each way of ranking, the order of every question's candidates."""
    similar = _late_interaction(ranked, documents, model)
    by_late = [_by(scores) for scores in similar]
    fused = [
        [place for place, _ in reciprocal_rank_fusion({"first": list(range(len(order))), "late": list(order)})]
        for order in by_late
    ]
    return {
        "as fused (default)": [list(range(len(each.hits))) for each in ranked],
        "late interaction alone": by_late,
        "late interaction, fused with the default": fused,
        "features": _by_features(ranked, None),
        "features and late interaction": _by_features(ranked, similar),
    }


def scores_of(ranked: Sequence[Ranked], orders: Sequence[Order]) -> list[Retrieval]:
    """Score the candidates of every question in an order."""
    return [
        retrieval([_found(each.clauses[place]) for place in order], each.places, each.case.need)
        for each, order in zip(ranked, orders, strict=True)
    ]


def _late_interaction(
    ranked: Sequence[Ranked], documents: Sequence[Document], model: Path
) -> list[NDArray[np.float64]]:
    """Score every candidate by the best of its chunks."""
    encoder = TokenEncoder(model)
    chunks = list(chunk_documents(documents, ChunkSettings()))
    tokens = encoder.passages([chunk.text for chunk in chunks])
    of_clause: dict[str, list[int]] = {}
    for row, chunk in enumerate(chunks):
        of_clause.setdefault(chunk.clause_id, []).append(row)
    questions = encoder.queries([each.question for each in ranked])
    return [
        np.array([max(max_sim(asked, tokens[row]) for row in of_clause[hit.clause_id]) for hit in each.hits])
        for each, asked in zip(ranked, questions, strict=True)
    ]


def _by_features(ranked: Sequence[Ranked], similar: Sequence[NDArray[np.float64]] | None) -> list[Order]:
    """Learn weights of features by logistic regression, each fifth of the questions from the other four."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    features = [_features(each, None if similar is None else similar[at]) for at, each in enumerate(ranked)]
    right = [_right(each) for each in ranked]
    orders: list[Order] = [[] for _ in ranked]
    for fold in range(_FOLDS):
        seen = [at for at in range(len(ranked)) if at % _FOLDS != fold]
        scaler = StandardScaler().fit(np.vstack([features[at] for at in seen]))
        model = LogisticRegression(C=1.0, max_iter=1000)
        model.fit(scaler.transform(np.vstack([features[at] for at in seen])), np.hstack([right[at] for at in seen]))
        for at in range(fold, len(ranked), _FOLDS):
            orders[at] = _by(model.decision_function(scaler.transform(features[at])))
    return orders


def _features(each: Ranked, similar: NDArray[np.float64] | None) -> NDArray[np.float64]:
    words = {word for word in plain_words(each.question) if len(word) > 1}
    highest = max((hit.lexical.score for hit in each.hits if hit.lexical), default=1.0) or 1.0
    rows = []
    for place, (hit, clause) in enumerate(zip(each.hits, each.clauses, strict=True)):
        above = "".join((*clause.path, clause.title or ""))
        row = [
            hit.score,
            1 / (1 + place),
            1 / hit.vector.rank if hit.vector else 0.0,
            1 / hit.lexical.rank if hit.lexical else 0.0,
            hit.vector.score if hit.vector else 0.8,
            hit.lexical.score / highest if hit.lexical else 0.0,
            _share(words, clause.text),
            _share(words, above),
            _share(words, clause.text + above),
            log(1 + len(clause.text)),
        ]
        rows.append(row if similar is None else [*row, float(similar[place] - similar.max())])
    return np.array(rows)


def _share(words: set[str], text: str) -> float:
    return sum(word in text for word in words) / len(words) if words else 0.0


def _right(each: Ranked) -> NDArray[np.bool_]:
    places = each.places.all if each.case.need == "any" else each.places.wanted
    return np.array([any(covers(_found(clause), place) for place in places) for clause in each.clauses])


def _found(clause: Clause) -> Found:
    return Found(clause.doc_id, clause.span, clause.path)


def _by(scores: NDArray[np.float64]) -> Order:
    order: list[int] = np.argsort(-scores, kind="stable").tolist()
    return order
