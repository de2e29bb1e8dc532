from __future__ import annotations

import pytest

from index.hits import Hit, Placing
from rag.evidence.clauses.features import NOTHING, ClauseFeatures, features, probe_of, score, with_meant
from rag.knowledge import Knowledge
from tests.rag.asking import Understand


def _features(text: str, number: int, knowledge: Knowledge, understood: Understand) -> ClauseFeatures:
    question = understood(text)
    clause = next(c for c in knowledge.document("sh-impl").clauses if c.ordinals[-1:] == (("number", number),))
    hit = Hit(clause.id, 0.02, Placing(1, 0.075), None, likeness=0.25)
    return features(probe_of(question, knowledge), clause, hit, best=0.04)


def test_shares_tell_how_much_of_the_question_a_clause_holds(knowledge: Knowledge, understood: Understand) -> None:
    asked = "上海植物新品种打假维权谁牵头"
    right, wrong = (_features(asked, number, knowledge, understood) for number in (51, 33))
    assert right.covered > 0.9 > 0.3 > wrong.covered
    assert right.pairs > 2 * wrong.pairs
    assert right.fused == 0.5
    assert right.meaning == pytest.approx(0.25)


def test_a_duty_counts_only_where_the_question_asks_who(knowledge: Knowledge, understood: Understand) -> None:
    assert _features("上海植物新品种打假维权谁牵头", 51, knowledge, understood).assigns == 1
    assert _features("上海怎么保护植物新品种", 51, knowledge, understood).assigns == 0


def test_a_clause_named_by_its_heading_is_covered_whole(knowledge: Knowledge, understood: Understand) -> None:
    question = understood("加强考核评估包括什么")
    clause = next(c for c in knowledge.document("sh-impl").clauses if c.path[-1:] == ("(二十二)加强考核评估",))
    found = features(probe_of(question, knowledge), clause, Hit(clause.id, 1.0, None, None), best=1.0)
    assert found.covered == 1


def test_the_score_is_the_weighed_sum() -> None:
    weights = NOTHING._replace(covered=2.0, length=-1.0)
    assert score(NOTHING._replace(covered=0.5, length=3.0, pairs=9.0), weights) == pytest.approx(-2.0)


def test_the_name_of_a_place_is_nothing_that_a_clause_shares(knowledge: Knowledge, understood: Understand) -> None:
    assert probe_of(understood("上海gdp"), knowledge).pairs == frozenset()
    pairs = probe_of(understood("上海怎么保护植物新品种"), knowledge).pairs
    assert "植物" in pairs
    assert "上海" not in pairs


def test_a_word_that_a_clause_has_another_for_is_held_in_what_the_clause_means(
    knowledge: Knowledge, understood: Understand
) -> None:
    asked = probe_of(understood("上海职工评级有啥门道"), knowledge)
    plan = knowledge.document("sh-plan").clauses
    right = next(c for c in plan if "职称评审" in c.text)
    wrong = next(c for c in plan if "职称" not in c.text and "职务晋升" not in c.text)
    for clause, more in ((right, True), (wrong, False)):
        found = features(asked, clause, Hit(clause.id, 1.0, None, None), best=1.0)
        assert (with_meant(asked, clause, found).pairs > found.pairs) is more
