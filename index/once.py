"""Turns a slow function into one that makes each value once, however many threads ask for it at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import TypeVar

Given = TypeVar("Given", bound=Hashable)
Made = TypeVar("Made")


def once(kept: int) -> Callable[[Callable[[Given], Made]], Callable[[Given], Made]]:
    """Keep the last ``kept`` values, like ``functools.lru_cache``, but let others wait for one that is being made.

    Meant for tables of an index version: eight first readers would otherwise each make them, and each eight times
    slower.

    Example:
        >>> length = once(2)(len)
        >>> length("甲乙")
        2
    """

    def around(make: Callable[[Given], Made]) -> Callable[[Given], Made]:
        made = lru_cache(kept)(make)
        making = threading.Lock()

        @wraps(make)
        def get(given: Given) -> Made:
            with making:
                return made(given)

        return get

    return around
