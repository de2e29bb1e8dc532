from __future__ import annotations

from collections.abc import Mapping

import pytest

from corpus.model import Document
from eval.case import Case, Kind
from eval.check import check_cases
from eval.loading import load_cases
from eval.measures.answers import judge
from eval.measures.verdict import Plans
from eval.robustness.counterfactual import Counterfactual, counterfactual
from tests.eval.writing import answer, cite, duties

SECRETS = "探索建立商业秘密保护基地"
MADRID = "马德里国际注册商标拥有量"


@pytest.fixture(scope="module")
def changed(documents: tuple[Document, ...]) -> Counterfactual:
    return counterfactual(load_cases(), documents)


@pytest.fixture(scope="module")
def changed_plans(changed: Counterfactual) -> Plans:
    return Plans({document.id: document.raw for document in changed.documents})


def by_id(changed: Counterfactual) -> Mapping[str, Case]:
    return {case.id: case for case in changed.cases}


def test_most_duties_and_goals_are_changed_and_the_cases_fit_the_changed_plans(changed: Counterfactual) -> None:
    kinds = [case.kind for case in changed.cases]
    assert kinds.count(Kind.RESPONSIBLE) >= 50
    assert kinds.count(Kind.TARGET) >= 25
    assert set(kinds) == {Kind.RESPONSIBLE, Kind.TARGET}
    raw = {document.id: document.raw for document in changed.documents}
    assert [problem for problem in check_cases(changed.cases, raw) if "forbidden" not in problem.note] == []


def test_every_case_has_another_right_answer_than_before(changed: Counterfactual, cases: Mapping[str, Case]) -> None:
    for case in changed.cases:
        before = cases[case.id]
        assert [e.roles for e in case.wanted] != [e.roles for e in before.wanted] or case.values != before.values


def test_the_plans_keep_their_clauses(changed: Counterfactual, documents: tuple[Document, ...]) -> None:
    assert [len(document.clauses) for document in changed.documents] == [len(d.clauses) for d in documents]
    assert all(new.raw != old.raw for new, old in zip(changed.documents, documents, strict=True))


def test_an_answer_that_follows_the_changed_plan_passes(changed: Counterfactual, changed_plans: Plans) -> None:
    case = by_id(changed)["responsible-d01"]
    (department,) = case.evidence[0].responsible
    assert department != "市市场监管局"
    facts = {"duties": duties(changed.documents, "sh-impl", SECRETS)}
    cited = [cite(changed.documents, 1, "sh-impl", SECRETS)]
    right = answer(f"商业秘密保护基地由{department}负责。[1]", cited, facts=facts)
    assert judge(case, right, changed_plans).passed


def test_an_answer_from_memory_fails(
    changed: Counterfactual, changed_plans: Plans, documents: tuple[Document, ...]
) -> None:
    case = by_id(changed)["responsible-d01"]
    cited = [cite(changed.documents, 1, "sh-impl", SECRETS)]
    stale = answer("商业秘密保护基地由市市场监管局负责。[1]", cited)
    assert {check.name for check in judge(case, stale, changed_plans).failures} >= {"departments"}


def test_a_changed_goal_is_asked_for_and_the_old_one_is_wrong(changed: Counterfactual, changed_plans: Plans) -> None:
    case = by_id(changed)["target-d03"]
    (value,) = case.values
    assert value.value + value.unit == "50件"
    cited = [cite(changed.documents, 1, "haimen", MADRID)]
    right = answer("马德里国际注册商标拥有量达到50件。[1]", cited)
    assert judge(case, right, changed_plans).passed
    stale = answer("马德里国际注册商标拥有量达到40件。[1]", cited)
    assert {check.name for check in judge(case, stale, changed_plans).failures} == {"values", "value_first"}
