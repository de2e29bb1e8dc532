from __future__ import annotations

import pytest

from corpus.model import Nature
from rag.question.intent.cues import asks_who, cue_spans, find_cues, nature_of, states


@pytest.mark.parametrize("text", ["只建3家茶馆?", "茶馆是派给商务委的?", "茶馆必须登记?", "茶园20家?"])
def test_a_statement_with_a_question_mark_is_to_be_confirmed(text: str) -> None:
    assert states(text)
    assert "stated" in find_cues(text)


@pytest.mark.parametrize("text", ["茶叶保护?", "目标是?", "茶馆归谁管?", "怎么建茶馆?", "茶馆建几家?", "涨了百分之几?"])
def test_a_topic_or_an_open_question_is_no_statement(text: str) -> None:
    assert "stated" not in find_cues(text)


def test_who_sees_to_something_is_told_from_how_many_do() -> None:
    assert asks_who(find_cues("茶馆归谁管"))
    assert not asks_who(find_cues("茶馆由几家单位负责"))


def test_what_is_to_come_is_told_from_what_was_reached() -> None:
    assert nature_of({"goal"}) is Nature.GOAL
    assert nature_of({"baseline", "goal"}) is nature_of({"reached"}) is Nature.BASELINE
    assert nature_of({"list"}) is None


def test_a_cue_is_found_where_it_stands() -> None:
    assert cue_spans("responsible", "茶馆归谁管")
    assert not cue_spans("responsible", "茶馆")
