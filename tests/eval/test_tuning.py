from __future__ import annotations

from pathlib import Path

import pytest

from eval.case import Half
from eval.loading import CASES, load_cases, load_raw, locate

TUNING, HELD, UNSEEN = (Path(CASES).parent / name for name in ("tuning", "held", "unseen"))


@pytest.mark.parametrize(("folder", "fewest"), [(TUNING, 1700), (HELD, 400), (UNSEEN, 90)])
def test_every_case_rests_on_words_of_the_plans(folder: Path, fewest: int) -> None:
    raw = load_raw(folder / "raw") if (folder / "raw").is_dir() else load_raw()
    cases = load_cases(folder, Half.DEV)
    assert len(cases) >= fewest
    for case in cases:
        for evidence in (*case.wanted, *case.also):
            span = locate(evidence, raw)
            assert raw[evidence.doc][span.start : span.end] == evidence.quote


def test_no_tuning_case_stands_in_the_suite() -> None:
    suite = {case.question for case in load_cases()}
    cases = (*load_cases(TUNING, Half.DEV), *load_cases(HELD, Half.DEV))
    assert not [case.id for case in cases if case.question in suite and not case.history]
