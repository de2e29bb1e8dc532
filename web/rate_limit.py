"""Bounds how many requests a client may make in a minute."""

from __future__ import annotations

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable

from fastapi import Request

from web.errors import Problem

_WINDOW_SECONDS = 60.0
_MAX_CLIENTS = 10_000


class RateLimit:
    """A token bucket a client: ``per_minute`` requests at once, refilled evenly. 0 means no bound.

    A client is its address. The buckets of at most 10,000 clients are kept, those seen last.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> None:
        """Count one request.

        Raises:
            Problem: ``too_many_requests``, with the seconds to wait in ``Retry-After``.
        """
        wait = self.take(request.client.host if request.client else "")
        if wait > 0:
            seconds = math.ceil(wait)
            detail = f"提问太频繁，请 {seconds} 秒后再试。"
            raise Problem("too_many_requests", detail, headers={"Retry-After": str(seconds)})

    def take(self, client: str) -> float:
        """Take one token of ``client`` and return 0, or return the seconds until there is one."""
        if self._per_minute == 0:
            return 0.0
        with self._lock:
            now = self._clock()
            tokens, seen = self._buckets.pop(client, (float(self._per_minute), now))
            rate = self._per_minute / _WINDOW_SECONDS
            tokens = min(float(self._per_minute), tokens + (now - seen) * rate)
            granted = tokens >= 1
            self._buckets[client] = (tokens - 1 if granted else tokens, now)
            if len(self._buckets) > _MAX_CLIENTS:
                self._buckets.popitem(last=False)
            return 0.0 if granted else (1 - tokens) / rate
