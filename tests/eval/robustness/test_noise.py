from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from corpus.model import Document
from eval.case import Case, Kind
from eval.duty_words import duties_of
from eval.loading import load_cases
from eval.robustness.noise import noise_plans
from eval.robustness.suites import Suite, trials

ASKED_OF = frozenset({Kind.RESPONSIBLE, Kind.TASKS_OF_DEPARTMENT, Kind.TARGET, Kind.MEASURE, Kind.LIST, Kind.COMPARE})


def noise_text() -> str:
    return "\n".join(plan.raw for plan in noise_plans())


def test_the_plans_parse_like_any_other_and_are_a_third_of_the_corpus(documents: tuple[Document, ...]) -> None:
    added = [clause for plan in noise_plans() for clause in plan.clauses]
    assert 0.25 < len(added) / (len(added) + sum(len(document.clauses) for document in documents)) < 0.5
    assert sum(bool(clause.responsibilities) for clause in added) == 96
    assert sum(bool(clause.targets) for clause in added) >= 16


def test_no_department_of_the_noise_is_one_of_the_plans(documents: tuple[Document, ...]) -> None:
    ours = {name for document in documents for duty in duties_of(document.raw) for name, _ in duty}
    theirs = {name for plan in noise_plans() for duty in duties_of(plan.raw) for name, _ in duty}
    assert len(theirs) == 32
    assert not theirs & ours


@pytest.mark.parametrize("word", ["知识产权", "专利", "商标", "版权", "著作权", "地理标志", "商业秘密", "植物新品种"])
def test_the_noise_never_speaks_of_what_the_suite_asks(word: str) -> None:
    assert word not in noise_text()


def test_no_figure_that_a_case_asks_for_stands_in_the_noise_with_its_unit() -> None:
    text = noise_text()
    stated = {value.value + value.unit for case in load_cases() for value in case.values}
    assert not {figure for figure in stated if f"到{figure}" in text}


def test_a_malformed_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "noise.toml"
    path.write_text('[[plan]]\nid = "a"\ntitle = "甲"\nregion = "乙市"\nsection = []\n', encoding="utf-8")
    with pytest.raises(ValidationError, match="section"):
        noise_plans(path)


def test_with_noise_alone_every_question_must_be_declined(documents: tuple[Document, ...]) -> None:
    tried = {trial.suite: trial for trial in trials(load_cases(), documents)}
    alone, added = tried[Suite.NEGATIVE_REJECTION], tried[Suite.NOISE]
    assert all(case.must_decline and not case.wanted for case in alone.cases)
    assert set(added.documents) == {*documents, *alone.documents}
    assert [case.id for case in alone.cases] == [case.id for case in added.cases]
    assert {case.kind for case in added.cases} >= ASKED_OF


def test_questions_that_noise_may_rightly_change_are_not_asked(documents: tuple[Document, ...]) -> None:
    def has_filters(case: Case) -> bool:
        return bool(case.filters.regions or case.filters.doc_ids or case.filters.departments)

    asked = next(trial for trial in trials(load_cases(), documents) if trial.suite is Suite.NOISE).cases
    kept_out = {Kind.LOOKUP, Kind.COUNT, Kind.DECLINED, Kind.FOLLOW_UP}
    assert not {case.kind for case in asked} & kept_out
    assert not any(map(has_filters, asked))
