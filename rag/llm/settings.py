"""How a language model is reached, and how much it may cost in time and words."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LlmSettings:
    """Any server that speaks OpenAI's chat protocol; ``base_url`` ends before ``/chat/completions``.

    ``first_timeout`` seconds may pass before the first word and ``timeout`` before the last; ``max_tokens`` bounds what
    is written and ``concurrency`` how many answers are written at once. ``evidence`` is how many clauses the model
    sees.
    """

    base_url: str
    model: str
    api_key: str = field(default="", repr=False)
    timeout: float = 60.0
    first_timeout: float = 15.0
    max_tokens: int = 800
    concurrency: int = 4
    evidence: int = 8

    def __post_init__(self) -> None:
        if not self.base_url.startswith(("http://", "https://")):
            raise ValueError(f"base_url must begin with http:// or https://, not {self.base_url!r}")
        if not self.model:
            raise ValueError("model must not be empty")
        if min(self.timeout, self.first_timeout) <= 0 or min(self.max_tokens, self.concurrency, self.evidence) < 1:
            raise ValueError("times and limits must be positive")
