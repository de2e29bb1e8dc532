"""Turns readers' notes on answers into a list for the operator."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer(help="查看读者对回答的评价。", no_args_is_help=True)


@app.command("list", help="列出最新的评价。")
def list_(
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="最多列出多少条，最新的在前。")] = 100,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON。")] = False,
) -> None:
    """List the latest notes."""
    from policyqa import parts
    from policyqa.settings import load_settings
    from policyqa.terminal import err, out, print_json

    notes = parts.feedback(load_settings()).latest(limit)
    if as_json:
        print_json([note.model_dump(mode="json") for note in notes])
        return
    for note in notes:
        mark = "有用" if note.verdict == "up" else "没用"
        reason = f"：{note.reason}" if note.reason else ""
        out().print(f"{note.created:%Y-%m-%d %H:%M} {mark}  {note.question}{reason}", markup=False)
    if not notes:
        err().print("还没有评价。")
