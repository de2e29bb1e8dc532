"""Turns settings into runs of the measurements, with their data and results in one folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from index.embedding import export_for_serving
from index.embedding.identity import find_model
from policyqa import parts
from policyqa.benchmark.growth import Size, grow
from policyqa.benchmark.questions import questions_of, tuning_cases
from policyqa.benchmark.sample import Sampled, sample
from policyqa.settings import Settings
from policyqa.terminal import Watch


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
