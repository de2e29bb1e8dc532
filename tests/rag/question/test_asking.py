from __future__ import annotations

from rag.question.asking import without_story
from rag.question.terms import IDLE_WEIGHT, Term

BAKERY, BRAND, AID = Term("烘焙店", (), 6.0), Term("招牌", ("商标",), 3.0), Term("社保", (), 6.0)


def weigh(word: str) -> float:
    return 6.0 if word not in {"商标", "补贴"} else 3.0


def test_a_word_of_the_story_that_no_plan_writes_tells_nothing() -> None:
    bakery, brand = without_story([BAKERY, BRAND], "我开烘焙店,招牌被抄找谁", weigh)
    assert (bakery.weight, brand.weight) == (IDLE_WEIGHT, BRAND.weight)


def test_the_story_may_stand_behind_what_is_asked() -> None:
    assert without_story([BRAND, BAKERY], "招牌被抄找谁,我是开烘焙店的", weigh)[1].weight == IDLE_WEIGHT


def test_what_is_asked_about_stays_even_if_no_plan_writes_it() -> None:
    assert without_story([BRAND, AID], "我有招牌,社保怎么交", weigh)[0] == BRAND
    assert without_story([AID], "社保怎么交", weigh) == (AID,)
    assert without_story([BAKERY, BRAND], "烘焙店的招牌归谁管", weigh) == (BAKERY, BRAND)
