"""Turns ``policyqa …`` into the command that it names, and its outcome into an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from policyqa.commands import ask, bench, corpus, doctor, eval, feedback, index, ingest, match, serve, settings
from policyqa.exit_codes import EXPECTED, ExitCode, exit_code_of
from policyqa.terminal import print_error
from policyqa.usage import explain

_PURPOSE = "政策规划问答：每句回答都可核对原文，不需要语言模型，可离线运行。"

app = typer.Typer(
    name="policyqa",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("ask", help="回答一个问题，并列出依据的原文。")(ask.ask)
app.command("match", help="查找适用于企业的支持措施，并说明理由和依据。")(match.match)
app.command("serve", help="启动问答网页和接口。")(serve.serve)
app.command("ingest", help="收录规划文件：TXT、HTML、PDF 或 DOCX。")(ingest.ingest)
app.add_typer(index.app, name="index")
app.add_typer(corpus.app, name="corpus")
app.add_typer(eval.app, name="eval")
app.add_typer(feedback.app, name="feedback")
app.add_typer(bench.app, name="bench")
app.command("doctor", help="检查运行环境，并给出修复命令。")(doctor.doctor)
app.command("settings", help="列出全部设置（环境变量 POLICYQA_…）和当前值。")(settings.settings)


def main() -> None:
    """Run the command of this process's arguments and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code.

    0 is done, 1 a failed check, 2 wrong use, 3 a fault of the environment. Faults that are expected are told in a
    sentence on standard error; any other exception is a defect and passes through.
    """
    try:
        code = app(args=list(arguments), prog_name="policyqa", standalone_mode=False)
    except TyperException as error:
        print_error(explain(error))
        return ExitCode.WRONG_USE
    except EXPECTED as error:
        print_error(str(error))
        return exit_code_of(error)
    return code if isinstance(code, int) else ExitCode.DONE


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(version("policyqa"))
        raise typer.Exit


@app.callback(help=_PURPOSE)
def _all_commands(
    _: Annotated[bool, typer.Option("--version", help="显示版本号。", callback=_version, is_eager=True)] = False,
) -> None:
    """Take the options that stand before a command."""
