"""Turns sizes into indexes of so many clauses and what was measured of each, going on where an earlier run stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.settings import IndexSettings
from policyqa.benchmark.apart import apart
from policyqa.benchmark.growth_build import BUILT, Built, build_at
from policyqa.benchmark.growth_measure import MEASURED, Measured, Times, measure_at


@dataclass(frozen=True, slots=True)
class Size:
    """One row of the table."""

    built: Built
    measured: Measured


def grow(
    sizes: Sequence[int],
    folder: Path,
    model: Path,
    settings: IndexSettings,
    questions: Sequence[str],
    watch: Callable[[str], Any],
) -> Iterator[Size]:
    """Build what is not built and measure all of it, each in a process of its own; ``watch`` gives a block a name."""
    for clauses in sizes:
        home = folder / str(clauses)
        home.mkdir(parents=True, exist_ok=True)
        if not (home / BUILT).is_file():
            with watch(f"构建 {clauses} 个条款的索引"):
                apart(build_at, clauses, home, folder, model, settings, questions)
        with watch(f"测量 {clauses} 个条款"):
            apart(measure_at, home, model, questions)
        yield _read(home)


def grown(folder: Path) -> list[Size]:
    """Read what earlier runs measured, the smallest first."""
    homes = [path.parent for path in folder.glob(f"*/{MEASURED}") if (path.parent / BUILT).is_file()]
    return [_read(home) for home in sorted(homes, key=lambda home: int(home.name))]


def _read(home: Path) -> Size:
    built = json.loads((home / BUILT).read_text(encoding="utf-8"))
    known = json.loads((home / MEASURED).read_text(encoding="utf-8"))
    times = {name: Times(**known[name]) for name in ("vector", "lexical", "embedding", "whole")}
    filtered = {name: Times(**each) for name, each in known["filtered"].items()}
    return Size(Built(**built), Measured(**{**known, **times, "filtered": filtered}))
