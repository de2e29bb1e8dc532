"""Turns the faults that pydantic finds in a request into one problem in Chinese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from web.errors import Problem

_MESSAGES: Mapping[str, str] = {
    "missing": "缺少此字段",
    "extra_forbidden": "不认识的字段",
    "string_too_short": "至少 {min_length} 个字符",
    "string_too_long": "最多 {max_length} 个字符",
    "too_long": "最多 {max_length} 项",
    "literal_error": "只能是 {expected} 之一",
    "enum": "只能是 {expected} 之一",
    "string_type": "应为字符串",
    "list_type": "应为列表",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "bool_parsing": "应为 true 或 false",
    "bool_type": "应为 true 或 false",
    "greater_than_equal": "应不小于 {ge}",
    "less_than_equal": "应不大于 {le}",
    "date_parsing": "应为日期，如 2025-06-30",
    "date_from_datetime_parsing": "应为日期，如 2025-06-30",
    "date_type": "应为日期，如 2025-06-30",
    "tuple_type": "应为列表",
    "dict_type": "应为对象",
    "model_type": "应为对象",
    "model_attributes_type": "应为对象",
}

_EMPTY = frozenset({"missing", "string_too_short", "value_error", "string_type"})


def problem_of(faults: Sequence[Mapping[str, Any]]) -> Problem:
    """Return the problem whose code fits the first fault; it lists all of them, with a JSON pointer each."""
    first = faults[0]
    if first["type"] == "json_invalid":
        return Problem("body_not_json", "请求内容必须是 UTF-8 编码的 JSON 对象。")
    code = _code(_path(first), str(first["type"]))
    errors = tuple({"pointer": _pointer(fault), "detail": _message(fault)} for fault in faults)
    return Problem(code, _detail(code, first), errors=errors)


def _code(path: tuple[str, ...], kind: str) -> str:
    if kind == "extra_forbidden":
        return "field_unknown"
    if path == ("question",):
        if kind == "string_too_long":
            return "question_too_long"
        if kind in _EMPTY:
            return "question_empty"
    if path == ("text",) and kind == "string_too_long":
        return "profile_too_long"
    if path and path[-1] == "role":
        return "role_unknown"
    return "invalid_request"


def _detail(code: str, fault: Mapping[str, Any]) -> str:
    if code == "question_empty":
        return "请输入问题，1 到 500 个字。"
    if code == "question_too_long":
        return "问题最多 500 个字，请写短一些。"
    if code == "profile_too_long":
        return f"企业情况{_message(fault)}，请写短一些。"
    if code == "role_unknown":
        return "history 中每一项的 role 只能是 user 或 assistant。"
    return f"{_pointer(fault)}：{_message(fault)}。"


def _message(fault: Mapping[str, Any]) -> str:
    template = _MESSAGES.get(str(fault["type"]), "不合要求")
    return template.format_map({key: str(value).replace(" or ", "、") for key, value in fault.get("ctx", {}).items()})


def _path(fault: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(part) for part in fault["loc"] if part not in ("body", "query", "path"))


def _pointer(fault: Mapping[str, Any]) -> str:
    return "#/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in _path(fault))
