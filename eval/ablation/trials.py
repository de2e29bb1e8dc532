"""Ways of ranking and questions become figures of what each finds, over an index with the default settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.model import Document
from eval.ablation.rankers import candidates, rankers, scores_of
from eval.case import Case
from eval.measures.statistics import Figure, bootstrap, mcnemar
from index.build import build_index
from index.embedding.encoder import Encoder
from index.search import open_index


@dataclass(frozen=True, slots=True)
class Trial:
    """What one way of ranking found; ``better`` and ``worse`` count questions by whether rank 1 changed.

    ``p_value`` is the chance of such a split by accident (McNemar, two-sided).
    """

    name: str
    at_1: Figure
    at_5: Figure
    mrr: Figure
    better: int
    worse: int
    p_value: float


def trials(cases: Sequence[Case], documents: Sequence[Document], encoder: Encoder, model: Path) -> list[Trial]:
    """Try every way of ranking on the same candidates."""
    with TemporaryDirectory(prefix="policyqa-trials-") as home:
        build_index(documents, encoder, Path(home), cached=False)
        ranked = candidates(open_index(Path(home), encoder), cases, documents)
    scores = {name: scores_of(ranked, orders) for name, orders in rankers(ranked, documents, model).items()}
    default = [score.reciprocal_rank == 1 for score in next(iter(scores.values()))]
    found = []
    for name, each in scores.items():
        change = mcnemar(default, [score.reciprocal_rank == 1 for score in each])
        found.append(
            Trial(
                name,
                bootstrap([score.found_at[1] for score in each]),
                bootstrap([score.found_at[5] for score in each]),
                bootstrap([score.reciprocal_rank for score in each]),
                change.better,
                change.worse,
                change.p_value,
            )
        )
    return found


def trials_table(found: Sequence[Trial]) -> str:
    """One row a way of ranking, in Markdown."""
    lines = [
        "| ranking of the first 20 | evidence at rank 1 | in the first 5 | MRR (95% interval) "
        "| rank 1 gained / lost | p |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for each in found:
        mrr = f"{each.mrr.mean:.3f} ({each.mrr.low:.3f}–{each.mrr.high:.3f})"
        cells = (each.name, f"{each.at_1.mean:.3f}", f"{each.at_5.mean:.3f}", mrr, f"{each.better} / {each.worse}")
        lines.append(f"| {' | '.join(cells)} | {each.p_value:.2f} |")
    return "\n".join(lines)
