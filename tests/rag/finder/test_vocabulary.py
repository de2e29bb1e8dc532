from __future__ import annotations

import pytest

from corpus.facts.support_words import audience, industries, kind_names, rights
from rag.finder.vocabulary import DEFENCE, Entry, bare_rights, entries, protected_by, said_in

_TABLES = ("need", "type", "role", "industry", "right")
_PROVEN = [entry for table in _TABLES for entry in entries(table) if entry.patterns]


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("need", kind_names()),
        ("type", audience().types.names),
        ("industry", industries().names),
        ("right", rights().names),
    ],
)
def test_people_can_name_exactly_what_measures_are_read_into(table: str, names: tuple[str, ...]) -> None:
    assert {entry.name for entry in entries(table)} == set(names)


def test_roles_are_those_of_the_plans_but_for_the_enterprise_itself() -> None:
    assert {entry.name for entry in entries("role")} == set(audience().roles.names) - {"企业"}


def test_what_a_value_leads_to_exists() -> None:
    needs = set(kind_names())
    types = set(audience().types.names)
    for entry in entries("need"):
        assert set(entry.related) <= needs - {entry.name}
    for table in ("type", "role", "industry"):
        assert {kind for entry in entries(table) for kind in entry.related} <= needs
    for entry in entries("type"):
        assert set(entry.implies) <= types
        assert set(entry.excludes) <= needs


@pytest.mark.parametrize("entry", _PROVEN, ids=lambda entry: entry.name)
def test_patterns_match_their_examples_and_spare_the_others(entry: Entry) -> None:
    assert entry.matches
    assert entry.spares
    for text in entry.matches:
        assert any(pattern.search(text) for pattern in entry.patterns), text
    for text in entry.spares:
        assert not any(pattern.search(text) for pattern in entry.patterns), text


def test_of_two_values_that_overlap_the_longer_is_said() -> None:
    assert [said.value for said in said_in("need", "想做海外商标")] == ["海外布局"]


def test_a_latin_word_is_not_found_inside_another() -> None:
    assert said_in("industry", "发送email给我们") == []
    assert [said.value for said in said_in("industry", "做ai的公司")] == ["人工智能"]


def test_what_protects_a_right_is_a_kind_of_support_for_a_right_of_the_table() -> None:
    assert set(protected_by()) <= {entry.name for entry in entries("right")}
    assert {*protected_by().values(), DEFENCE} <= {entry.name for entry in entries("need")}


def test_the_name_of_a_right_alone_is_found_as_a_right_or_a_need() -> None:
    for name in bare_rights():
        assert said_in("right", name) or said_in("need", name), name
