"""Variants of the index and questions with known evidence become a table of what each variant finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.model import Document
from eval.ablation.variants import Variant
from eval.case import Case
from eval.hits import search_of
from eval.measures.matching import places_of
from eval.measures.retrieval import Retrieval, retrieval
from eval.measures.statistics import Figure, bootstrap
from eval.run import Search
from index.build import build_index
from index.embedding.encoder import Encoder
from index.search import open_index
from rag.contract import AskRequest, Filters


@dataclass(frozen=True, slots=True)
class Found:
    """What one variant found: shares of the evidence at rank 1 and in the first five, and the mean reciprocal rank.

    ``better`` and ``worse`` count the questions whose evidence stands higher or lower than by default.
    """

    variant: Variant
    at_1: Figure
    at_5: Figure
    mrr: Figure
    better: int = 0
    worse: int = 0


def ablation(
    variants: Iterable[Variant],
    cases: Sequence[Case],
    documents: Sequence[Document],
    encoder: Encoder,
    done: Callable[[Variant], None] = lambda _: None,
) -> list[Found]:
    """Measure every variant; the encoder should remember what it embedded, since most variants share passages."""
    asked = with_evidence(cases)
    scores: list[tuple[Variant, list[Retrieval]]] = []
    for settings, group in groupby(variants, key=lambda variant: variant.index):
        with TemporaryDirectory(prefix="policyqa-ablation-") as home:
            build_index(documents, encoder, Path(home), settings, cached=False)
            for variant in group:
                index = open_index(Path(home), encoder, variant.search)
                scores.append((variant, scored(search_of(lambda index=index: index), asked, documents)))  # type: ignore[misc]
                done(variant)
    default = next(found for variant, found in scores if variant.is_default)
    return [_found(variant, found, default) for variant, found in scores]


def with_evidence(cases: Sequence[Case]) -> list[Case]:
    """Keep the cases that a search without filters can be scored by."""
    return [case for case in cases if case.wanted and case.filters == Filters()]


def scored(search: Search, cases: Sequence[Case], documents: Sequence[Document]) -> list[Retrieval]:
    """Ask each case whole and score what is found."""
    raw = {document.id: document.raw for document in documents}
    return [
        retrieval(search(AskRequest(question=case.whole or case.question)), places_of(case, raw), case.need)
        for case in cases
    ]


def figures(variant: Variant, scores: Sequence[Retrieval]) -> Found:
    """Average the scores of the questions."""
    return Found(
        variant,
        bootstrap([score.found_at[1] for score in scores]),
        bootstrap([score.found_at[5] for score in scores]),
        bootstrap([score.reciprocal_rank for score in scores]),
    )


def ablation_table(found: Sequence[Found]) -> str:
    """One row a variant, in Markdown, the default of each setting in bold."""
    lines = [
        "| setting | value | evidence at rank 1 | in the first 5 | MRR (95% interval) | higher / lower than default |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
        *_rows(found),
    ]
    return "\n".join(lines)


def _rows(found: Sequence[Found]) -> Iterator[str]:
    for each in found:
        value = f"**{each.variant.value}**" if each.variant.is_default else each.variant.value
        moved = "–" if each.variant.is_default else f"{each.better} / {each.worse}"
        mrr = f"{each.mrr.mean:.3f} ({each.mrr.low:.3f}–{each.mrr.high:.3f})"
        yield f"| {each.variant.setting} | {value} | {each.at_1.mean:.3f} | {each.at_5.mean:.3f} | {mrr} | {moved} |"


def _found(variant: Variant, scores: Sequence[Retrieval], default: Sequence[Retrieval]) -> Found:
    pairs = [(one.reciprocal_rank, other.reciprocal_rank) for one, other in zip(scores, default, strict=True)]
    return replace(
        figures(variant, scores),
        better=sum(one > other for one, other in pairs),
        worse=sum(one < other for one, other in pairs),
    )
