"""Turns the path of a SQLite file into read-only connections that many threads share."""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from index.errors import IndexDamaged, IndexFault

Value = str | int | float | None


class ReadPool:
    """Lends each connection to one thread at a time; the file must never change while it is open."""

    def __init__(self, path: Path) -> None:
        self._path = path.resolve()
        self._idle: deque[sqlite3.Connection] = deque()
        self._closed = False
        with self.connection() as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, ...]]:
        """Run one query and return all of its rows."""
        with self.connection() as connection:
            return connection.execute(sql, values).fetchall()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection.

        Raises:
            IndexDamaged: SQLite cannot make sense of the file.
        """
        if self._closed:
            raise IndexFault("索引已关闭，请重新打开。")
        try:
            connection = self._idle.pop() if self._idle else self._open()
        except IndexError:  # another thread took the last idle one in between
            connection = self._open()
        try:
            yield connection
        except sqlite3.DatabaseError as error:
            message = f"目录库 {self._path} 无法读取（{error}），请运行 policyqa index build 重建。"
            raise IndexDamaged(message) from error
        finally:
            self._idle.append(connection)
            if self._closed:
                self.close()

    def close(self) -> None:
        """Close the idle connections; those lent are closed when they come back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _open(self) -> sqlite3.Connection:
        uri = f"file:{quote(str(self._path))}?mode=ro&immutable=1"
        try:
            return sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.OperationalError as error:
            message = f"目录库 {self._path} 打不开（{error}），请运行 policyqa index build 重建。"
            raise IndexDamaged(message) from error
