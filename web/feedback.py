"""Keeps what readers think of answers in a SQLite file."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

_SCHEMA = """
CREATE TABLE IF NOT EXISTS feedback (
    id TEXT PRIMARY KEY,
    created TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('up', 'down')),
    question TEXT NOT NULL,
    answer_id TEXT NOT NULL,
    index_version TEXT NOT NULL,
    reason TEXT NOT NULL
)
"""


class Note(BaseModel):
    """A reader's verdict on one answer. A note with the ``id`` of an earlier one replaces it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(default_factory=lambda: secrets.token_hex(16), pattern=r"^[0-9a-f]{16,64}$")
    verdict: Literal["up", "down"]
    question: str = Field(min_length=1, max_length=500)
    answer_id: str = Field(min_length=1, max_length=100)
    index_version: str = Field(max_length=100)
    reason: str = Field(default="", max_length=1000)


class KeptNote(Note):
    """A note with the time, in UTC, at which it was kept."""

    created: datetime


class FeedbackStore:
    """The notes in the file at ``path``, which is made on first use.

    Example:
        >>> store = FeedbackStore(tmp_path / "feedback.sqlite")  # doctest: +SKIP
        >>> store.add(Note(verdict="up", question="…", answer_id="…", index_version="…"))  # doctest: +SKIP
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, note: Note) -> None:
        """Keep ``note`` with the present time."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._connection() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO feedback (id, created, verdict, question, answer_id, index_version, reason)"
                " VALUES (:id, :created, :verdict, :question, :answer_id, :index_version, :reason)",
                {**note.model_dump(), "created": now},
            )

    def latest(self, limit: int = 100) -> tuple[KeptNote, ...]:
        """Return at most ``limit`` notes, the latest first."""
        with self._connection() as connection:
            connection.row_factory = sqlite3.Row
            rows = connection.execute(
                "SELECT * FROM feedback ORDER BY created DESC, rowid DESC LIMIT ?", (limit,)
            ).fetchall()
        return tuple(KeptNote.model_validate(dict(row)) for row in rows)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
            connection.execute(_SCHEMA)
            yield connection
