"""A file of profiles becomes enterprises, each with the measures that must, may and must not be offered to it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from eval.case import Half
from eval.errors import BadCaseError
from rag.match_contract import MatchRequest

PROFILES = Path(__file__).parent / "cases"

DEPTH = 10
"""The results that an enterprise is asked to look at."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Form(_Strict):
    """The fields that an enterprise filled in."""

    region: str = ""
    district: str = ""
    industries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class Profile(_Strict):
    """An enterprise, in fields, in its own words, or both, and what fits it.

    ``region`` and ``needs`` are labels for the report. ``must``, ``may`` and ``must_not`` hold names of measures (see
    :class:`eval.finder.measures.Measures`); in ``must``, names parted by ``|`` are equals, one of which has to be
    found. ``nothing``: no measure applies. ``may_refuse``: a clear refusal is right too.
    """

    id: str = Field(pattern=r"^finder-[dt]\d{2,3}$")
    half: Half
    region: str = Field(min_length=1)
    needs: tuple[str, ...]
    form: Form = Form()
    text: str = Field(default="", max_length=500)
    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()
    nothing: bool = False
    may_refuse: bool = False

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if f"-{self.half.value[0]}" not in self.id:
            raise ValueError(f"the id of a {self.half} profile ends in -{self.half.value[0]} and digits")
        if self.nothing == bool(self.must or self.may):
            raise ValueError("a profile has measures that fit it, or nothing = true")
        return self

    @property
    def request(self) -> MatchRequest:
        """The profile as a finder is given it."""
        return MatchRequest(text=self.text, limit=DEPTH, **self.form.model_dump())

    @property
    def said(self) -> str:
        """What the enterprise said of itself, in a line for people."""
        fields = (value for value in self.form.model_dump().values() if value)
        filled = "，".join(value if isinstance(value, str) else "、".join(value) for value in fields)
        return "；".join(filter(None, [filled, self.text])) or "（空白）"


def load_profiles(folder: Path = PROFILES, half: Half | None = None) -> tuple[Profile, ...]:
    """Read ``<folder>/<half>.toml``.

    Raises:
        BadCaseError: A file is not TOML or holds a profile that breaks the schema.
    """
    return tuple(profile for each in ([half] if half else Half) for profile in _profiles_of(folder, each))


def _profiles_of(folder: Path, half: Half) -> Iterable[Profile]:
    path = folder / f"{half}.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))["profile"]
    except (ValueError, KeyError) as error:
        raise BadCaseError(path, "整个文件", str(error)) from error
    for table in tables:
        try:
            yield Profile.model_validate({"half": half, **table})
        except ValidationError as error:
            raise BadCaseError(path, f"画像 {table.get('id', '（无编号）')}", str(error)) from error
