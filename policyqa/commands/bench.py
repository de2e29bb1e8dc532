"""Turns ``policyqa bench`` into how fast plans are parsed and questions answered on this machine."""

from __future__ import annotations

from typing import Annotated

import typer

_DOCUMENTS = typer.Option("--documents", min=1, max=100_000, help="解析多少份规划。")
_ROUNDS = typer.Option("--rounds", min=1, max=1000, help="每个问题问几遍。")


def bench(
    documents: Annotated[int, _DOCUMENTS] = 1000,
    rounds: Annotated[int, _ROUNDS] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON。")] = False,
) -> None:
    """Measure parsing and answering, and print the figures."""
    from policyqa.measure import answering, parsing
    from policyqa.terminal import print_json

    figures = {"parse": parsing(documents), "answer": answering(rounds)}
    if as_json:
        print_json(figures)
        return
    parse, answer = figures["parse"], figures["answer"]
    print(f"解析：{parse['documents']:.0f} 份，每份 {parse['ms_per_document']:.1f} 毫秒（处理器时间）")
    print(f"回答：{answer['questions']:.0f} 次，p50 {answer['p50_ms']:.1f} 毫秒，p95 {answer['p95_ms']:.1f} 毫秒")
