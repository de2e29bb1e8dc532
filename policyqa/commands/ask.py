"""Turns a question at the terminal into an answer with its sources."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rag.contract import AskRequest

MAX_HISTORY_BYTES = 1_048_576


class Mode(StrEnum):
    """Who words the answer, as in the contract."""

    AUTO = "auto"
    EXTRACTIVE = "extractive"
    LLM = "llm"


def ask(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="问题，1–500 字。")],
    as_json: Annotated[bool, typer.Option("--json", help="输出与 POST /api/ask 相同的 JSON。")] = False,
    history: Annotated[
        Path | None,
        typer.Option("--history", metavar="FILE", help='以往对话的 JSON 文件：[{"role": "user", "content": "…"}, …]。'),
    ] = None,
    region: Annotated[
        list[str] | None, typer.Option("--region", metavar="R", help="只在这个地区的规划中找，可重复。")
    ] = None,
    mode: Annotated[
        Mode, typer.Option("--mode", help="auto：设了语言模型就用；extractive：只摘录原文；llm：一定要用语言模型。")
    ] = Mode.AUTO,
) -> None:
    """Answer a question and show the words of the plans that the answer rests on."""
    from policyqa import parts
    from policyqa.answer_view import answer_view
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    request = request_of(question, history, region or [], mode)
    with watching() as watch:
        service = parts.answer_service(load_settings(), watch)
        with watch.during("查找依据"):
            answer = service.ask(request)
    if as_json:
        print(answer.model_dump_json(indent=2))
    else:
        console = out()
        console.print(answer_view(answer, for_reading=console.is_terminal))


def request_of(question: str, history: Path | None, regions: list[str], mode: Mode = Mode.AUTO) -> AskRequest:
    """Check the arguments and put them together.

    Raises:
        WrongUse: The question is blank or too long, or the history is not as it should be.
    """
    from pydantic import ValidationError

    from policyqa.errors import WrongUse
    from rag.contract import AskRequest

    turns = _read_history(history) if history else []
    asked = {"question": question, "history": turns, "filters": {"regions": regions}, "mode": mode.value}
    try:
        return AskRequest.model_validate(asked)
    except ValidationError as error:
        raise WrongUse(_problem(error.errors()[0], history)) from error


def _read_history(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds; the request checks it
    import json

    from policyqa.errors import WrongUse

    try:
        if path.stat().st_size > MAX_HISTORY_BYTES:
            raise WrongUse(f"对话文件 {path} 超过 1 MiB，请删减。")
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise WrongUse(f"对话文件 {path} 打不开（{error.strerror}）。") from error
    except ValueError as error:
        raise WrongUse(f"对话文件 {path} 不是 UTF-8 编码的 JSON（{error}）。") from error


def _problem(error: Any, history: Path | None) -> str:  # noqa: ANN401 - pydantic's private record of one error
    field = error["loc"][0]
    if field == "question":
        return "问题太长，最多 500 字。" if error["type"] == "string_too_long" else "问题不能为空。"
    if field == "history":
        place = ".".join(map(str, error["loc"][1:]))
        form = '最多 40 个 {"role": "user" 或 "assistant", "content": "…"} 组成的列表'
        return f"对话文件 {history} 的内容不对：应为{form}（{place} {error['msg']}）。"
    return f"参数 {'.'.join(map(str, error['loc']))} 不对（{error['msg']}）。"
