from __future__ import annotations

import os

import pytest

from policyqa.benchmark.apart import apart, peak_mb, resident_mb


def test_a_function_is_called_in_another_process() -> None:
    assert apart(os.getpid) != os.getpid()


def test_what_it_raises_is_raised_here() -> None:
    with pytest.raises(FileNotFoundError):
        apart(os.stat, "/no/such/file")


def test_the_most_memory_is_at_least_what_is_held() -> None:
    assert 10 < resident_mb() <= peak_mb() + 1
