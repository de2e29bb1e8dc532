from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from eval.calibrate import fit, write
from rag.confidence import Features, confidence

HELD, MISSED = Features(1, 1, 1, 1, 1, 1, 0), Features(0, 0, 1, 1, 1, 1, 0)


def test_what_goes_with_right_answers_weighs_for_them() -> None:
    weights = fit([(HELD, True)] * 30 + [(HELD, False)] * 3 + [(MISSED, False)] * 20 + [(MISSED, True)] * 5)
    assert confidence(HELD, weights) == pytest.approx(0.9, abs=0.05)
    assert confidence(MISSED, weights) == pytest.approx(0.2, abs=0.1)


@pytest.mark.parametrize("samples", [[(HELD, True)] * 30, [(HELD, True), (MISSED, False)]])
def test_too_few_answers_or_all_alike_are_refused(samples: list[tuple[Features, bool]]) -> None:
    with pytest.raises(ValueError, match="need at least"):
        fit(samples)


def test_the_weights_are_written_as_toml(tmp_path: Path) -> None:
    path = tmp_path / "confidence.toml"
    write({"intercept": -0.25, "covered": 1.5}, path)
    assert tomllib.loads(path.read_text("utf-8")) == {"intercept": -0.25, "covered": 1.5}
