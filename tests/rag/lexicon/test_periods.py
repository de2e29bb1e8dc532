from __future__ import annotations

import re

from rag.lexicon.periods import last_years, period_words


def test_five_year_periods_follow_each_other() -> None:
    years = list(last_years().values())
    assert years == list(range(years[0], years[-1] + 1, 5))
    assert last_years()["十四五"] == 2025


def test_a_word_for_the_start_of_a_period_is_none_for_its_end() -> None:
    words = period_words()
    starts, ends = f"{words.started}|{words.opens}", f"{words.ended}|{words.closes}"
    assert re.fullmatch(starts, "开局")
    assert not re.fullmatch(ends, "开局")
    assert re.fullmatch(ends, "收官")
    assert not re.fullmatch(starts, "收官")
    assert not re.match(starts, "初创")
