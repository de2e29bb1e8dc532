from __future__ import annotations

from collections.abc import Mapping

import pytest

from eval.case import Case
from eval.measures.declining import declining
from rag.contract import Status
from tests.eval.writing import answer


def test_precision_recall_and_both_kinds_of_error(cases: Mapping[str, Case]) -> None:
    none, grounded = answer("没有找到。", status=Status.NONE), answer("有。")
    scored = declining(
        [
            (cases["declined-d01"], none),
            (cases["declined-d02"], none),
            (cases["declined-d03"], grounded),
            (cases["responsible-d01"], none),
            (cases["responsible-d02"], grounded),
            (cases["declined-d07"], none),
        ]
    )
    assert scored.precision == pytest.approx(2 / 3)
    assert scored.recall == pytest.approx(2 / 3)
    assert scored.f1 == pytest.approx(2 / 3)
    assert scored.wrong_refusals == ("responsible-d01",)
    assert scored.missed == ("declined-d03",)


def test_never_declining_has_no_wrong_refusals(cases: Mapping[str, Case]) -> None:
    scored = declining([(cases["declined-d01"], answer("有。"))])
    assert (scored.precision, scored.recall, scored.f1) == (1, 0, 0)
