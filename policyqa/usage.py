"""Turns the command line parser's complaints into Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from typer.exceptions import TyperException


def explain(error: TyperException) -> str:
    """Say what is wrong with a command line, and how to see the help."""
    words = _WORDS.get(type(error).__name__, _other)
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "policyqa"
    return f"用法有误：{words(error)}\n查看帮助：{command} --help"


def _unknown_option(error: Any) -> str:  # noqa: ANN401 - the parser's classes are private to typer
    possible = "、".join(error.possibilities or ())
    return f"没有选项 {error.option_name}" + (f"，是否想用 {possible}？" if possible else "。")


def _missing(error: Any) -> str:  # noqa: ANN401
    return f"缺少参数 {_name(error)}。"


def _bad_value(error: Any) -> str:  # noqa: ANN401
    return f"参数 {_name(error)} 的值不对：{_in_chinese(error.message)}"


def _other(error: TyperException) -> str:
    return _in_chinese(error.format_message())


def _name(error: Any) -> str:  # noqa: ANN401
    if error.param_hint:
        return str(error.param_hint)
    return str(error.param.get_error_hint()).strip("'") if error.param else ""


def _in_chinese(message: str) -> str:
    """Translate a message; one that no phrase fits stays as it is."""
    for pattern, words in _PHRASES:
        if match := pattern.match(message):
            return match.expand(words)
    return message


_WORDS: Final[Mapping[str, Callable[[Any], str]]] = {
    "NoArgsIsHelpError": lambda _: "缺少命令。",
    "NoSuchOption": _unknown_option,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
}

_PHRASES: Final = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"No such command '(.*?)'\. Did you mean '(.*)'\?", r"没有命令 \1，是否想用 \2？"),
        (r"No such command '(.*)'", r"没有命令 \1。"),
        (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"多余的参数 \1。"),
        (r"Option '(.*)' requires an argument", r"选项 \1 缺少值。"),
        (r"(?:Value error, )?'(.*?)' is not one of (.*)\.", r"\1 不在可选的值之中：\2。"),
        (r"Input should be a valid integer", "应为整数。"),
        (r"Input should be greater than or equal to (.*)", r"应不小于 \1。"),
        (r"Input should be less than or equal to (.*)", r"应不大于 \1。"),
    )
)
