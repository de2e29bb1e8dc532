"""Turns ``sources.toml`` into entries, each a file of ``raw/`` with what is known of the plan in it."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from corpus.errors import InvalidSources
from corpus.model import Metadata

SOURCES_FILE = "sources.toml"
RAW_FOLDER = "raw"
ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,40}$"

_Year = Annotated[int, Field(ge=1949, le=2100)]
_PROBLEMS = {
    "missing": "缺少",
    "extra_forbidden": "不认识的字段",
    "string_pattern_mismatch": "格式不对",
    "string_too_short": "太短",
}


class Source(BaseModel):
    """One entry of ``sources.toml``: a file of ``raw/`` and what is known of the plan in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=ID_PATTERN)
    file: str = Field(pattern=r"^[^/\\]+$")
    title: str = Field(min_length=4)
    region: str = Field(min_length=2)
    level: str = Field(min_length=1)
    issuer: str | None = None
    document_number: str | None = None
    published: date | None = None
    period: tuple[_Year, _Year] | None = None
    url: str | None = None
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _check_period(self) -> Source:
        if self.period and self.period[0] > self.period[1]:
            raise ValueError("period 的首年晚于末年")
        return self

    def metadata(self) -> Metadata:
        """Return the entry as a document's metadata."""
        return Metadata(doc_id=self.id, **self.model_dump(exclude={"id", "file"}))


def load_sources(folder: Path) -> list[Source]:
    """Return the entries of ``folder/sources.toml`` in order.

    Raises:
        InvalidSources: if the file is missing or an entry is not as it should be; the message names the entry.
    """
    path = folder / SOURCES_FILE
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError as error:
        raise InvalidSources(path, "文件不存在,每个规划文本需要一个 [[document]] 条目") from error
    except UnicodeDecodeError as error:
        raise InvalidSources(path, f"不是有效的 TOML({error})") from error
    return parse_sources(text, path)


def parse_sources(text: str, path: Path) -> list[Source]:
    """Return the entries of the text of a ``sources.toml``; ``path`` is for messages only.

    Raises:
        InvalidSources: see ``load_sources``.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InvalidSources(path, f"不是有效的 TOML({error})") from error
    entries = table.get("document", [])
    if table.keys() - {"document"} or not isinstance(entries, list):
        raise InvalidSources(path, "只能有 [[document]] 条目")
    sources = [source_of(entry, number, path) for number, entry in enumerate(entries, 1)]
    _refuse_repeats(sources, path)
    return sources


def source_of(entry: Any, number: int, path: Path) -> Source:  # noqa: ANN401 - whatever the file holds
    """Return an entry of ``sources.toml``, the ``number``th.

    Raises:
        InvalidSources: if it is not as it should be.
    """
    try:
        return Source.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        name = entry.get("id", f"第{number}个") if isinstance(entry, dict) else f"第{number}个"
        field = ".".join(map(str, first["loc"])) or "条目"
        problem = _PROBLEMS.get(first["type"], first["msg"].removeprefix("Value error, "))
        raise InvalidSources(path, f"条目 {name} 的 {field}:{problem}") from error


def _refuse_repeats(sources: Sequence[Source], path: Path) -> None:
    for field in ("id", "file"):
        seen: set[str] = set()
        for source in sources:
            value = getattr(source, field)
            if value in seen:
                raise InvalidSources(path, f"条目 {source.id} 的 {field}:{value} 重复")
            seen.add(value)
