"""Turns the fields of the settings into the words of their documentation."""

from __future__ import annotations

import typing
from collections.abc import Mapping
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal

from pydantic import SecretStr
from pydantic.fields import FieldInfo

PREFIX = "POLICYQA_"
BEGIN = "<!-- begin: policyqa settings --markdown -->"
END = "<!-- end -->"

_NAMES = {
    bool: "`true` or `false`",
    int: "a whole number",
    float: "a number",
    Path: "a path",
    str: "text",
    SecretStr: "text",
}


def variable(name: str) -> str:
    """Return the environment variable of a field."""
    return f"{PREFIX}{name}".upper()


def markdown(fields: Mapping[str, FieldInfo]) -> str:
    """Return the table of all settings, between the marks that ``docs/settings.md`` has it between."""
    lines = [
        BEGIN,
        "",
        "| variable | default | range | what it sets | takes effect |",
        "| --- | --- | --- | --- | --- |",
        *(_row(name, field) for name, field in fields.items()),
        "",
        END,
    ]
    return "\n".join(lines) + "\n"


def with_table(page: str, table: str) -> str:
    """Return a page with the table in the place of the one between the marks, or at the end if it has none."""
    before, begin, rest = page.partition(BEGIN)
    _, _, after = rest.partition(f"{END}\n")
    return f"{before}{table}{after}" if begin else f"{page}\n{table}"


def range_of(field: FieldInfo) -> str:
    """Say which values a field takes."""
    kind = plain_type(field)
    if typing.get_origin(kind) is Literal:
        return ", ".join(map(str, typing.get_args(kind)))
    bounds = bounds_of(field)
    if "ge" in bounds:
        return f"{_number(bounds['ge'])}–{_number(bounds['le'])}"
    if "max_length" in bounds:
        return f"{bounds['min_length']}–{bounds['max_length']} characters"
    return _NAMES[kind]


def plain_type(field: FieldInfo) -> Any:  # noqa: ANN401 - a type form, for which there is no type yet
    """Return the type of a field without ``None``."""
    annotation = field.annotation
    if isinstance(annotation, UnionType):
        return next(part for part in typing.get_args(annotation) if part is not NoneType)
    return annotation


def bounds_of(field: FieldInfo) -> dict[str, Any]:
    """Return the bounds of a field by pydantic's names for them."""
    names = ("ge", "le", "min_length", "max_length")
    return {name: getattr(each, name) for each in field.metadata for name in names if hasattr(each, name)}


def default_of(field: FieldInfo) -> str:
    """Write the default as one would set it, or in words if it depends on the machine."""
    shown = _extra(field)["shown"]
    if shown is not None:
        return str(shown)
    default = field.get_default()
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _row(name: str, field: FieldInfo) -> str:
    takes_effect = {
        "rebuild": "with `policyqa index update`",
        "restart": "with a restart",
        "at once": "at once",
    }[_extra(field)["change"]]
    cells = (f"`{variable(name)}`", default_of(field), range_of(field), field.description, takes_effect)
    return "| " + " | ".join(map(str, cells)) + " |"


def _number(value: float) -> str:
    return f"{value:,}"


def _extra(field: FieldInfo) -> dict[str, Any]:
    extra = field.json_schema_extra
    if not isinstance(extra, dict):
        raise TypeError("a setting must be declared with _setting")
    return extra
