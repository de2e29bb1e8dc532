"""Turns what was measured into figures for machines and tables for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from policyqa.benchmark.growth import Size
from policyqa.benchmark.likeness import Neighbours
from policyqa.benchmark.sample import Sampled


def growth_figures(sampled: Sampled, sizes: Sequence[Size]) -> dict[str, Any]:
    """Everything that was measured of growth."""
    return {
        "made_vectors": {
            "explained": round(sampled.composition.explained, 3),
            "likeness": [asdict(each) for each in sampled.likeness],
        },
        "sizes": [
            {**asdict(size.built), "build_seconds": round(size.built.total_seconds, 1), **asdict(size.measured)}
            for size in sizes
        ],
    }


def growth_table(sizes: Sequence[Size]) -> str:
    """One row a size, in Markdown."""
    head = (
        *("clauses", "chunks", "structure", "build (s)", "disk (MB)", "start (s)", "memory (MB)", "recall@10"),
        *("vector p50 / p99 (ms)", "words p50 / p99", "embedding p50 / p99", "whole search p50 / p99"),
    )
    rows = (
        (
            *(f"{size.built.clauses:,}", f"{size.built.chunks:,}", size.built.structure),
            *(f"{size.built.total_seconds:.0f}", f"{size.built.disk_mb:,.0f}", f"{size.measured.start_seconds:.2f}"),
            *(f"{size.measured.resident_mb:,.0f}", f"{size.measured.recall:.3f}"),
            *(
                f"{times.p50:.2f} / {times.p99:.2f}"
                for times in (
                    *(size.measured.vector, size.measured.lexical),
                    *(size.measured.embedding, size.measured.whole),
                )
            ),
        )
        for size in sizes
    )
    return table(head, rows)


def filter_table(sizes: Sequence[Size]) -> str:
    """One row a size: the first search with a filter, and those after it."""
    names = list(sizes[0].measured.filtered)
    rows = (
        (
            f"{size.built.clauses:,}",
            *(
                f"{size.measured.filtered_first_ms[name]:.0f} / {size.measured.filtered[name].p50:.1f}"
                for name in names
            ),
        )
        for size in sizes
    )
    return table(("clauses", *names), rows)


def likeness_table(likeness: Sequence[Neighbours]) -> str:
    """One row a set of vectors: how similar the nearest and the tenth nearest are."""
    rows = ((each.name, f"{each.vectors:,}", _percentiles(each.first), _percentiles(each.tenth)) for each in likeness)
    return table(("similarity of", "vectors", "nearest: 10% / 50% / 90%", "tenth nearest"), rows)


def table(head: Sequence[str], rows: Any) -> str:  # noqa: ANN401 - any rows of cells
    """Write a table in Markdown: the first column to the left, figures to the right."""
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * (len(head) - 1)}"]
    lines += [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join(lines)


def _percentiles(values: Sequence[float]) -> str:
    return " / ".join(f"{value:.3f}" for value in values)
