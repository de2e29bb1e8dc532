"""Turns log records into lines: time, level, name, message, and the record's own fields as ``key=value``."""

from __future__ import annotations

import logging
from typing import Final

_STANDARD: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "color_message"}


class FieldFormatter(logging.Formatter):
    """Writes the fields that were passed as ``extra`` after the message, in the order in which they were passed."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        """Return the line of a record, without its traceback."""
        fields = (f"{key}={value}" for key, value in vars(record).items() if key not in _STANDARD)
        return " ".join([super().formatMessage(record), *fields])


def log_to_stderr(level: str) -> None:
    """Write records of ``level`` and above to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(FieldFormatter())
    logging.basicConfig(level=level.upper(), handlers=[handler])
