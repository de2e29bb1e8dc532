from __future__ import annotations

import pytest

from eval.measures.numerals import spoken


@pytest.mark.parametrize(
    ("number", "words"), [(0, "零"), (6, "六"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九")]
)
def test_numbers_are_spoken_as_plans_write_them(number: int, words: str) -> None:
    assert spoken(number) == words


@pytest.mark.parametrize("number", [-1, 100])
def test_other_numbers_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="is not in"):
        spoken(number)
