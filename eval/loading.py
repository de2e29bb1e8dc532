"""Case files become cases, and quoted words become spans of the raw plan."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from corpus.model import Span
from eval.case import Case, Evidence, Half, Kind
from eval.errors import BadCaseError, MissingPlanError, QuoteNotFoundError

CASES = Path(__file__).parent / "cases"
RAW = Path(__file__).parent.parent / "corpus" / "raw"


def load_cases(folder: Path = CASES, half: Half | None = None) -> tuple[Case, ...]:
    """Read ``<folder>/<half>/<kind>.toml``, in the order of halves, kinds and files.

    Raises:
        BadCaseError: A file is not TOML, is named for no kind, or holds a case that breaks the schema.
    """
    halves = [half] if half else list(Half)
    files = (path for part in halves for path in sorted((folder / part.value).glob("*.toml")))
    return tuple(case for path in files for case in _cases_of(path))


def load_raw(folder: Path = RAW) -> Mapping[str, str]:
    """Read every raw plan text, by document id; offsets are code points of what this returns."""
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))}
    return MappingProxyType(texts)


def locate(evidence: Evidence, raw: Mapping[str, str]) -> Span:
    """Find where the words of ``evidence`` stand.

    Raises:
        MissingPlanError: ``raw`` has no such document.
        QuoteNotFoundError: The words stand in it fewer times than the occurrence asked for.
    """
    if evidence.doc not in raw:
        raise MissingPlanError(evidence.doc, sorted(raw))
    text = raw[evidence.doc]
    start = -1
    for _ in range(evidence.occurrence):
        start = text.find(evidence.quote, start + 1)
        if start < 0:
            raise QuoteNotFoundError(evidence.doc, evidence.quote, evidence.occurrence, text.count(evidence.quote))
    return Span(start, start + len(evidence.quote))


def load_case_file(path: Path, defaults: Callable[[Mapping[str, object]], Mapping[str, object]]) -> Iterable[Case]:
    """Read the cases of one file, each over what ``defaults`` gives for its table.

    Raises:
        BadCaseError: The file is not TOML or holds a case that breaks the schema.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    except (ValueError, KeyError) as error:
        raise BadCaseError(path, "整个文件", str(error)) from error
    for table in tables:
        yield _case(path, {**defaults(table), **table})


def _cases_of(path: Path) -> Iterable[Case]:
    try:
        kind, half = Kind(path.stem), Half(path.parent.name)
    except ValueError as error:
        raise BadCaseError(path, "整个文件", str(error)) from error
    yield from load_case_file(path, lambda _: {"kind": kind, "half": half, **_defaults(kind)})


def _defaults(kind: Kind) -> dict[str, Any]:
    if kind is Kind.DECLINED:
        return {"status": ["none"]}
    return {} if kind is Kind.FOLLOW_UP else {"intents": [kind.value]}


def _case(path: Path, table: dict[str, Any]) -> Case:
    try:
        return Case.model_validate(table)
    except ValidationError as error:
        raise BadCaseError(path, f"用例 {table.get('id', '（无编号）')}", str(error)) from error
