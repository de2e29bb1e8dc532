from __future__ import annotations

from rag.answers.yes_no.proof.holding import fit, lacking, lacks_a_thing, of_the_same_kind, other_words, weight
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term
from tests.rag.asking import Understand

MARKET = Term("新三板", ("科创板",), 5.0)
STATION = Term("服务站", (), 4.0)


def test_a_sentence_with_another_of_its_kind_has_none_of_a_thing(knowledge: Knowledge) -> None:
    weights = {MARKET: 5.0, STATION: 4.0}
    assert of_the_same_kind(weights, "设立科创板企业服务站", knowledge) == [MARKET]
    assert of_the_same_kind(weights, "设立新板企业服务站", knowledge) == []


def test_words_of_the_plans_are_no_kinds_of_each_other(knowledge: Knowledge) -> None:
    work = Term("工作站", ("服务站",), 4.0)
    assert of_the_same_kind({work: 4.0}, "设立服务站", knowledge) == []


def test_a_thing_that_a_text_lacks_is_missed_but_not_a_word_that_plans_use_everywhere() -> None:
    assert lacks_a_thing({Term("博物馆", (), 5.0): 5.0}, "推进展示")
    assert not lacks_a_thing({Term("建设", (), 1.0): 1.0}, "推进展示")
    assert not lacks_a_thing({Term("专家", (), 3.0): 3.0, STATION: 15.0}, "设立服务站")


def test_what_a_text_lacks_is_a_share_of_the_weight() -> None:
    assert lacking("设立服务站", {STATION: 4.0}) == 0.0
    assert lacking("推进展示", {STATION: 4.0}) == 1.0
    assert lacking("推进展示", {}) == 1.0


def test_a_word_itself_fits_far_better_than_another_for_it() -> None:
    proof = Term("证人", ("证据",), 4.0)
    assert fit("证据", {proof: 4.0}) < 0.85 * fit("证人", {proof: 4.0})


def test_most_of_a_statement_in_other_words_is_named(understood: Understand) -> None:
    asked = understood("上海要办新三板服务站吗")
    assert other_words({MARKET: 5.0}, "科创板上市", asked) == ("新三板",)
    assert other_words({MARKET: 1.0, STATION: 9.0}, "科创板服务站", asked) == ()


def test_words_that_prove_another_are_no_other_words(understood: Understand) -> None:
    rid = Term("淘汰", ("优胜劣汰",), 5.0)
    assert other_words({rid: 5.0}, "优胜劣汰", understood("差的会淘汰吗")) == ()
    assert other_words({rid: 5.0}, "优胜劣汰", understood("差的一律淘汰吗")) == ("淘汰",)
    assert other_words({rid: 5.0}, "优胜劣汰", understood("差的归市司法局淘汰吗")) == ("淘汰",)


def test_an_idle_word_that_no_plan_writes_weighs_nothing(knowledge: Knowledge) -> None:
    assert weight(Term("凑合着", (), 1.0), knowledge) == 0.0
    assert weight(Term("博物馆", (), 5.0), knowledge) > 0.0
