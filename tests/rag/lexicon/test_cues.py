from __future__ import annotations

import pytest

from rag.lexicon.cues import Cue, cues
from rag.question.wording.normalise import normalise

_CUES = [cue for table in ("cues", "speaking", "chitchat") for cue in cues(table).values()]


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue in _CUES for text in cue.matches])
def test_a_cue_is_found_in_what_it_says_it_matches(cue: Cue, text: str) -> None:
    assert cue.found_in(normalise(text))


@pytest.mark.parametrize(("cue", "text"), [(cue, text) for cue in _CUES for text in cue.spares])
def test_a_cue_spares_what_it_says_it_spares(cue: Cue, text: str) -> None:
    assert not cue.found_in(normalise(text))


def test_every_cue_has_examples_of_both_kinds() -> None:
    for cue in _CUES:
        assert cue.matches, cue.name
        assert cue.spares, cue.name
