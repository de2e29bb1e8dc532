"""Turns the home directory into the index in use, following what is published without a restart."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from index.embedding.encoder import Encoder
from index.errors import IndexFault
from index.layout import Layout
from index.search import DEFAULT_SEARCH, Index, open_index
from index.settings import SearchSettings
from index.vectors.choice import FILES, StoreSettings

_log = logging.getLogger(__name__)

_Mark = tuple[int, int, int] | None
"""What changes when ``CURRENT`` is replaced: its inode, time and size; ``None`` when it is not there."""


class IndexReader:
    """Hands out the index in use; safe to share between threads.

    Ask for :meth:`current` once a request and keep the answer until the request is done: it goes on answering
    from its version when another one is published. A version that cannot be opened is logged and remembered in
    ``fault``, and the one before goes on answering.

    Raises:
        IndexUnusable: There is no index to begin with, or it cannot be opened.
    """

    def __init__(
        self,
        home: Path,
        encoder: Encoder,
        settings: SearchSettings = DEFAULT_SEARCH,
        stores: StoreSettings = FILES,
    ) -> None:
        self._home = home
        self._layout = Layout(home)
        self._encoder = encoder
        self._settings = settings
        self._stores = stores
        self._switching = threading.Lock()
        self._mark = self._read_mark()
        self._index = open_index(home, encoder, settings, stores)
        self.fault: IndexFault | None = None

    def current(self) -> Index:
        """Give the index in use; the first caller after a publication opens it, others need not wait."""
        if self._read_mark() != self._mark and self._switching.acquire(blocking=False):
            try:
                self._switch()
            finally:
                self._switching.release()
        return self._index

    def _switch(self) -> None:
        # Read before opening: a publication in between is then seen as a change by the next caller.
        mark = self._read_mark()
        if mark == self._mark:
            return
        try:
            self._index = open_index(self._home, self._encoder, self._settings, self._stores)
            self.fault = None
            _log.info("index version in use", extra={"index_version": self._index.version})
        except IndexFault as fault:
            self.fault = fault
            _log.error("published index cannot be opened: %s", fault)
        self._mark = mark

    def _read_mark(self) -> _Mark:
        try:
            status = self._layout.current.stat()
        except OSError:
            return None
        return status.st_ino, status.st_mtime_ns, status.st_size
