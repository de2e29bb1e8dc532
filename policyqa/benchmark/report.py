"""Turns what was measured into figures for machines and tables for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from policyqa.benchmark.growth import Size
from policyqa.benchmark.likeness import Neighbours
from policyqa.benchmark.peers import OURS, Standing
from policyqa.benchmark.sample import Sampled
from policyqa.benchmark.serving import Serving

_PAGE = """# Performance

Written by `policyqa bench report --output docs` from what these commands measured on one machine; the figures are
in [performance.json](performance.json) too. Times include whatever else the machine did meanwhile: where the embedding
of a question, the same at every size, takes much longer than 10 ms, it was busy, and only the comparison counts.

```console
$ policyqa bench growth --sizes 1000,10000,100000,1000000
$ policyqa bench peers
$ policyqa bench serving
$ policyqa bench report --output docs
```

## Growth

![Median times of a search and of its parts by number of clauses](images/growth.svg)

{growth}

Each size is built like any index and measured in a fresh process. Build time leaves out the vectors, which are made as
told below and which the model would need hours for at the largest size. Memory is what the process holds after all
questions, mapped files that it has touched included; start is the opening of the index. Vectors and words
are ranked 100 deep, as a search does; a whole search embeds the question, ranks both, fuses, and reads the
ids of the clauses. `recall@10` is against the products with all vectors in float32.
The largest index measured here has {largest:,} clauses; nothing on this page is known of larger ones.

The first search with a filter, and the median of those after it, in milliseconds:

{filters}

### The clauses and their vectors

The first clauses of every size are the four real plans. The others are made of their parts: a title with another city
in it, headings, sentences and closing duties drawn from all plans, in clauses with as many sentences as real ones have.
Vectors are made too: what a title, a heading or a sentence contributes is fitted on passages that the model did embed
({explained:.0%} of the variance of passages that were not fitted), and the rest is drawn with the covariance
that it has. The questions are the real ones of the evaluation suite, embedded by the model. Neighbourhoods compare like
this; the last line of each three is what the benchmark uses:

{likeness}

## Beside other libraries

{peers}

## Serving

{serving}
"""


def page_of(sampled: Sampled, sizes: Sequence[Size], standings: Sequence[Standing], serving: Serving | None) -> str:
    """Write the page of everything that was measured."""
    return _PAGE.format(
        growth=growth_table(sizes),
        largest=max(size.built.clauses for size in sizes),
        filters=filter_table(sizes),
        explained=sampled.composition.explained,
        likeness=likeness_table(sampled.likeness),
        peers=peers_text(standings) if standings else "Not measured: `policyqa bench peers`.",
        serving=serving_table(serving) if serving else "Not measured: `policyqa bench serving`.",
    )


def figures_of(
    sampled: Sampled, sizes: Sequence[Size], standings: Sequence[Standing], serving: Serving | None
) -> dict[str, Any]:
    """Everything that was measured, for machines."""
    return {
        "growth": growth_figures(sampled, sizes),
        "peers": [asdict(standing) for standing in standings],
        "serving": None if serving is None else asdict(serving),
    }


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


def peers_text(standings: Sequence[Standing]) -> str:
    """The table, and how many times as long the fastest of the others takes."""
    others = [standing for standing in standings if standing.name != OURS]
    fastest = {engine: min(each.times_ours for each in others if each.engine == engine) for engine in _engines(others)}
    told = "; ".join(f"with {engine} the fastest takes {ratio:.1f} times as long" for engine, ratio in fastest.items())
    return (
        f"{peers_table(standings)}\n\n{standings[0].questions} questions, spread evenly over all kinds with evidence, "
        "go to all of them in turns after one to warm up, so that whatever else the machine does hits all alike. "
        f"{told[0].upper()}{told[1:]}. PyTorch is what the libraries' own integrations run "
        "the model on; with ONNX Runtime they get the vectors of questions from the engine of this service."
    )


def peers_table(standings: Sequence[Standing]) -> str:
    """One row a pipeline and engine."""
    head = (
        "search",
        "engine of the model",
        "p50 (ms)",
        "p95 (ms)",
        "p50 / ours",
        "evidence at 1",
        "in the first 5",
        "n",
    )
    rows = (
        (
            *(each.name, each.engine, f"{each.p50:.1f}", f"{each.p95:.1f}", f"{each.times_ours:.2f}"),
            *(f"{each.found_at_1:.2f}", f"{each.found_at_5:.2f}", str(each.questions)),
        )
        for each in standings
    )
    return table(head, rows)


def serving_table(serving: Serving) -> str:
    """One row: how soon a server is ready, and its memory."""
    head = ("ready after (s)", "memory when ready (MB)", "after 50 questions (MB)", "PyTorch loaded")
    return table(
        head,
        [
            (
                f"{serving.ready_seconds:.2f}",
                *(f"{serving.ready_mb:.0f}", f"{serving.answered_mb:.0f}", "yes" if serving.torch else "no"),
            )
        ],
    )


def _engines(standings: Sequence[Standing]) -> list[str]:
    return list(dict.fromkeys(standing.engine for standing in standings))


def table(head: Sequence[str], rows: Any) -> str:  # noqa: ANN401 - any rows of cells
    """Write a table in Markdown: the first column to the left, figures to the right."""
    lines = [f"| {' | '.join(head)} |", f"| --- |{' ---: |' * (len(head) - 1)}"]
    lines += [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join(lines)


def _percentiles(values: Sequence[float]) -> str:
    return " / ".join(f"{value:.3f}" for value in values)
