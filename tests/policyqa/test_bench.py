from __future__ import annotations

import json

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
