from __future__ import annotations

import pytest

from web.rate_limit import RateLimit


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_client_gets_its_minute_s_worth_at_once_and_then_waits_for_its_share() -> None:
    clock = Clock()
    limit = RateLimit(2, clock)
    assert [limit.take("a") for _ in range(3)] == [0.0, 0.0, 30.0]
    clock.now = 29.0
    assert limit.take("a") == pytest.approx(1.0)
    clock.now = 30.0
    assert limit.take("a") == 0.0


def test_clients_are_counted_apart() -> None:
    limit = RateLimit(1, Clock())
    assert limit.take("a") == 0.0
    assert limit.take("b") == 0.0
    assert limit.take("a") > 0


def test_zero_means_no_bound() -> None:
    limit = RateLimit(0, Clock())
    assert {limit.take("a") for _ in range(100)} == {0.0}


def test_the_memory_of_clients_is_bounded() -> None:
    limit = RateLimit(1, Clock())
    limit.take("first")
    for number in range(10_000):
        limit.take(str(number))
    assert limit.take("first") == 0.0
