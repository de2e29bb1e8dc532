"""Turns what is wrong with a setting into a sentence in Chinese that says which values it takes."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from pydantic.fields import FieldInfo

from policyqa.settings_table import bounds_of, plain_type, variable

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_NAMES: Final[Mapping[object, str]] = {bool: "true 或 false", int: "整数", float: "数字", Path: "路径"}


def problem(error: ErrorDetails, fields: Mapping[str, FieldInfo]) -> str:
    """Say what is wrong with one environment variable, or with several together."""
    if not error["loc"]:
        return str(error["ctx"]["error"])
    name = str(error["loc"][0])
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(name.upper(), map(variable, fields), n=1)
        hint = f"，是否想写 {near[0]}？" if near else "。"
        return f"没有名为 {name.upper()} 的设置{hint}"
    if error["type"] == "string_pattern_mismatch":
        return f"{variable(name)}={error['input']} 的写法不对。"
    return f"{variable(name)}={error['input']} 无效，应为 {_values_of(fields[name])}。"


def _values_of(field: FieldInfo) -> str:
    kind = plain_type(field)
    if typing.get_origin(kind) is Literal:
        return "、".join(map(str, typing.get_args(kind)))
    bounds = bounds_of(field)
    if "ge" in bounds:
        return f"{bounds['ge']:,}–{bounds['le']:,}"
    if "max_length" in bounds:
        return f"{bounds['min_length']}–{bounds['max_length']} 个字符"
    return _NAMES.get(kind, "文字")
