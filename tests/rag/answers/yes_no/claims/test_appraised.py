from __future__ import annotations

import pytest

from rag.answers.yes_no.claims.appraised import appraisal_unsaid


@pytest.mark.parametrize("asked", ["评茶馆看不看茶艺", "选茶师会不会看手艺", "评奖也看手艺吗"])
def test_a_sentence_that_only_speaks_of_the_choice_does_not_say_what_counts(asked: str) -> None:
    assert appraisal_unsaid(asked, "开展茶馆评审和茶艺推广")
    assert not appraisal_unsaid(asked, "将茶艺作为茶馆评定的重要指标")


@pytest.mark.parametrize("asked", ["看不看得到茶园", "要建茶馆吗", "茶馆看好茶艺吗"])
def test_what_is_not_asked_of_a_choice_leaves_nothing_unsaid(asked: str) -> None:
    assert not appraisal_unsaid(asked, "开展茶馆评审")


def test_what_is_only_listed_beside_a_thing_does_not_say_that_it_counts() -> None:
    assert appraisal_unsaid("评茶师时茶龄算数吗", "将茶师纳入引进名单")
    assert not appraisal_unsaid("评茶师时茶龄算数吗", "将茶龄作为评定茶师的依据")
