"""The finder over the index of the four plans, and a way to ask it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from rag.finder.find import Finder
from rag.finder.places import Gazetteer
from rag.knowledge import Knowledge
from rag.match_contract import MatchRequest, MatchResult

Find = Callable[..., MatchResult]

IN_FORCE = date(2023, 6, 1)


@pytest.fixture(scope="session")
def finder(knowledge: Knowledge) -> Finder:
    """The finder, made once."""
    return Finder(knowledge)


@pytest.fixture(scope="session")
def places(knowledge: Knowledge) -> Gazetteer:
    """The places that the four plans are about."""
    return Gazetteer([entry.metadata for entry in knowledge.entries])


@pytest.fixture(scope="session")
def find(finder: Finder) -> Find:
    """Finds for a text and fields, on a day on which all four plans are in force."""

    def find_it(text: str = "", **fields: Any) -> MatchResult:
        return finder.find(MatchRequest(text=text, **{"as_of": IN_FORCE, **fields}))

    return find_it
