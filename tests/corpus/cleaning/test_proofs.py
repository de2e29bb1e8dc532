"""What stood where a foreign phrase stands is proved by its sentence, or is an explicit gap."""

from __future__ import annotations

import pytest

from corpus.cleaning.proofs import GAP, INSERTED, OVER_WORD, is_impossible, is_listed, judge, without_opener
from corpus.model import Span


def place(text: str) -> tuple[str, Span]:
    left, phrase, right = text.split("|")
    return left + phrase + right, Span(len(left), len(left) + len(phrase))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("组建联合体,|甲乙丙丁|推动协同攻关,落实国家的要求。", INSERTED),
        ("完善制度。|甲乙丙丁|加强保护。", INSERTED),
        ("完善制度。\n|甲乙丙丁|\n加强保护。", INSERTED),
        ("加快推|甲乙丙丁|进转化。", INSERTED),
        ("|甲乙丙丁|推动各项工作,完善机制", INSERTED),
        ("|甲乙丙丁|推进强市建设的若干意见\n各区:", OVER_WORD),
        ("落实《|甲乙丙丁|强化保护的实施意见》。", OVER_WORD),
        ("落实国务院|甲乙丙丁|保护工作的决策部署。", OVER_WORD),
        ("南通市|甲乙丙丁|办公室", GAP),
        ("由|甲乙丙丁|负责。", GAP),
        ("组建联合体,|甲乙丙丁|质量不断提高。", GAP),
    ],
)
def test_the_sentence_proves_what_stood_there(text: str, rule: str) -> None:
    assert judge(*place(text)).rule == rule


def test_no_term_can_stand_inside_a_word_or_where_a_title_needs_its_preposition() -> None:
    assert is_impossible(*place("加快推|甲乙丙丁|进转化。"))
    assert is_impossible(*place("落实《|甲乙丙丁|强化保护的实施意见》。"))
    assert not is_impossible(*place("加强|甲乙丙丁|保护。"))
    assert not is_impossible(*place("落实《|甲乙丙丁|保护条例》。"))


@pytest.mark.parametrize(
    "text", ["加强|甲乙丙丁|、专利保护", "保护|甲乙丙丁|的权益", "专利和|甲乙丙丁|保护", "加强|甲乙丙丁|。"]
)
def test_a_term_stands_in_lists_and_at_ends(text: str) -> None:
    assert is_listed(*place(text))


def test_a_phrase_that_stands_alone_or_before_a_verb_does_not() -> None:
    assert not is_listed(*place("。\n|甲乙丙丁|\n加强"))
    assert not is_listed(*place("联合体,|甲乙丙丁|推动协同"))


def test_the_verb_that_follows_each_time_is_no_part_of_the_phrase() -> None:
    assert without_opener("甲乙丙丁推动") == "甲乙丙丁"
    assert without_opener("甲乙推动") == "甲乙推动"
    assert without_opener("甲乙丙丁") == "甲乙丙丁"
