from __future__ import annotations

import gc
import time
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.once import kept_with, once


def test_readers_at_the_same_time_share_what_one_of_them_makes() -> None:
    made: list[str] = []

    @once(2)
    def slow(name: str) -> object:
        made.append(name)
        time.sleep(0.05)
        return object()

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(slow, ["甲"] * 8))
    assert made == ["甲"]
    assert len(set(map(id, found))) == 1


def test_only_the_last_ones_are_kept() -> None:
    made: list[str] = []
    keep = once(2)(made.append)
    for name in ("甲", "乙", "丙", "丙", "甲"):
        keep(name)
    assert made == ["甲", "乙", "丙", "甲"]


def test_what_fails_is_tried_again() -> None:
    attempts: list[int] = []

    @once(1)
    def failing(name: str) -> int:
        attempts.append(1)
        if len(attempts) == 1:
            raise OSError(name)
        return 7

    with pytest.raises(OSError, match="甲"):
        failing("甲")
    assert failing("甲") == 7


class _Plan:
    """Something that values are kept with."""


def test_values_are_kept_with_what_they_are_of_and_no_longer() -> None:
    made: list[int] = []

    @kept_with(8)
    def doubled(plan: _Plan, number: int) -> int:
        made.append(number)
        return 2 * number

    plan, other = _Plan(), _Plan()
    assert [doubled(plan, 3), doubled(plan, 3), doubled(other, 3)] == [6, 6, 6]
    assert made == [3, 3]
    doubled.forget(plan)
    assert doubled(plan, 3) == 6
    assert made == [3, 3, 3]
    gone = weakref.ref(plan)
    del plan
    gc.collect()
    assert gone() is None
