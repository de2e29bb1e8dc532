"""Turns the settings into a list for the person at the terminal, or into the table of the documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def settings(
    as_markdown: Annotated[bool, typer.Option("--markdown", help="输出 docs/settings.md 中的表格。")] = False,
    write: Annotated[
        Path | None, typer.Option("--write", metavar="FILE", help="把表格写入这个文件，替换其中原有的表格。")
    ] = None,
) -> None:
    """List the settings in force, or write the table of the documentation."""
    from policyqa.settings import Settings
    from policyqa.settings_table import markdown, with_table

    if write is not None:
        page = write.read_text(encoding="utf-8") if write.exists() else ""
        write.write_text(with_table(page, markdown(Settings.model_fields)), encoding="utf-8")
    elif as_markdown:
        print(markdown(Settings.model_fields), end="")
    else:
        _list_current()


def _list_current() -> None:
    from policyqa.settings import load_settings
    from policyqa.settings_table import variable
    from policyqa.terminal import out

    current = load_settings()
    for name, value in current:
        mark = "*" if name in current.model_fields_set else " "
        out().print(f"{mark} {variable(name)}={'' if value is None else value}", markup=False)
    out().print("带 * 的由环境变量设定，其余为默认值。", markup=False)
