"""Where the duty can stand that closes a text."""

from __future__ import annotations

import pytest

from corpus.facts.duty_ranges import closing_ranges, matching_open, told_ranges


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("疏浚航道。(市港航局负责)", "市港航局负责"),
        ("疏浚航道。(市港航局〔引航站〕负责)(2030年底前完成)。", "市港航局〔引航站〕负责"),
        ("疏浚航道。\n责任单位:市港航局\n完成时限:2030年", "责任单位:市港航局"),
        ("疏浚航道9公里,责任单位:市港航局;", "责任单位:市港航局"),
        ("疏浚航道。由市港航局负责。", "由市港航局负责"),
    ],
)
def test_the_first_place_where_a_duty_can_stand(text: str, inner: str) -> None:
    found = next(text[begin:stop] for _, _, begin, stop in closing_ranges(text))
    assert found.rstrip() == inner


def test_a_sentence_that_only_tells_who_does_it_comes_after_what_is_glued_to_a_title() -> None:
    text = "疏浚航道。修建灯塔牵头单位:市港航局"
    assert [text[slice(*found)] for found in told_ranges(text)] == ["牵头单位:市港航局", "修建灯塔牵头单位:市港航局"]


def test_the_bracket_that_opens() -> None:
    assert matching_open("甲(乙(丙)丁)", 7) == 1
    assert matching_open("甲)", 1) is None
