"""Turns what an operator knows of a Milvus database into checked values."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr

NAME: Final = r"^[A-Za-z_][A-Za-z0-9_]*$"
"""What Milvus takes as a name: matches ``policyqa``; must not match ``政策`` or ``2024_plans``."""

URI: Final = r"^((https?|tcp)://|unix:).+$|^.+\.db$"
"""What pymilvus takes as an address: matches ``http://milvus:19530``; must not match ``milvus:19530``."""


class MilvusSettings(BaseModel):
    """Where the database is, and how long it is waited for; times are in seconds.

    ``uri`` is an address (``http://host:19530``, ``https://…``), or a path that ends in ``.db``, for which
    ``milvus-lite`` runs in this process. ``token`` is ``user:password`` or a key.

    ``timeout`` bounds one search with all its retries. After a failure the database is left alone for ``pause``
    seconds. ``build_timeout`` bounds each step of a build, such as building the index of all vectors.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    uri: str = Field(default="http://127.0.0.1:19530", min_length=1, max_length=500, pattern=URI)
    token: SecretStr = SecretStr("")
    collection: str = Field(default="policyqa", min_length=1, max_length=64, pattern=NAME)
    timeout: float = Field(default=2, ge=0.1, le=60)
    build_timeout: float = Field(default=600, ge=1, le=86_400)
    retries: int = Field(default=2, ge=0, le=10)
    pause: float = Field(default=10, ge=0, le=3600)

    @property
    def shown(self) -> str:
        """The address for a message: without the password that it may hold."""
        parts = urlsplit(self.uri)
        if "@" not in parts.netloc:
            return self.uri
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
