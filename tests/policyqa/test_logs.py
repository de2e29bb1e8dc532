from __future__ import annotations

import logging

from policyqa.logs import FieldFormatter


def record(**fields: object) -> logging.LogRecord:
    base = {"name": "rag.service", "levelname": "INFO", "msg": "answered %s", "args": ("well",)}
    return logging.makeLogRecord({**base, **fields})


def test_a_line_ends_in_the_fields_of_the_record() -> None:
    line = FieldFormatter().format(record(intent="responsible", ms=12.5))
    assert line.endswith("INFO rag.service answered well intent=responsible ms=12.5")


def test_a_record_without_fields_is_just_its_message() -> None:
    assert FieldFormatter().format(record()).endswith("rag.service answered well")
