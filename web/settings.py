"""The limits that an operator may set for the web application."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Bounds on what one client may ask of the server.

    ``max_body_bytes`` bounds a request's body; ``rate_limit`` bounds the questions, and separately
    the notes of feedback, of one client address, 0 meaning no bound.
    """

    max_body_bytes: int = 1_048_576
    rate_limit: int = 0

    def __post_init__(self) -> None:
        if self.max_body_bytes < 1024:
            raise ValueError("max_body_bytes must be at least 1024")
        if self.rate_limit < 0:
            raise ValueError("rate_limit must not be negative")
