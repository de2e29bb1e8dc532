from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from corpus.model import Document
from tests.policyqa.command import Command

RAW = Path(__file__).parents[2] / "corpus" / "raw"
KEYS = {
    "doc_id",
    "clauses",
    "by_kind",
    "ordinals",
    "responsibilities",
    "by_role",
    "departments",
    "targets",
    "measures",
    "measures_by_kind",
    "gaps",
    "noise_by_rule",
    "accounted",
}


def test_stats_as_json_hold_the_counts_of_every_document(policyqa: Command) -> None:
    outcome = policyqa("corpus", "stats", "--json")
    documents = {stats["doc_id"]: stats for stats in json.loads(outcome.out)["documents"]}
    assert set(documents) == {"sh-impl", "sh-plan", "haimen", "tianjin"}
    for stats in documents.values():
        assert set(stats) == KEYS
        assert sum(stats["by_kind"].values()) == stats["clauses"]
        assert sum(stats["by_role"].values()) == stats["responsibilities"]
    assert documents["haimen"]["responsibilities"] == 0
    # 8 parts, 22 sections and 123 tasks
    assert documents["sh-impl"]["ordinals"] == 8 + 22 + 123


def test_stats_for_a_person_stand_side_by_side(policyqa: Command) -> None:
    outcome = policyqa("corpus", "stats")
    assert outcome.code == 0
    header = next(line for line in outcome.out.splitlines() if "sh-impl" in line)
    assert all(name in header for name in ("sh-plan", "haimen", "tianjin"))
    assert "100.00%" in outcome.out


def test_the_tree_shows_headings_with_their_clauses_below(policyqa: Command) -> None:
    outcome = policyqa("corpus", "tree", "sh-impl")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert "[sh-impl-" in next(line for line in lines if "商业秘密保护基地" in line)
    assert any(re.match(r" +\([一二三四五六七八九十]+\)", line) for line in lines)


def test_the_tree_as_json_lists_the_clauses_in_order(policyqa: Command) -> None:
    clauses = json.loads(policyqa("corpus", "tree", "tianjin", "--json").out)
    assert [clause["start"] for clause in clauses] == sorted(clause["start"] for clause in clauses)
    assert sum(bool(clause["responsibilities"]) for clause in clauses) == 37


def test_an_unknown_document_is_wrong_use_and_the_known_ones_are_named(policyqa: Command) -> None:
    outcome = policyqa("corpus", "tree", "beijing")
    assert outcome.code == 2
    assert "haimen、sh-impl、sh-plan、tianjin" in outcome.err


def test_a_clause_is_shown_raw_and_clean(policyqa: Command, plan_documents: list[Document]) -> None:
    haimen = next(document for document in plan_documents if document.id == "haimen")
    clause = next(c for c in haimen.clauses if "0.1元入场捕鱼" in haimen.raw[slice(*c.span)] and "关于" in c.text)
    shown = json.loads(policyqa("corpus", "show", clause.id, "--json").out)
    assert "0.1元入场捕鱼" in shown["raw"]
    assert "0.1元入场捕鱼" not in shown["text"]
    page = policyqa("corpus", "show", clause.id).out
    assert "0.1元入场捕鱼" in page
    assert clause.id in page


def test_a_clause_is_shown_with_duties_and_targets(policyqa: Command, plan_documents: list[Document]) -> None:
    clause = next(
        clause
        for document in plan_documents
        for clause in document.clauses
        if clause.responsibilities and clause.targets
    )
    page = policyqa("corpus", "show", clause.id).out
    duty, target = clause.responsibilities[0], clause.targets[0]
    assert f"{duty.department} {duty.role.label}" in page
    assert target.indicator in page
    assert target.value_text in page


def test_an_unknown_clause_is_wrong_use(policyqa: Command) -> None:
    outcome = policyqa("corpus", "show", "sh-impl-00000000")
    assert outcome.code == 2
    assert "policyqa corpus tree" in outcome.err


def test_a_corpus_without_sources_is_a_fault_of_the_environment(
    policyqa: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("POLICYQA_CORPUS", str(tmp_path))
    outcome = policyqa("corpus", "stats")
    assert outcome.code == 3
    assert "sources.toml" in outcome.err
