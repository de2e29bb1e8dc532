"""The style sheets hold together where one part repeats another."""

from __future__ import annotations

import re

from web.templating import HERE

# Matches “--paper: #0f1514;” and “color-scheme: dark;”; must not match the selector of a block.
_DECLARATION = re.compile(r"^\s*([\w-]+: [^;{]+);$", re.MULTILINE)


def test_the_dark_colours_are_the_same_for_a_dark_system_and_a_reader_who_chose_dark() -> None:
    sheet = (HERE / "static" / "css" / "base.css").read_text(encoding="utf-8")
    of_system = sheet.split(':root:not([data-theme="light"]) {')[1].split("}")[0]
    chosen = sheet.split(':root[data-theme="dark"] {')[1].split("}")[0]
    assert len(_DECLARATION.findall(chosen)) > 10
    assert _DECLARATION.findall(of_system) == _DECLARATION.findall(chosen)
