from __future__ import annotations

import pytest

from eval.case import Half, Kind
from eval.measures.calibration import Judged, calibration, risk_coverage
from eval.outcome import Outcome
from rag.contract import Status


def outcome(confidence: float | None, passed: bool, status: Status = Status.GROUNDED) -> Outcome:
    return Outcome(
        case_id="target-d01",
        kind=Kind.TARGET,
        half=Half.DEV,
        plans=(),
        question="多少？",
        history=(),
        expected="",
        must_decline=False,
        may_decline=False,
        passed=passed,
        findings=(),
        intent_is_right=True,
        fact_share=None,
        breaches=(),
        citing=None,
        retrieval=None,
        whole_passed=None,
        status=status,
        intent=None,
        resolved_question="",
        answer="",
        links=(),
        confidence=confidence,
        milliseconds=1.0,
        timings_ms={},
    )


def test_a_service_that_is_right_as_often_as_it_is_sure_has_no_error() -> None:
    told = calibration([outcome(0.75, at != 0) for at in range(4)])
    assert told is not None
    assert told.error == pytest.approx(0)
    (only,) = told.bins
    assert (only.low, only.high, only.confidence) == (0.7, 0.8, 0.75)
    assert (only.right.mean, only.right.n) == (0.75, 4)


def test_a_service_that_is_always_sure_errs_by_what_it_gets_wrong() -> None:
    told = calibration([outcome(1.0, at % 2 == 0) for at in range(10)])
    assert told is not None
    assert told.error == pytest.approx(0.5)
    assert told.bins[-1].high == 1.0


def test_abstentions_and_answers_that_say_nothing_of_themselves_do_not_count() -> None:
    told = calibration([outcome(0.9, True), outcome(None, False), outcome(0.2, True, Status.NONE)])
    assert told is not None
    assert told.n == 1
    assert calibration([outcome(None, True), outcome(0.2, True, Status.NONE)]) is None


def test_the_surest_answers_are_kept_first_and_ties_fall_together() -> None:
    judged = [Judged(0.4, False), Judged(0.9, True), Judged(0.6, True), Judged(0.6, False)]
    points = [(kept.threshold, kept.coverage, kept.risk) for kept in risk_coverage(judged)]
    assert points == [(0.9, 0.25, 0.0), (0.6, 0.75, pytest.approx(1 / 3)), (0.4, 1.0, 0.5)]
