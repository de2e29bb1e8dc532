"""Turns ``policyqa bench …`` into measurements on this machine: answers, growth, other libraries, serving."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="测量速度：解析、回答、索引规模、对照其他检索库、服务进程。", invoke_without_command=True)
_DOCUMENTS = typer.Option("--documents", min=1, max=100_000, help="解析多少份规划。")
_ROUNDS = typer.Option("--rounds", min=1, max=1000, help="每个问题问几遍。")
_Json = Annotated[bool, typer.Option("--json", help="输出 JSON。")]
_Folder = Annotated[
    Path | None, typer.Option("--directory", metavar="DIR", help="数据和结果保存在这里，默认为数据目录下的 bench。")
]


@app.callback()
def bench(
    context: typer.Context,
    documents: Annotated[int, _DOCUMENTS] = 1000,
    rounds: Annotated[int, _ROUNDS] = 5,
    as_json: _Json = False,
) -> None:
    """Measure parsing and answering, and print the figures."""
    if context.invoked_subcommand is not None:
        return
    from policyqa.measure import answering, parsing
    from policyqa.terminal import print_json

    figures = {"parse": parsing(documents), "answer": answering(rounds)}
    if as_json:
        print_json(figures)
        return
    parse, answer = figures["parse"], figures["answer"]
    print(f"解析：{parse['documents']:.0f} 份，每份 {parse['ms_per_document']:.1f} 毫秒（处理器时间）")
    print(f"回答：{answer['questions']:.0f} 次，p50 {answer['p50_ms']:.1f} 毫秒，p95 {answer['p95_ms']:.1f} 毫秒")


@app.command(help="把规划重组成任意多的条款，测量索引随规模的变化；可中断，再次运行时接着做。")
def growth(
    sizes: Annotated[str, typer.Option("--sizes", help="条款数，用逗号分隔。")] = "1000,10000,100000,1000000",
    directory: _Folder = None,
    as_json: _Json = False,
) -> None:
    """Build and measure indexes of so many clauses."""
    from policyqa.benchmark.report import growth_figures, growth_table
    from policyqa.benchmark.runs import run_growth
    from policyqa.settings import load_settings
    from policyqa.terminal import print_json, watching

    with watching() as watch:
        sampled, rows = run_growth(_numbers(sizes), load_settings(), directory, watch)
    if as_json:
        print_json(growth_figures(sampled, rows))
    else:
        print(growth_table(rows))


@app.command(
    help="与 LlamaIndex、LangChain、Haystack 对照：同一模型，轮流提问 120 个各类问题，约两三分钟；"
    "首次运行还要嵌入对照库的段落。需要可选依赖 policyqa\\[peers]。"
)
def peers(
    questions: Annotated[
        int, typer.Option("--questions", min=1, max=10_000, help="问多少个问题，从各类有依据的调优问题中均匀抽取。")
    ] = 120,
    directory: _Folder = None,
    as_json: _Json = False,
) -> None:
    """Time complete searches of other libraries and of this index, and compare what each ranks first."""
    from dataclasses import asdict

    from policyqa.benchmark.report import peers_table
    from policyqa.benchmark.runs import run_peers
    from policyqa.settings import load_settings
    from policyqa.terminal import print_json, watching

    with watching() as watch:
        standings = run_peers(questions, load_settings(), directory, watch)
    if as_json:
        print_json([asdict(standing) for standing in standings])
    else:
        print(peers_table(standings))


@app.command(help="启动一个服务进程，测量就绪时间和占用内存。")
def serving(directory: _Folder = None, as_json: _Json = False) -> None:
    """Start a server of its own, ask it questions, and stop it."""
    from dataclasses import asdict

    from policyqa.benchmark.report import serving_table
    from policyqa.benchmark.runs import run_serving
    from policyqa.settings import load_settings
    from policyqa.terminal import print_json

    served = run_serving(load_settings(), directory)
    if as_json:
        print_json(asdict(served))
    else:
        print(serving_table(served))


@app.command(help="逐项改变索引设置并试用排序方法，看各找到多少依据；结果写成一页。")
def ablation(
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help="写到这个文件，如 docs/ablation.md。")
    ] = None,
) -> None:
    """Measure what each setting of the index and each way of ranking finds."""
    from policyqa.benchmark.runs import run_ablation
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    with watching() as watch:
        page = run_ablation(load_settings(), watch)
    if output is None:
        print(page, end="")
        return
    output.write_text(page, encoding="utf-8")
    out().print(str(output), markup=False)


@app.command(help="把各项测量的结果写成 performance.md、performance.json 和图。")
def report(
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="写到这个目录，如 docs。")],
    directory: _Folder = None,
) -> None:
    """Write what was measured as a page, a chart and JSON."""
    from policyqa.benchmark.runs import folder_of, write_report
    from policyqa.settings import load_settings
    from policyqa.terminal import out

    for path in write_report(folder_of(load_settings(), directory), output):
        out().print(str(path), markup=False)


def _numbers(sizes: str) -> list[int]:
    from policyqa.errors import WrongUse

    try:
        numbers = [int(size) for size in sizes.split(",")]
    except ValueError:
        numbers = []
    if not numbers or not all(300 <= number <= 10_000_000 for number in numbers):
        raise WrongUse(f"--sizes {sizes} 无效，应为 300 至 10000000 之间的条款数，用逗号分隔。")
    return numbers
