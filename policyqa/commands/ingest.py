"""Turns files into plans of the corpus, and tells what became of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from corpus.ingest import IngestReport
    from policyqa.intake import Refusal


def _field(name: str, words: str) -> Any:  # noqa: ANN401 - as typer's own Option
    return typer.Option(f"--{name}", help=words, rich_help_panel="正文没有给出的元数据（只收录一个文件时）")


def ingest(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="规划文件。")],
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON。")] = False,
    doc_id: Annotated[str | None, _field("id", "文件编号；已有的编号表示新版本。")] = None,
    title: Annotated[str | None, _field("title", "标题。")] = None,
    region: Annotated[str | None, _field("region", "地区，如 上海市。")] = None,
    level: Annotated[str | None, _field("level", "层级：省、市 或 区县。")] = None,
    issuer: Annotated[str | None, _field("issuer", "发文机关。")] = None,
    url: Annotated[str | None, _field("url", "来源网址。")] = None,
) -> None:
    """Take files into the corpus; say what was recognised, what was removed and what is doubtful."""
    from policyqa.errors import WrongUse
    from policyqa.intake import Refusal, take
    from policyqa.settings import load_settings

    told = {"id": doc_id, "title": title, "region": region, "level": level, "issuer": issuer, "url": url}
    given = {name: value for name, value in told.items() if value is not None}
    if given and len(paths) > 1:
        raise WrongUse("元数据选项只能用于一个文件，请逐个收录，或写入 sources.toml。")
    settings = load_settings()
    results = []
    for path in paths:
        results.append(take(path, given, settings))
        _tell(results[-1], as_json=as_json)
    refused = [result for result in results if isinstance(result, Refusal)]
    taken = [result for result in results if not isinstance(result, Refusal)]
    _conclude(taken, refused, as_json=as_json)
    if refused:
        raise typer.Exit(max(refusal.code for refusal in refused))


def _tell(result: IngestReport | Refusal, *, as_json: bool) -> None:
    from policyqa.corpus_view import ingest_lines
    from policyqa.intake import Refusal
    from policyqa.terminal import out, print_error

    if isinstance(result, Refusal):
        print_error(str(result.error))
    elif not as_json:
        out().print("\n".join(ingest_lines(result)), markup=False)


def _conclude(taken: list[IngestReport], refused: list[Refusal], *, as_json: bool) -> None:
    from policyqa.terminal import err, print_json

    if as_json:
        reports = [report.as_dict() for report in taken]
        print_json({"ingested": reports, "refused": [refusal.as_dict() for refusal in refused]})
    if taken:
        err().print("请运行 policyqa index update，使收录的内容可以被检索。")
