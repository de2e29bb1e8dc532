from __future__ import annotations

import pytest

from rag.confidence import Features, confidence
from rag.contract import AskRequest, Status
from rag.lexicon.weights import confidence_weights
from rag.service import AnswerService
from tests.rag.asking import Ask

NOTHING = Features(0, 0, 0, 0, 0, 0, 0)


def test_every_feature_has_a_weight() -> None:
    assert set(confidence_weights()) == {"intercept", *Features._fields}


def test_an_answer_that_holds_the_question_is_surer_than_one_that_does_not() -> None:
    held = NOTHING._replace(covered=1, quoted=1, whole=1)
    assert 0 <= confidence(NOTHING) < confidence(held) <= 1


def test_the_confidence_is_the_logistic_of_the_weighted_features() -> None:
    weights = {"intercept": 0.0, **dict.fromkeys(Features._fields, 0.0)}
    assert confidence(NOTHING, weights) == pytest.approx(0.5)
    assert confidence(NOTHING._replace(covered=1), {**weights, "covered": 2.0}) == pytest.approx(0.88)


def test_an_answer_tells_how_sure_it_is_and_an_abstention_does_not(ask: Ask) -> None:
    sure, partial = ask("推进计划第88项"), ask("天津宝坻怎么培育知识产权特色小镇")
    assert partial.facts["confidence"] < sure.facts["confidence"] <= 1
    declined = ask("海门的狩猎证有几种")
    assert declined.status is Status.NONE
    assert "confidence" not in declined.facts


def test_the_features_of_an_answer_are_shares(answer_service: AnswerService) -> None:
    found = answer_service.features(AskRequest(question="上海的公益讲师团由谁牵头"))
    assert all(0 <= value <= 1 for value in found)
    assert found.covered > 0.9
