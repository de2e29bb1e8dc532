"""Turns what an operator knows of a language model's server into checked values."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel, ConfigDict, Field, SecretStr

URL: Final = r"^(https?://.+)?$"
"""What the client takes as an address: matches ``http://127.0.0.1:8080/v1``; must not match ``127.0.0.1:8080``."""


class LlmSettings(BaseModel):
    """Any server that speaks OpenAI's chat protocol, and what an answer of its model may cost; times are in seconds.

    ``base_url`` ends before ``/chat/completions``. ``first_timeout`` may pass before the first word and ``timeout``
    before the last; after a failure the server is left alone for ``pause``. ``max_tokens`` bounds what is written,
    ``concurrency`` how many answers are written at once, ``evidence`` how many clauses the model is given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    base_url: str = Field(default="", min_length=0, max_length=500, pattern=URL)
    model: str = Field(default="", min_length=0, max_length=200)
    api_key: SecretStr = SecretStr("")
    first_timeout: float = Field(default=15, ge=0.1, le=600)
    timeout: float = Field(default=60, ge=0.1, le=600)
    pause: float = Field(default=10, ge=0, le=3600)
    max_tokens: int = Field(default=800, ge=16, le=8000)
    concurrency: int = Field(default=4, ge=1, le=32)
    evidence: int = Field(default=8, ge=1, le=30)

    @property
    def is_set(self) -> bool:
        """Tell whether there is a model to ask."""
        return bool(self.base_url and self.model)
