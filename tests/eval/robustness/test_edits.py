from __future__ import annotations

import pytest

from corpus.model import Span
from eval.robustness.edits import Replacement, change

TEXT = "由市教委负责,到2025年达到20件。"


def test_words_are_replaced_and_later_places_move_with_them() -> None:
    changed = change(TEXT, [Replacement(Span(1, 4), "市市场监管局"), Replacement(Span(15, 17), "30")])
    assert changed.text == "由市市场监管局负责,到2025年达到30件。"
    old = Span(TEXT.index("到2025"), len(TEXT) - 1)
    assert changed.text[slice(*changed.span(old))] == "到2025年达到30件"


def test_the_same_replacement_twice_counts_once() -> None:
    twice = [Replacement(Span(1, 4), "市科委")] * 2
    assert change(TEXT, twice).text == TEXT.replace("市教委", "市科委")


def test_overlapping_replacements_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        change(TEXT, [Replacement(Span(1, 4), "市科委"), Replacement(Span(3, 6), "委")])
