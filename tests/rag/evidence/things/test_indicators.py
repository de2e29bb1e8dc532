from __future__ import annotations

from dataclasses import replace

import pytest

from corpus.model import Nature
from rag.contract import Intent
from rag.evidence.things.indicators import find_indicators, names_whole, of_one_sentence, sentence_of
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


@pytest.mark.parametrize(
    ("text", "doc_id", "value", "nature"),
    [
        ("海门马德里商标到2025年几件", "haimen", 40, Nature.GOAL),
        ("海门2020年底马德里商标几件", "haimen", 25, Nature.BASELINE),
        ("推进计划要建几家高价值专利培育中心", "sh-impl", 15, Nature.GOAL),
        ("上海规划要建几家高价值专利培育中心", "sh-plan", 30, Nature.GOAL),
    ],
)
def test_the_indicator_of_the_time_asked_for_fits_best(
    text: str, doc_id: str, value: float, nature: Nature, knowledge: Knowledge, understood: Understand
) -> None:
    best = find_indicators(understood(text), knowledge, [doc_id])[0]
    assert (best.fact.target.value, best.fact.target.nature) == (value, nature)
    assert best.named > 0.6


def test_a_target_that_shares_no_word_does_not_fit(knowledge: Knowledge, understood: Understand) -> None:
    assert find_indicators(understood("海门的狩猎证几张"), knowledge, ["haimen"]) == []


def test_indicators_stand_best_first(knowledge: Knowledge, understood: Understand) -> None:
    scores = [match.score for match in find_indicators(understood("专利有多少件"), knowledge, knowledge.doc_ids)]
    assert len(scores) > 3
    assert scores == sorted(scores, reverse=True)


def test_an_indicator_named_in_full_is_told_from_one_named_in_part(
    knowledge: Knowledge, understood: Understand
) -> None:
    full, part = understood("海门 地理标志产品销售额"), understood("海门 地理标志产品怎么出口到国外")
    assert names_whole(full, find_indicators(full, knowledge, ["haimen"])[0]) > 0.9
    assert names_whole(part, find_indicators(part, knowledge, ["haimen"])[0]) < 0.9
    assert names_whole(understood("怎么做"), find_indicators(full, knowledge, ["haimen"])[0]) == 0.0


def test_what_narrows_an_indicator_counts_against_it_but_where_a_value_is_claimed(
    understood: Understand, knowledge: Knowledge
) -> None:
    asked = understood("海门商标有几件")
    claimed = replace(asked, intent=Intent.YES_NO)
    scores = [
        next(m.score for m in find_indicators(one, knowledge, one.documents) if "马德里" in m.fact.target.indicator)
        for one in (asked, claimed)
    ]
    assert scores[0] < scores[1]


def test_the_targets_of_one_sentence_are_found_from_each_of_them(knowledge: Knowledge) -> None:
    facts = knowledge.targets("haimen")
    together = [of_one_sentence(fact, knowledge) for fact in facts]
    assert all(fact in beside for fact, beside in zip(facts, together, strict=True))
    assert any(len(beside) > 1 for beside in together)
    first = facts[0]
    assert first.target.value_text in sentence_of(first, knowledge).text
