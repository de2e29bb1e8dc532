"""Turns a path into a plan of the corpus or a refusal, asking a person for what the text leaves out."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import typer

from corpus.errors import CorpusError, InvalidSources, MetadataMissing, Unreadable, UnreadableFile
from corpus.ingest import IngestReport, ingest
from policyqa.exit_codes import ExitCode
from policyqa.settings import Settings
from policyqa.terminal import watching

_LABELS: Final = {"title": "标题", "region": "地区（如 上海市）", "level": "层级（省、市 或 区县）"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why."""

    path: Path
    error: CorpusError

    @property
    def code(self) -> ExitCode:
        """A file that is not there is wrong use; one that was read and refused has failed the check."""
        missing = isinstance(self.error, UnreadableFile) and self.error.reason is Unreadable.MISSING
        return ExitCode.WRONG_USE if missing else ExitCode.FAILED_CHECK

    def as_dict(self) -> dict[str, str]:
        """Return the refusal as JSON values."""
        return {"path": str(self.path), "reason": str(self.error)}


def take(path: Path, given: Mapping[str, Any], settings: Settings) -> IngestReport | Refusal:
    """Take one file into the corpus.

    Raises:
        InvalidSources: ``sources.toml`` stands in the way of every file.
    """
    try:
        return _take(path, given, settings)
    except MetadataMissing as missing:
        if not sys.stdin.isatty():
            return Refusal(path, missing)
        asked = {field: typer.prompt(f"{path.name} 的{_LABELS[field]}", err=True) for field in missing.fields}
        return take(path, {**given, **asked}, settings)
    except InvalidSources:
        raise
    except CorpusError as error:
        return Refusal(path, error)


def _take(path: Path, given: Mapping[str, Any], settings: Settings) -> IngestReport:
    with watching() as watch, watch.during(f"收录 {path.name}"):
        return ingest(path, settings.corpus, given, limit_bytes=settings.ingest_max_bytes)
