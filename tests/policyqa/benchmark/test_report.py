from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from policyqa.benchmark.growth import grown
from policyqa.benchmark.growth_build import BUILT, Built
from policyqa.benchmark.growth_measure import MEASURED, Measured, Times
from policyqa.benchmark.likeness import Neighbours
from policyqa.benchmark.made_vectors import Composition
from policyqa.benchmark.peers import OURS, Standing
from policyqa.benchmark.report import peers_text
from policyqa.benchmark.runs import write_report
from policyqa.benchmark.sample import Sampled
from policyqa.errors import EnvironmentFault


def measured(milliseconds: float) -> Measured:
    times = Times(milliseconds, 2 * milliseconds)
    return Measured(
        start_seconds=0.5,
        ready_seconds=1.0,
        opened_mb=300.0,
        resident_mb=400.0,
        recall=0.98,
        vector=times,
        lexical=times,
        embedding=times,
        whole=times,
        filtered_first_ms={"one region": 9.0},
        filtered={"one region": times},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as runs of the benchmark leave it."""
    for clauses, milliseconds in ((10_000, 4.0), (1000, 1.5)):
        home = tmp_path / str(clauses)
        home.mkdir()
        built = Built(clauses, 2 * clauses, 10, "flat", {"words": 3.0, "embed": 50.0}, 7.0, 800.0, 0.9, 0.8)
        (home / BUILT).write_text(json.dumps(asdict(built)), encoding="utf-8")
        (home / MEASURED).write_text(json.dumps(asdict(measured(milliseconds))), encoding="utf-8")
    arrays = [np.zeros((2, 2), np.float32)] * 3
    composition = Composition({"甲": 0, "乙": 1}, *arrays, explained=0.88)
    likeness = (Neighbours("real plans", 567, (0.9, 0.95, 0.99), (0.8, 0.85, 0.9)),)
    Sampled(composition, likeness).save(tmp_path)
    return tmp_path


def test_the_page_the_chart_and_the_figures_are_written(folder: Path, tmp_path: Path) -> None:
    page, figures, chart = write_report(folder, tmp_path / "docs")
    text = page.read_text(encoding="utf-8")
    assert text.index("| 1,000 | 2,000 | flat | 3 |") < text.index("| 10,000 |")
    assert "| real plans | 567 | 0.900 / 0.950 / 0.990 |" in text
    assert json.loads(figures.read_text(encoding="utf-8"))["growth"]["sizes"][1]["whole"]["p50"] == 4.0
    drawn = ElementTree.parse(chart).getroot()
    curves = drawn.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(curves) == 4
    assert all(len(curve.attrib["points"].split()) == 2 for curve in curves)


def test_what_was_saved_is_what_is_read(folder: Path) -> None:
    sizes = grown(folder)
    assert [size.built.clauses for size in sizes] == [1000, 10_000]
    assert sizes[0].measured == measured(1.5)
    sampled = Sampled.load(folder)
    assert sampled is not None
    assert sampled.composition.rows == {"甲": 0, "乙": 1}


def test_a_report_of_nothing_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="policyqa bench growth"):
        write_report(tmp_path, tmp_path)


def test_the_ratio_is_that_of_the_fastest_of_the_others() -> None:
    standings = [
        Standing(OURS, "ONNX Runtime", 5.0, 9.0, 1.0, 0.65, 0.9, 10),
        Standing("A", "PyTorch", 20.0, 30.0, 4.0, 0.3, 0.5, 10),
        Standing("B", "PyTorch", 18.0, 30.0, 3.6, 0.3, 0.5, 10),
    ]
    told = peers_text(standings)
    assert "With PyTorch the fastest takes 3.6 times as long" in told
    assert "10 questions" in told
