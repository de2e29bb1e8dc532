from __future__ import annotations

from rag.question.plans.links import Mention
from rag.question.spans import outside, overlaps, spans_of


def test_stretches_that_only_touch_do_not_overlap() -> None:
    assert not overlaps((2, 4), [(0, 2), (4, 6)])
    assert overlaps((2, 4), [(0, 2), (3, 6)])
    assert overlaps((0, 9), [(3, 4)])


def test_nothing_overlaps_with_nothing() -> None:
    assert not overlaps((0, 9), spans_of([]))


def test_things_stand_where_they_start_and_end() -> None:
    assert spans_of([Mention(("茶馆",), 3, 5), Mention((), 0, 1)]) == [(3, 5), (0, 1)]


def test_what_lies_outside_of_others_is_kept_in_order() -> None:
    teas = [Mention(("绿茶",), 4, 6), Mention(("茶",), 1, 2), Mention(("茶馆",), 7, 9)]
    assert outside(teas, [Mention((), 0, 3)]) == [teas[0], teas[2]]
