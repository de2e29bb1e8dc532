from __future__ import annotations

from collections.abc import Mapping

from corpus.model import Document
from eval.case import Half
from eval.check import check_cases
from eval.duty_words import passage_at
from eval.loading import load_cases, load_raw, locate
from eval.measures.answers import judge
from eval.measures.verdict import Plans
from eval.plain import plain
from eval.robustness.suites import integration_cases
from tests.eval.writing import answer, cite, duties


def test_every_case_stands_in_the_plans() -> None:
    assert check_cases(integration_cases(), load_raw()) == ()


def test_every_case_needs_two_passages_of_one_plan() -> None:
    raw = load_raw()
    for case in integration_cases():
        assert case.need == "all", case.id
        assert len({evidence.doc for evidence in case.evidence}) == 1, case.id
        assert len({passage_at(raw[e.doc], locate(e, raw)).text for e in case.evidence}) == 2, case.id


def test_the_cases_are_halves_and_none_is_asked_by_the_suite_too() -> None:
    halves = [case.half for case in integration_cases()]
    assert halves.count(Half.DEV) == halves.count(Half.TEST) == 10
    asked = {plain(case.question) for case in load_cases()}
    assert not {plain(case.question) for case in integration_cases()} & asked


def test_half_an_answer_is_not_enough(documents: tuple[Document, ...], plans: Plans) -> None:
    case = next(case for case in integration_cases() if case.id == "integration-d01")
    words = ["探索建立商业秘密保护基地", "强化知识产权海关保护"]
    cited = [cite(documents, marker, "sh-impl", quote) for marker, quote in enumerate(words, 1)]
    facts: Mapping[str, object] = {"duties": [duty for quote in words for duty in duties(documents, "sh-impl", quote)]}
    both = answer("商业秘密保护基地由市市场监管局负责。[1]海关保护由上海海关负责。[2]", cited, facts=facts)
    assert judge(case, both, plans).passed
    half = answer("商业秘密保护基地由市市场监管局负责。[1]", cited[:1], facts=facts)
    assert not judge(case, half, plans).passed
