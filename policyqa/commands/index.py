"""Turns ``policyqa index …`` into builds, checks and switches of index versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from index.layout import Layout
    from index.vectors.choice import StoreSettings
    from index.versions import Version

app = typer.Typer(help="构建、检查和切换索引版本。", no_args_is_help=True)


@app.command(help="从规划文本重新构建索引并启用。")
def build() -> None:
    """Build the index and publish it."""
    from policyqa import parts
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    with watching() as watch:
        version = parts.build(load_settings(), watch)
    out().print(f"已构建并启用：{_summary(version)}")


@app.command(help="规划文本、设置或模型有变化，或索引缺失、损坏时才重新构建。")
def update() -> None:
    """Build the index if plans, settings or model have changed, or if it is missing or damaged."""
    from policyqa import parts
    from policyqa.settings import load_settings
    from policyqa.terminal import out, watching

    with watching() as watch:
        version, built = parts.update(load_settings(), watch)
    out().print(f"{'已构建并启用' if built else '索引已是最新'}：{_summary(version)}")


@app.command(help="核对索引的每个文件和各部分是否一致。")
def verify(version: Annotated[str | None, typer.Argument(help="索引版本，默认为正在使用的版本。")] = None) -> None:
    """Check every hash of a version, and that its parts agree."""
    from index.verify import verify as check
    from policyqa.exit_codes import ExitCode
    from policyqa.terminal import out, print_error, watching

    with watching() as watch, watch.during("核对索引"):
        verdict = check(_layout(), version, _stores())
    if not verdict.sound:
        print_error(
            "\n".join([f"索引版本 {verdict.version} 有问题：", *(f"- {problem}" for problem in verdict.problems)])
        )
        print_error("请运行 policyqa index build 重建，或 policyqa index rollback 退回上一版本。")
        raise typer.Exit(ExitCode.FAILED_CHECK)
    out().print(f"索引版本 {verdict.version} 完好。")


@app.command("list", help="列出磁盘上的索引版本，* 为正在使用的版本。")
def list_() -> None:
    """List the versions on disk."""
    from index.versions import list_versions
    from policyqa.terminal import err, out

    versions = list_versions(_layout())
    for version in versions:
        out().print(f"{'*' if version.current else ' '} {_summary(version)}")
    if not versions:
        err().print("还没有索引，请先运行 policyqa index build。")


@app.command(help="改用以前的索引版本。")
def rollback(version: Annotated[str | None, typer.Argument(help="索引版本，默认为上一个版本。")] = None) -> None:
    """Put an earlier version into use."""
    from index.versions import rollback as put_back
    from policyqa.terminal import out

    out().print(f"正在使用：{_summary(put_back(_layout(), version, _stores()))}")


def _layout() -> Layout:
    from index.layout import Layout
    from policyqa.settings import load_settings

    return Layout(load_settings().home)


def _stores() -> StoreSettings:
    from policyqa.settings import load_settings

    return load_settings().for_stores()


def _summary(version: Version) -> str:
    totals = version.manifest.totals
    seconds = sum(version.manifest.seconds.values())
    return (
        f"{version.name}，{totals.documents} 份规划，{totals.clauses} 个条款，{totals.chunks} 个段落，"
        f"构建于 {version.manifest.built_at}，用时 {seconds:.1f} 秒"
    )
