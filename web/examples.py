"""Reads the questions that the start page offers as examples, and the topics that the page of comparisons does."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data" / "examples.toml"


@dataclass(frozen=True, slots=True)
class ExampleKind:
    """A kind of question, named for the reader, with questions of it."""

    name: str
    questions: tuple[str, ...]


def load_examples(path: Path = DATA) -> tuple[ExampleKind, ...]:
    """Return the kinds of example question in the order of the file."""
    with path.open("rb") as file:
        kinds = tomllib.load(file)["kinds"]
    return tuple(ExampleKind(kind["name"], tuple(kind["questions"])) for kind in kinds)


def load_topics(path: Path = DATA) -> tuple[str, ...]:
    """Return the topics to compare."""
    with path.open("rb") as file:
        return tuple(tomllib.load(file)["topics"])


def load_profiles(path: Path = DATA) -> tuple[str, ...]:
    """Return what enterprises say of themselves, for the finder's page."""
    with path.open("rb") as file:
        return tuple(tomllib.load(file)["profiles"])
