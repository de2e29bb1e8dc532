"""The guard over every clause of the plans: true sentences pass, and the same with one thing changed do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from corpus.model import Clause, Document, Role
from rag.evidence.sentences.cut import sentences
from rag.llm.guard import Guard, Rule

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MOST_FOREIGN = 0.02


@pytest.fixture(scope="module")
def clauses(plan_documents: list[Document]) -> list[Clause]:
    """Every clause of the four plans."""
    return [clause for document in plan_documents for clause in document.clauses]


def duty_sentences(clause: Clause, role: Role) -> Iterator[str]:
    """Sentences that say who does something about a clause, in the plan's own words."""
    topic = sentences(clause)[0].text.rstrip("。;,")
    for duty in clause.responsibilities:
        if duty.role is role and not duty.generic:
            yield f"{topic}由{duty.written}{role.label}。"


def test_every_sentence_of_a_plan_is_supported_by_its_own_clause(guard: Guard, clauses: list[Clause]) -> None:
    said = [(sentence.text, clause) for clause in clauses for sentence in sentences(clause)]
    assert len(said) > 700
    assert [(text, guard.flaws(text, [clause])) for text, clause in said if guard.flaws(text, [clause])] == []


def test_every_duty_is_supported_by_its_own_clause(guard: Guard, clauses: list[Clause]) -> None:
    said = [(text, clause) for clause in clauses for role in Role for text in duty_sentences(clause, role)]
    assert len(said) > 300
    assert [text for text, clause in said if guard.flaws(text, [clause])] == []


def test_a_department_of_another_clause_is_always_found(guard: Guard, clauses: list[Clause]) -> None:
    names = sorted({duty.written for clause in clauses for duty in clause.responsibilities if not duty.generic})
    passed = []
    for clause in clauses:
        own = {name for duty in clause.responsibilities for name in (duty.written, duty.department)}
        if not own:
            continue
        foreign = [name for name in names if name not in clause.text and not any(name in other for other in own)]
        said = f"{sentences(clause)[0].text.rstrip('。;,')}由{foreign[clause.index % len(foreign)]}负责。"
        rules = {flaw.rule for flaw in guard.flaws(said, [clause])}
        if not rules & {Rule.DEPARTMENT, Rule.PLACE}:
            passed.append(said)
    assert passed == []


def test_a_role_that_another_department_has_is_always_found(guard: Guard, clauses: list[Clause]) -> None:
    swapped = {Role.LEAD: Role.COOPERATE, Role.COOPERATE: Role.LEAD, Role.SHARED: Role.LEAD}
    passed, tried = [], 0
    for clause in clauses:
        for role, other in swapped.items():
            for text in duty_sentences(clause, role):
                department = text.rsplit("由", 1)[1].removesuffix(f"{role.label}。")
                roles = {duty.role for duty in clause.responsibilities if duty.written == department}
                if other in roles:
                    continue
                tried += 1
                said = text.removesuffix(f"{role.label}。") + f"{other.label}。"
                if not guard.flaws(said, [clause]):
                    passed.append(said)
    assert tried > 100
    assert passed == []


def test_a_changed_number_is_always_found(guard: Guard, clauses: list[Clause]) -> None:
    passed, tried = [], 0
    for clause in clauses:
        for sentence in sentences(clause):
            for match in _NUMBER.finditer(sentence.text):
                changed = f"{match[0]}7"
                if changed in clause.text:
                    continue
                tried += 1
                said = f"{sentence.text[: match.start()]}{changed}{sentence.text[match.end() :]}"
                if not guard.flaws(said, [clause]):
                    passed.append(said)
    assert tried > 100
    assert passed == []


def test_hardly_any_sentence_is_supported_by_a_clause_that_it_is_not_of(guard: Guard, clauses: list[Clause]) -> None:
    pairs = [
        (sentence.text, clauses[(place + 97) % len(clauses)])
        for place, clause in enumerate(clauses)
        for sentence in sentences(clause)[:2]
    ]
    passed = [text for text, other in pairs if text not in other.text and not guard.flaws(text, [other])]
    assert len(passed) <= _MOST_FOREIGN * len(pairs)
