from __future__ import annotations

import pytest

from rag.lexicon.askers import help_asked
from rag.lexicon.tables import read_table
from rag.question.wording.normalise import normalise

_HELP = read_table("askers")["help"]


def _asks(text: str) -> bool:
    return any(pattern.search(normalise(text)) for pattern in help_asked())


@pytest.mark.parametrize("text", _HELP["matches"])
def test_help_is_asked_for_in_what_is_said_to_match(text: str) -> None:
    assert _asks(text)


@pytest.mark.parametrize("text", _HELP["spares"])
def test_no_help_is_asked_for_in_what_is_said_to_be_spared(text: str) -> None:
    assert not _asks(text)
