"""Cases and a way to answer from any plans become the outcomes of the suites of robustness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from corpus.model import Document
from eval.case import Case, Kind
from eval.loading import load_case_file
from eval.outcome import Outcome
from eval.robustness.around import after_another, framed
from eval.robustness.counterfactual import counterfactual
from eval.robustness.noise import noise_plans
from eval.run import Ask, Scorer, Service
from rag.contract import Filters, Intent, Status

INTEGRATION = Path(__file__).parent / "data" / "integration.toml"

AnswerFrom = Callable[[Sequence[Document]], AbstractContextManager[Ask]]
"""Gives, while its block runs, an answering function over the plans that it is called with and no others."""


class Suite(StrEnum):
    """What is done to the plans or the questions."""

    NOISE = "noise"
    NEGATIVE_REJECTION = "negative_rejection"
    INTEGRATION = "integration"
    COUNTERFACTUAL = "counterfactual"
    FRAMED = "framed"
    AFTER_ANOTHER = "after_another"


class Trial(NamedTuple):
    """A suite: the plans to answer from and the cases to ask."""

    suite: Suite
    documents: tuple[Document, ...]
    cases: tuple[Case, ...]


def trials(cases: Sequence[Case], documents: Sequence[Document]) -> Iterator[Trial]:
    """Put the suites together from the cases of the evaluation suite.

    Noise: plans about other things are added, and no answer may get worse. Negative rejection: there are only such
    plans, and every question must be declined. Integration: two facts of two clauses are asked at once. Counterfactual:
    duties and goals of the plans are changed, and answers follow. Framed: people say something around each question.
    After another: a turn on another region stands before it.
    """
    noise = noise_plans()
    plain = tuple(case for case in cases if case.kind in _ABOUT_CONTENT and case.filters == Filters())
    changed = counterfactual(cases, documents)
    yield Trial(Suite.NOISE, (*documents, *noise), plain)
    yield Trial(Suite.NEGATIVE_REJECTION, noise, tuple(map(_to_be_declined, plain)))
    yield Trial(Suite.INTEGRATION, tuple(documents), integration_cases())
    yield Trial(Suite.COUNTERFACTUAL, changed.documents, changed.cases)
    yield Trial(Suite.FRAMED, tuple(documents), tuple(framed(cases)))
    yield Trial(Suite.AFTER_ANOTHER, tuple(documents), tuple(after_another(cases, documents)))


def robustness(
    trials: Sequence[Trial], answer_from: AnswerFrom, on_outcome: Callable[[Outcome], None] | None = None
) -> Mapping[str, tuple[Outcome, ...]]:
    """Run the suites one after another, and give their outcomes by name; ``on_outcome`` is called after each case.

    Raises:
        EvalError: A case does not fit its plans.
    """
    return {trial.suite: tuple(_outcomes(trial, answer_from, on_outcome)) for trial in trials}


def integration_cases(path: Path = INTEGRATION) -> tuple[Case, ...]:
    """Read the questions that ask for two facts at once.

    Raises:
        BadCaseError: The file holds a case that breaks the schema.
    """
    return tuple(load_case_file(path, _half_by_id))


_ABOUT_CONTENT = frozenset(
    {
        Kind.RESPONSIBLE,
        Kind.TASKS_OF_DEPARTMENT,
        Kind.TARGET,
        Kind.MEASURE,
        Kind.LIST,
        Kind.YES_NO,
        Kind.DEFINITION,
        Kind.COMPARE,
    }
)
"""Kinds whose right answer does not change when plans about other things are added: ordinals and counts may."""


def _outcomes(trial: Trial, answer_from: AnswerFrom, on_outcome: Callable[[Outcome], None] | None) -> Iterator[Outcome]:
    with answer_from(trial.documents) as ask:
        scorer = Scorer(Service(ask), trial.documents)
        for case in trial.cases:
            outcome = scorer.score(case)
            if on_outcome:
                on_outcome(outcome)
            yield outcome


def _to_be_declined(case: Case) -> Case:
    """The same question where no plan answers it."""
    return Case(
        id=case.id,
        kind=Kind.DECLINED,
        half=case.half,
        question=case.question,
        intents=(*case.intents, Intent.OUT_OF_SCOPE),
        status=(Status.NONE,),
    )


def _half_by_id(table: Mapping[str, object]) -> Mapping[str, object]:
    half = "dev" if "-d" in str(table.get("id", "")) else "test"
    return {"half": half, "intents": [table.get("kind", "")]}
