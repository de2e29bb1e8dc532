"""The parser is right on documents that it was not written for, by what a careful reader says of each."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from corpus.model import Clause, Span, Target
from tests.corpus.unseen.case import NAMES, Case, amount, label, load, plain


@pytest.fixture(scope="module", params=NAMES, ids=label)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    return load(request.param, tmp_path_factory.mktemp("unseen"))


def clauses_of(case: Case, wanted: dict[str, Any]) -> list[Clause]:
    return [c for c in case.document.clauses if plain(c.text).startswith(plain(wanted["begins"]))]


def pairs(case: Case, key: str | None = None) -> list[tuple[dict[str, Any], Clause]]:
    """Pair what is expected with the clauses found; one that is not found fails its own test below."""
    wanted = [item for item in case.expected["clause"] if key is None or key in item]
    return [(item, found[0]) for item in wanted if (found := clauses_of(case, item))]


def test_every_expected_clause_is_there_once(case: Case) -> None:
    counts = {item["begins"]: len(clauses_of(case, item)) for item in case.expected["clause"]}
    assert {begins: count for begins, count in counts.items() if count != 1} == {}


def test_headings_and_their_levels(case: Case) -> None:
    optional = {plain(text) for text in case.expected.get("optional_headings", [])}
    found = [(h.level, plain(h.text)) for h in case.document.headings if plain(h.text) not in optional]
    assert found == [(level, plain(text)) for level, text in case.expected["headings"]]


def test_number_of_clauses(case: Case) -> None:
    assert len(case.document.clauses) == case.expected["clauses"], [c.text[:30] for c in case.document.clauses]


def test_beginnings_and_ends_of_clauses(case: Case) -> None:
    wrong = [
        (item["begins"], clause.text[-30:])
        for item, clause in pairs(case)
        if not plain(clause.text).endswith(plain(item.get("ends", "")))
        or any(plain(words) not in plain(clause.text) for words in item.get("contains", []))
    ]
    assert not wrong


def test_ordinals(case: Case) -> None:
    wrong = [
        (item["begins"], item["ordinals"], list(clause.ordinals))
        for item, clause in pairs(case, "ordinals")
        if item["ordinals"] != [ordinal.number for ordinal in clause.ordinals]
    ]
    assert not wrong


def test_kinds(case: Case) -> None:
    wrong = [
        (item["begins"], item["kind"], clause.kind.value)
        for item, clause in pairs(case, "kind")
        if item["kind"] != clause.kind.value
    ]
    assert not wrong


def test_responsibilities_are_exactly_those_written(case: Case) -> None:
    wrong = []
    for item, clause in pairs(case, "duties"):
        wanted = Counter((plain(department), role) for department, role in item["duties"])
        found = Counter((plain(duty.written), duty.role.value) for duty in clause.responsibilities)
        if wanted != found:
            wrong.append((item["begins"], {"missing": list(wanted - found), "false": list(found - wanted)}))
    assert not wrong


def test_targets(case: Case) -> None:
    wrong = [
        (item["begins"], target, [(t.indicator, t.value, t.unit, t.nature.value, t.year) for t in clause.targets])
        for item, clause in pairs(case, "targets")
        for target in item["targets"]
        if not any(same_target(target, found) for found in clause.targets)
    ]
    assert not wrong


def test_no_targets_where_there_are_none(case: Case) -> None:
    false = [
        (item["begins"], [(t.indicator, t.value_text, t.unit) for t in clause.targets])
        for item, clause in pairs(case, "targets")
        if not item["targets"] and clause.targets
    ]
    assert not false


def same_target(wanted: dict[str, Any], found: Target) -> bool:
    return (
        plain(wanted["indicator"]) in plain(found.indicator)
        and amount(wanted["value"], wanted["unit"]) == amount(found.value, found.unit)
        and wanted["nature"] == found.nature.value
        and ("year" not in wanted or wanted["year"] == found.year)
        and ("comparator" not in wanted or wanted["comparator"] == found.comparator.value)
    )


def test_noise_and_metadata_reach_no_clause(case: Case) -> None:
    text = "\n".join(plain(c.text) for c in case.document.clauses)
    assert [words for words in case.expected["absent"] if plain(words) in text] == []


def test_every_advertisement_is_removed_or_flagged(case: Case) -> None:
    document = case.document
    known = [edit.span for edit in document.edits] + [doubt.span for doubt in document.doubts]
    for words in case.expected.get("adverts", []):
        places = [index for index in range(len(document.raw)) if document.raw.startswith(words, index)]
        assert places
        missed = [at for at in places if not any(s.contains(Span(at, at + len(words))) for s in known)]
        assert not missed, [document.raw[at - 8 : at + 14] for at in missed]


def test_gaps(case: Case) -> None:
    assert len(case.document.gaps) == case.expected["gaps"], case.document.gaps


def test_every_character_belongs_to_exactly_one_part(case: Case) -> None:
    document = case.document
    owners = [0] * len(document.raw)
    for span in (
        [h.span for h in document.headings] + [c.span for c in document.clauses] + list(document.metadata_spans)
    ):
        for position in range(*span):
            owners[position] += 1
    removed = {position for edit in document.edits for position in range(*edit.span)}
    wrong = [
        (position, char, owners[position])
        for position, char in enumerate(document.raw)
        if not char.isspace() and owners[position] != 1 and position not in removed
    ]
    assert not wrong


def test_cleaning_the_raw_slice_gives_the_clause(case: Case) -> None:
    document = case.document
    wrong = []
    for clause in document.clauses:
        text, position = "", clause.span.start
        for edit in sorted(document.edits, key=lambda edit: edit.span):
            if clause.span.contains(edit.span) and edit.span.start >= position:
                text += document.raw[position : edit.span.start] + edit.replacement
                position = edit.span.end
        text += document.raw[position : clause.span.end]
        if "".join(text.split()) != "".join(clause.text.split()):
            wrong.append((clause.text[:30], text[:30]))
    assert not wrong


def test_duties_and_targets_stand_where_their_spans_say(case: Case) -> None:
    for clause in case.document.clauses:
        for target in clause.targets:
            assert clause.span.contains(target.span)
        for duty in clause.responsibilities:
            assert duty.inherited or clause.span.contains(duty.span)
