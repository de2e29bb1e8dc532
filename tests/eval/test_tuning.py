from __future__ import annotations

from pathlib import Path

from eval.case import Half
from eval.loading import CASES, load_cases, load_raw, locate

TUNING = Path(CASES).parent / "tuning"


def test_every_tuning_case_rests_on_words_of_the_plans() -> None:
    raw = load_raw()
    cases = load_cases(TUNING, Half.DEV)
    assert len(cases) >= 295
    for case in cases:
        for evidence in (*case.wanted, *case.also):
            span = locate(evidence, raw)
            assert raw[evidence.doc][span.start : span.end] == evidence.quote


def test_no_tuning_case_stands_in_the_suite() -> None:
    suite = {case.question for case in load_cases()}
    assert not [case.id for case in load_cases(TUNING, Half.DEV) if case.question in suite and not case.history]
