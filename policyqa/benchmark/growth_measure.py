"""Turns an index on disk into how soon a fresh process answers from it, how fast, how well, and in how much memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from corpus.model import ClauseKind
from index.catalogue.records import DocumentEntry
from index.embedding import Encoder, load_encoder
from index.filters import SearchFilters
from index.layout import Layout
from index.parts import open_parts
from index.search import Index, open_index
from policyqa.benchmark.apart import resident_mb
from policyqa.benchmark.growth_build import NEIGHBOURS, TRUTH

MEASURED = "measured.json"
_FILTERED = 30


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of the same thing done many times."""

    p50: float
    p99: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Times:
        """Summarise."""
        p50, p99 = np.quantile(seconds, (0.5, 0.99)) * 1000
        return cls(round(float(p50), 3), round(float(p99), 3))


@dataclass(frozen=True, slots=True)
class Measured:
    """One size, measured in a process that does nothing else.

    ``start_seconds`` opens the index; ``ready_seconds`` is that with loading the model. ``opened_mb`` is the memory
    held after the first search, ``resident_mb`` after all of them. ``filtered_first_ms`` is the first search
    with a filter, ``filtered`` the others.
    """

    start_seconds: float
    ready_seconds: float
    opened_mb: float
    resident_mb: float
    recall: float
    vector: Times
    lexical: Times
    embedding: Times
    whole: Times
    filtered_first_ms: dict[str, float]
    filtered: dict[str, Times]


def measure_at(folder: Path, model: Path, questions: Sequence[str]) -> Measured:
    """Open the index of a home, ask it every question, and write what was measured beside it."""
    begun = perf_counter()
    encoder = load_encoder(model, for_serving=True)
    loaded = perf_counter()
    index = open_index(folder, encoder)
    opened = perf_counter()
    index.search(questions[0])
    after_first = resident_mb()
    alone = _each_alone(folder, index, encoder, questions)
    whole = _timed(index.search, questions)
    resident = resident_mb()
    filtered = {
        name: _timed(partial(index.search, filters=filters), questions[:_FILTERED], warm=False)
        for name, filters in _filters(index.catalogue.documents()[-1])
    }
    measured = Measured(
        start_seconds=round(opened - loaded, 3),
        ready_seconds=round(opened - begun, 3),
        opened_mb=round(after_first, 1),
        resident_mb=round(resident, 1),
        **alone,
        whole=Times.of(whole),
        filtered_first_ms={name: round(times[0] * 1000, 1) for name, times in filtered.items()},
        filtered={name: Times.of(times[1:]) for name, times in filtered.items()},
    )
    (folder / MEASURED).write_text(json.dumps(asdict(measured)), encoding="utf-8")
    return measured


def _each_alone(folder: Path, index: Index, encoder: Encoder, questions: Sequence[str]) -> dict[str, Any]:
    """Time the parts of a search one by one, as deep as a search asks them, and compare the nearest with the true."""
    parts = open_parts(Layout(folder), index.manifest)
    depth = index.settings.depth
    truth = np.load(folder / TRUTH)
    nearest = [parts.vectors.search(asked, depth).rows[:NEIGHBOURS] for asked in truth["questions"]]
    words = [parts.tokenizer(question) for question in questions]
    return {
        "recall": _recall(nearest, truth["rows"]),
        "vector": Times.of(_timed(lambda asked: parts.vectors.search(asked, depth), truth["questions"])),
        "lexical": Times.of(_timed(lambda asked: parts.lexical.search(asked, depth), words)),
        "embedding": Times.of(_timed(lambda asked: encoder.encode_queries([asked]), questions)),
    }


def _timed(action: Callable[[Any], object], values: Iterable[Any], *, warm: bool = True) -> list[float]:
    """Do something with every value and return the seconds of each; with ``warm``, once before that untimed."""
    values = list(values)
    for value in values if warm else ():
        action(value)
    seconds = []
    for value in values:
        begun = perf_counter()
        action(value)
        seconds.append(perf_counter() - begun)
    return seconds


def _recall(found: Sequence[Any], truth: Any) -> float:  # noqa: ANN401 - arrays of rows
    shares = [
        len(set(rows.tolist()) & set(right.tolist())) / len(right) for rows, right in zip(found, truth, strict=True)
    ]
    return round(float(np.mean(shares)), 4)


def _filters(entry: DocumentEntry) -> Iterator[tuple[str, SearchFilters]]:
    """Name filters that leave from a single plan to half of all clauses."""
    yield "one document", SearchFilters(doc_ids=(entry.id,))
    yield "one region", SearchFilters(regions=(entry.metadata.region,))
    yield "one department", SearchFilters(departments=("市知识产权局",))
    yield "one kind of clause", SearchFilters(kinds=(ClauseKind.TASK,))
