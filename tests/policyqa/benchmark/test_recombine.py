from __future__ import annotations

import pytest

from corpus.model import Document
from policyqa.benchmark.recombine import Pool, made_plans, pool_of


@pytest.fixture(scope="module")
def pool(plan_documents: list[Document]) -> Pool:
    return pool_of(plan_documents)


def test_plans_of_exactly_so_many_clauses_are_made(pool: Pool) -> None:
    plans = list(made_plans(pool, 200))
    assert sum(len(plan.clauses) for plan in plans) == 200
    ids = [clause.id for plan in plans for clause in plan.clauses]
    assert len(set(ids)) == len(ids)


def test_every_clause_and_duty_stands_where_its_span_says(pool: Pool) -> None:
    duties = 0
    for plan in made_plans(pool, 300):
        for clause in plan.clauses:
            assert plan.raw[slice(*clause.span)] == clause.text
            for duty in clause.responsibilities:
                assert plan.raw[slice(*duty.span)] == duty.written
                duties += 1
    assert duties > 50


def test_clauses_are_as_long_as_the_real_ones(pool: Pool, plan_documents: list[Document]) -> None:
    def mean(plans: list[Document]) -> float:
        lengths = [len(clause.text) for plan in plans for clause in plan.clauses]
        return sum(lengths) / len(lengths)

    assert mean(list(made_plans(pool, 2000))) == pytest.approx(mean(plan_documents), rel=0.25)


def test_the_same_seed_makes_the_same_plans_and_another_seed_others(pool: Pool) -> None:
    assert list(made_plans(pool, 80, seed=1)) == list(made_plans(pool, 80, seed=1))
    assert list(made_plans(pool, 80, seed=1)) != list(made_plans(pool, 80, seed=2))


def test_a_plan_is_of_its_region(pool: Pool) -> None:
    for plan in made_plans(pool, 500):
        assert plan.metadata.region in plan.title
