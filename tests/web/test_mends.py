from __future__ import annotations

import tomllib
from importlib.resources import files

from corpus.model import Edit, Span
from tests.web.double import DOCUMENTS
from web.mends import describe, load_mends, summarise


def test_every_rule_that_touches_the_plans_has_words_for_the_reader() -> None:
    used = {edit.rule for document in DOCUMENTS.values() for edit in document.edits}
    assert used <= load_mends().keys()


def test_every_rule_of_noise_has_words_for_the_reader() -> None:
    table = tomllib.loads(files("corpus").joinpath("data/noise.toml").read_text("utf-8"))
    assert {entry["rule"] for entries in table.values() for entry in entries} <= load_mends().keys()


def test_a_mend_is_told_with_what_was_found_and_what_stands_there() -> None:
    edit = Edit(Span(2, 10), "关于", "advert_over_word")
    assert describe(edit, "办《0.1元入场捕鱼强化") == "收录时此处被广告“0.1元入场捕鱼”覆盖，已依上下文恢复为“关于”"


def test_words_in_braces_in_the_text_are_shown_as_they_are() -> None:
    assert "{clean}" in describe(Edit(Span(0, 7), "甲", "advert_over_word"), "{clean}")


def test_a_rule_without_words_is_told_in_general() -> None:
    edit = Edit(Span(0, 1), "", "rule_of_tomorrow")
    assert describe(edit, "甲") == "此处收录的文字经过整理"
    assert summarise([edit, edit]) == [("其他整理", 2)]
