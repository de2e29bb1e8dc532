"""What the documentation says of the command line: the commands and their options are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from policyqa.cli import app

CHECKOUT = Path(__file__).parents[2]
PAGES = [*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/**/*.md")]

# Matches “policyqa eval run --half dev” in code and on a console's line; must not match “policyqa[peers]”.
_COMMAND = re.compile(r"(?:`|\$ |bin/)policyqa ([a-z-]+(?: [^`\n|]*)?)")


def commands_in(page: Path) -> Iterator[list[str]]:
    for said in _COMMAND.findall(page.read_text(encoding="utf-8")):
        yield said.partition("#")[0].split()


def unknown_in(words: list[str]) -> str:
    """Follow the words of one command line; return the first that the program does not know, or an empty string."""
    command: Any = get_command(app)
    while words and hasattr(command, "commands") and not words[0].startswith("-"):
        name = words.pop(0)
        if name not in command.commands:
            return name
        command = command.commands[name]
    known = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    options = [re.split(r"[=,.;:)…]", word)[0] for word in words if word.startswith("--")]
    return next((option for option in options if option not in known | {"--help"}), "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_of_a_page_is_there_with_its_options(page: Path) -> None:
    assert [words for words in commands_in(page) if unknown_in(list(words))] == []


def test_the_readme_names_every_command() -> None:
    named = {words[0] for words in commands_in(CHECKOUT / "README.md")}
    command: Any = get_command(app)
    assert named == set(command.commands)


@pytest.mark.parametrize("line", ["serv", "eval runs", "eval run --halves dev", "ask x --jsn"])
def test_what_is_not_there_is_found(line: str) -> None:
    assert unknown_in(line.split())
