from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.policyqa.command import Command


def test_parsing_and_answering_are_measured(policyqa: Command, own_home: object) -> None:
    outcome = policyqa("bench", "--documents", "2", "--rounds", "1", "--json")
    assert outcome.code == 0, outcome.err
    figures = json.loads(outcome.out)
    assert figures["parse"]["documents"] == 2
    assert figures["parse"]["ms_per_document"] > 0
    assert 0 < figures["answer"]["p50_ms"] <= figures["answer"]["p95_ms"]


def test_a_bench_of_nothing_is_refused(policyqa: Command) -> None:
    assert policyqa("bench", "--documents", "0").code == 2


@pytest.mark.parametrize("sizes", ["", "ten", "1000,,2000", "5", "1000,99999999999"])
def test_sizes_that_cannot_be_built_are_refused(policyqa: Command, sizes: str) -> None:
    outcome = policyqa("bench", "growth", "--sizes", sizes)
    assert outcome.code == 2
    assert "--sizes" in outcome.err


def test_a_report_without_measurements_says_what_to_run(policyqa: Command, tmp_path: Path) -> None:
    outcome = policyqa("bench", "report", "--output", str(tmp_path), "--directory", str(tmp_path / "none"))
    assert outcome.code == 3
    assert "policyqa bench growth" in outcome.err


PEERS_INSTALLED = find_spec("llama_index") is not None


@pytest.mark.skipif(PEERS_INSTALLED, reason="the peers are installed")
def test_peers_that_are_not_installed_are_named(policyqa: Command, own_home: object) -> None:
    outcome = policyqa("bench", "peers", "--questions", "1")
    assert "'.[peers]'" in outcome.err
