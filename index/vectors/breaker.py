"""Turns the failures of a database into a pause, so that not every search waits for what does not answer.

The pattern is the circuit breaker: Michael Nygard, "Release It!", 2007.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from index.errors import VectorStoreFault

Result = TypeVar("Result")


class Breaker:
    """Lets calls through until one fails, then one at most every ``pause`` seconds until one succeeds.

    Meanwhile the others fail at once, with the fault of the last that was let through.
    """

    def __init__(self, pause: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause
        self._clock = clock
        self._lock = threading.Lock()
        self._fault: VectorStoreFault | None = None
        self._next_try = 0.0

    def call(self, action: Callable[[], Result]) -> Result:
        """Give what ``action`` gives, or fail without it.

        Raises:
            VectorStoreFault: The action failed, or a call before it did.
        """
        self._admit()
        try:
            result = action()
        except VectorStoreFault as fault:
            self._note(fault)
            raise
        self._note(None)
        return result

    def _admit(self) -> None:
        with self._lock:
            if self._fault is None:
                return
            now = self._clock()
            if now < self._next_try:
                raise type(self._fault)(*self._fault.args)
            self._next_try = now + self._pause

    def _note(self, fault: VectorStoreFault | None) -> None:
        with self._lock:
            self._fault = fault
            self._next_try = self._clock() + self._pause
