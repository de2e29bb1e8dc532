from __future__ import annotations

import pytest

from index.errors import VectorStoreFault, VectorStoreTimedOut, VectorStoreUnreachable
from index.vectors.breaker import Breaker


class Database:
    """Answers or fails as told, and counts how often it was asked."""

    def __init__(self) -> None:
        self.fault: VectorStoreFault | None = None
        self.asked = 0

    def __call__(self) -> str:
        self.asked += 1
        if self.fault is not None:
            raise self.fault
        return "answer"


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def database() -> Database:
    return Database()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_a_database_that_answers_is_always_asked(database: Database, clock: Clock) -> None:
    breaker = Breaker(10, clock)
    assert [breaker.call(database) for _ in range(3)] == ["answer"] * 3
    assert database.asked == 3


def test_after_a_failure_nobody_waits_for_the_database_during_the_pause(database: Database, clock: Clock) -> None:
    breaker, database.fault = Breaker(10, clock), VectorStoreTimedOut("慢")
    for _ in range(5):
        with pytest.raises(VectorStoreTimedOut, match="慢"):
            breaker.call(database)
    assert database.asked == 1


def test_after_the_pause_one_call_tries_again_and_its_success_lets_all_through(
    database: Database, clock: Clock
) -> None:
    breaker, database.fault = Breaker(10, clock), VectorStoreUnreachable("断")
    with pytest.raises(VectorStoreUnreachable):
        breaker.call(database)
    clock.now, database.fault = 10.0, None
    assert [breaker.call(database) for _ in range(2)] == ["answer"] * 2


def test_while_one_call_tries_the_others_fail_at_once(database: Database, clock: Clock) -> None:
    breaker, database.fault = Breaker(10, clock), VectorStoreUnreachable("断")
    with pytest.raises(VectorStoreUnreachable):
        breaker.call(database)
    clock.now = 10.0

    def trying() -> str:
        with pytest.raises(VectorStoreUnreachable):
            breaker.call(database)
        return "answer"

    assert breaker.call(trying) == "answer"
    assert database.asked == 1


def test_what_failed_last_is_what_is_told(database: Database, clock: Clock) -> None:
    breaker, database.fault = Breaker(10, clock), VectorStoreUnreachable("断")
    with pytest.raises(VectorStoreUnreachable):
        breaker.call(database)
    clock.now, database.fault = 10.0, VectorStoreTimedOut("慢")
    for _ in range(2):
        with pytest.raises(VectorStoreTimedOut):
            breaker.call(database)


def test_faults_of_the_program_are_not_the_databases(clock: Clock) -> None:
    breaker = Breaker(10, clock)
    with pytest.raises(ZeroDivisionError):
        breaker.call(lambda: str(1 / 0))
    assert breaker.call(lambda: "answer") == "answer"
