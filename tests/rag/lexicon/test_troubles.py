from __future__ import annotations

import pytest

from rag.finder.vocabulary import entry_of
from rag.lexicon.tables import read_table
from rag.lexicon.troubles import Trouble, aside, harmed, troubles
from rag.question.wording.normalise import normalise

_BY_WORDS = [trouble for trouble in troubles() if trouble.patterns]


@pytest.mark.parametrize(("trouble", "text"), [(one, text) for one in _BY_WORDS for text in one.matches])
def test_a_trouble_shows_in_what_it_says_it_matches(trouble: Trouble, text: str) -> None:
    assert trouble.shows_in(normalise(text))


@pytest.mark.parametrize(("trouble", "text"), [(one, text) for one in _BY_WORDS for text in one.spares])
def test_a_trouble_does_not_show_in_what_it_says_it_spares(trouble: Trouble, text: str) -> None:
    assert not trouble.shows_in(normalise(text))


def test_harm_shows_in_what_it_says_it_matches_alone() -> None:
    table = read_table("troubles")["harmed"]
    assert all(any(pattern.search(text) for pattern in harmed()) for text in table["matches"])
    assert not any(pattern.search(text) for pattern in harmed() for text in table["spares"])


def test_every_trouble_shows_by_words_or_is_of_a_right_that_the_finder_knows_but_the_last() -> None:
    *special, last = troubles()
    assert all(trouble.patterns or entry_of("right", trouble.right) for trouble in special)
    assert not last.patterns
    assert not last.right


def test_what_is_none_of_a_right_shows_in_what_it_says_it_matches_alone() -> None:
    table = read_table("troubles")["aside"]
    assert all(aside().search(text) for text in table["matches"])
    assert not any(aside().search(text) for text in table["spares"])
