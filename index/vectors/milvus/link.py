"""Turns the settings of a Milvus database into calls that end in time, with an answer or a named fault."""

from __future__ import annotations

import logging
import re
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from index.errors import (
    VectorStoreFault,
    VectorStoreNotInstalled,
    VectorStoreTimedOut,
    VectorStoreUnreachable,
    VectorStoreUnsupported,
)
from index.vectors.milvus.faults import named, timed_out
from index.vectors.milvus.settings import MilvusSettings

Client = Any
"""A ``pymilvus.MilvusClient``; the package is imported only when it is needed and has no complete types."""

Result = TypeVar("Result")

OLDEST: Final = (2, 3, 2)
"""The first version whose fields can hold arrays, which the departments of a clause are kept in."""

_FIRST_BREAK: Final = 0.05
"""Seconds before the first retry; each later one waits twice as long."""

# The version in what a server calls itself.
# Matches 2.3.5 of “v2.3.5-lite” and 3.2.2 of “milvus_lite-3.2.2”; must not match “unknown” or the date 20240119.
_VERSION: Final = re.compile(r"(\d+)\.(\d+)\.(\d+)")


class Link:
    """A connection to one database, made when it is first needed and again when it is lost; shared by threads."""

    def __init__(self, settings: MilvusSettings) -> None:
        self.settings = settings
        self._open: list[Client] = []
        self._connecting = threading.Lock()
        weakref.finalize(self, _close, self._open)

    def call(
        self,
        action: Callable[[Client, float], Result],
        timeout: float | None = None,
        *,
        repeatable: bool = True,
    ) -> Result:
        """Give what ``action`` does with a client and the seconds that it may take.

        After a lost connection a ``repeatable`` action is done again, at most ``retries`` times and never beyond
        ``timeout`` (that of a search unless given); what timed out or was refused is not.

        Raises:
            VectorStoreFault: There was no answer; the subclass says why, the message what to do.
            VectorStoreNotInstalled: pymilvus is missing.
        """
        deadline = time.monotonic() + (self.settings.timeout if timeout is None else timeout)
        rest = _FIRST_BREAK
        for _ in range(self.settings.retries if repeatable else 0):
            try:
                return self._try(action, deadline)
            except VectorStoreUnreachable:
                if time.monotonic() + rest >= deadline:
                    raise
            time.sleep(rest)
            rest *= 2
        return self._try(action, deadline)

    def _try(self, action: Callable[[Client, float], Result], deadline: float) -> Result:
        client = self._client(deadline)
        try:
            with self._faults_named():
                return action(client, self._left(deadline))
        except VectorStoreUnreachable:
            self._forget(client)
            raise

    def _client(self, deadline: float) -> Client:
        if not self._connecting.acquire(timeout=self._left(deadline)):
            raise self._late()
        try:
            if not self._open:
                self._open.append(self._connect(deadline))
            return self._open[0]
        finally:
            self._connecting.release()

    def _connect(self, deadline: float) -> Client:
        client_type, token = _client_type(), self.settings.token.get_secret_value()
        with self._faults_named():
            client = client_type(self.settings.uri, token=token, timeout=self._left(deadline), dedicated=True)
        try:
            with self._faults_named():
                self._require_version(client.get_server_version(timeout=self._left(deadline)))
        except VectorStoreFault:
            client.close()
            raise
        return client

    @contextmanager
    def _faults_named(self) -> Iterator[None]:
        try:
            yield
        except VectorStoreFault:
            raise
        except Exception as error:  # pymilvus raises its own, gRPC's and plain ones
            raise named(error, self.settings.shown) from error

    def _require_version(self, found: str) -> None:
        numbers = _VERSION.search(found)
        if numbers is None or tuple(map(int, numbers.groups())) < OLDEST:
            wanted = ".".join(map(str, OLDEST))
            raise VectorStoreUnsupported(
                f"{self.settings.shown} 的版本是“{found}”，需要 Milvus {wanted} 或更高版本。"
                "请升级 Milvus，或设 POLICYQA_VECTOR_STORE=faiss 后运行 policyqa index update。"
            )

    def _forget(self, client: Client) -> None:
        with self._connecting:
            if client in self._open:
                self._open.remove(client)
                client.close()

    def _left(self, deadline: float) -> float:
        left = deadline - time.monotonic()
        if left <= 0:
            raise self._late()
        return left

    def _late(self) -> VectorStoreTimedOut:
        return timed_out(self.settings.shown)


def _client_type() -> type[Client]:
    try:
        from pymilvus import MilvusClient
    except ImportError as error:
        raise VectorStoreNotInstalled(
            "没有安装访问 Milvus 的 pymilvus。请运行 pip install -e '.[milvus]'，"
            "或设 POLICYQA_VECTOR_STORE=faiss 后运行 policyqa index update。"
        ) from error
    # It logs each error with its traceback before raising it; here every error is told once, by its fault.
    logging.getLogger("pymilvus").setLevel(logging.CRITICAL + 1)
    client_type: type[Client] = MilvusClient
    return client_type


def _close(clients: list[Client]) -> None:
    for client in clients:
        client.close()
