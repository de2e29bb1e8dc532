"""Turns settings into runs of the measurements, with their data and results in one folder."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eval.ablation.measure import ablation
from eval.ablation.page import page_of as ablation_page
from eval.ablation.trials import trials
from eval.ablation.variants import variants
from eval.remembering import RememberingEncoder
from index.embedding import export_for_serving, load_encoder
from index.embedding.cache import CachedEncoder
from index.embedding.identity import find_model
from index.layout import Layout
from policyqa import parts
from policyqa.benchmark.chart import growth_chart
from policyqa.benchmark.growth import Size, grow, grown
from policyqa.benchmark.peers import Standing, compare
from policyqa.benchmark.questions import questions_of, tuning_cases
from policyqa.benchmark.report import figures_of, page_of
from policyqa.benchmark.sample import Sampled, sample
from policyqa.benchmark.serving import Serving, serve_once
from policyqa.errors import EnvironmentFault
from policyqa.settings import Settings
from policyqa.terminal import Watch

_PEERS = "peers.json"
_SERVING = "serving.json"


def folder_of(settings: Settings, directory: Path | None) -> Path:
    """Return where data and results are kept, made if it is not there."""
    folder = settings.home / "bench" if directory is None else directory
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def run_growth(
    sizes: Sequence[int], settings: Settings, directory: Path | None, watch: Watch
) -> tuple[Sampled, list[Size]]:
    """Build and measure an index of each size.

    Raises:
        CorpusError, IndexFault: The plans, the model or the disk stand in the way.
    """
    folder = folder_of(settings, directory)
    model = find_model(parts.model(settings, watch))
    export_for_serving(model)
    questions = questions_of(tuning_cases())
    encoder = parts.encoder(settings, watch, for_serving=True)
    plans = parts.documents(settings, watch)
    sampled = sample(plans, encoder, questions, folder, lambda done, total: watch.show("取样", done, total))
    return sampled, list(grow(sizes, folder, model, settings.for_index(), questions, watch.during))


def run_peers(questions: int, settings: Settings, directory: Path | None, watch: Watch) -> list[Standing]:
    """Compare with the pipelines of other libraries on so many of the questions that may be tuned on.

    Raises:
        MissingPeerError: A library is not installed.
        IndexFault: Index or model is missing or damaged.
    """
    standings = compare(tuning_cases(), questions, settings, watch)
    _keep(folder_of(settings, directory) / _PEERS, [asdict(standing) for standing in standings])
    return standings


def run_serving(settings: Settings, directory: Path | None) -> Serving:
    """Start a server and measure it.

    Raises:
        EnvironmentFault: It does not become ready.
    """
    served = serve_once(settings)
    _keep(folder_of(settings, directory) / _SERVING, asdict(served))
    return served


def run_ablation(settings: Settings, watch: Watch) -> str:
    """Change one setting of the index at a time, try ways of ranking, and return the page of what was found.

    Raises:
        CorpusError, IndexFault: The plans or the model stand in the way.
    """
    model = find_model(parts.model(settings, watch))
    cached = CachedEncoder(load_encoder(model, for_serving=True), Layout(settings.home).embeddings)
    encoder = RememberingEncoder(cached)
    plans = parts.documents(settings, watch)
    planned = list(variants())
    done = itertools.count(1)
    found = ablation(
        planned, tuning_cases(), plans, encoder, lambda _: watch.show("逐项改变设置", next(done), len(planned))
    )
    with watch.during("试用排序方法"):
        tried = trials(tuning_cases(), plans, encoder, model)
    return ablation_page(found, tried)


def write_report(folder: Path, output: Path) -> list[Path]:
    """Write what the folder holds as a page, as JSON and as a chart; return the paths.

    Raises:
        EnvironmentFault: Nothing was measured yet.
    """
    sampled, sizes = Sampled.load(folder), grown(folder)
    if sampled is None or not sizes:
        raise EnvironmentFault(f"{folder} 中还没有测量结果，请先运行 policyqa bench growth。")
    standings = [Standing(**each) for each in _kept(folder / _PEERS) or []]
    served = _kept(folder / _SERVING)
    serving = None if served is None else Serving(**served)
    written = {
        output / "performance.md": page_of(sampled, sizes, standings, serving),
        output / "performance.json": json.dumps(
            figures_of(sampled, sizes, standings, serving), ensure_ascii=False, indent=2
        )
        + "\n",
        output / "images" / "growth.svg": growth_chart(sizes),
    }
    for path, text in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(written)


def _keep(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _kept(path: Path) -> Any:  # noqa: ANN401 - whatever a run kept
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
