from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from corpus.model import Document
from policyqa.corpus_stats import accounted, stats_of
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


def test_a_character_that_nothing_claims_is_not_accounted_for(plan_documents: list[Document]) -> None:
    whole = plan_documents[0]
    assert accounted(whole) == 1.0
    from dataclasses import replace

    lost = whole.clauses[5]
    without = replace(whole, clauses=tuple(clause for clause in whole.clauses if clause is not lost))
    characters = len(re.sub(r"\s", "", whole.raw))
    missing = len(re.sub(r"\s", "", whole.raw[slice(*lost.span)]))
    assert accounted(without) == pytest.approx(1 - missing / characters)


def test_a_character_that_two_clauses_claim_is_not_accounted_for(plan_documents: list[Document]) -> None:
    from dataclasses import replace

    whole = plan_documents[0]
    assert accounted(replace(whole, clauses=(*whole.clauses, whole.clauses[5]))) < 1.0


def test_stats_count_noise_by_rule(plan_documents: list[Document]) -> None:
    haimen = next(document for document in plan_documents if document.id == "haimen")
    adverts = (RAW / "haimen.txt").read_text(encoding="utf-8").count("0.1元入场捕鱼")
    by_rule = stats_of(haimen)["noise_by_rule"]
    assert sum(number for rule, number in by_rule.items() if rule.startswith("advert")) == adverts == 9


def test_the_tree_shows_headings_with_their_clauses_and_departments(policyqa: Command) -> None:
    outcome = policyqa("corpus", "tree", "sh-impl")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    task = next(index for index, line in enumerate(lines) if "商业秘密保护基地" in line)
    assert "市市场监管局" in lines[task]
    assert any(re.search(r"[─├└] \([一二三四五六七八九十]+\)", line) for line in lines[:task])


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
    assert "原文" in page
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
    assert f"责任 {duty.department}（{duty.role.label}）" in page
    assert target.indicator in page
    assert f"{target.value:g}" in page


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
