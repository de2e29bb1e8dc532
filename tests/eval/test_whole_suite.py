"""The whole suite, asked of the real service: it keeps the contract and does not fall below the baseline."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from eval.baseline import check_baseline, load_baseline
from eval.case import Half
from eval.finder.profile import load_profiles
from eval.loading import load_cases
from eval.measures.contract_rules import Library, breaches, same
from eval.report import Report, report_of
from eval.robustness.suites import Suite, robustness, trials
from policyqa.evaluation import Subject, score, this_service
from policyqa.settings import Settings
from policyqa.terminal import watching
from rag.contract import AskRequest
from rag.service import AnswerService

SAMPLE = 6
"""One in so many cases is asked over changed plans; ``policyqa eval run`` asks them all."""


@pytest.fixture(scope="module")
def subject(plan_home: Path, settings: Settings) -> Subject:
    with watching() as watch:
        return this_service(settings, watch)


@pytest.fixture(scope="module")
def report(subject: Subject) -> Report:
    with watching() as watch:
        whole = score(subject, load_cases(), watch, with_robustness=False, profiles=load_profiles())
    assert subject.answer_from is not None
    sampled = [trial._replace(cases=trial.cases[::SAMPLE]) for trial in trials(load_cases(), subject.documents)]
    return report_of(whole.outcomes, whole.about, robustness(sampled, subject.answer_from), whole.finder)


def test_no_measure_falls_below_the_baseline(report: Report) -> None:
    verdict = check_baseline(report, load_baseline())
    assert verdict.passed, "\n".join(fall.line() for fall in verdict.falls)
    assert verdict.unmeasured == ()


@pytest.mark.parametrize(
    "question",
    [
        "推进计划第七部分有几节几项",
        "天津主要任务六个方面各几条",
        "海门的规划有几项指标",
        "推进计划里跟仲裁有关的有哪几项",
        "天津保障那部分市知识产权局有几项",
        "推进计划里写了法院又写了公安的任务有哪些",
        "海门贯标企业、服务机构从业人数，目标各是多少",
        "上海五年规划和两年计划的保护示范区差几家",
        "推进计划第18项是市局管还是区里管",
        "能不能替我去登记作品",
        "2029年天津有什么目标",
    ],
)
def test_what_no_case_asks_for_keeps_the_contract(subject: Subject, question: str) -> None:
    """Answers that are counted, weighed or gathered, of which the suite has few."""
    assert list(breaches(subject.ask(AskRequest(question=question)), Library.of(subject.documents))) == []


@pytest.mark.parametrize("rule", ["1", "2", "3", "4", "6"])
def test_every_answer_keeps_the_contract(report: Report, rule: str) -> None:
    broken = {o.case_id: b.note for o in report.outcomes for b in o.breaches if b.rule == rule}
    assert broken == {}


def test_the_same_question_has_the_same_answer(subject: Subject, answer_service: AnswerService) -> None:
    """Also in another order, of another service, so that nothing rests on what was asked before."""
    asked = [case.request for case in load_cases()[::SAMPLE]]
    forward = [subject.ask(request) for request in asked]
    backward = [answer_service.ask(request) for request in reversed(asked)]
    differing = [one.id for one, other in zip(forward, reversed(backward), strict=True) if not same(one, other)]
    assert differing == []


def test_no_question_makes_the_service_raise(report: Report) -> None:
    tried = [*report.outcomes, *(outcome for each in report.robustness.values() for outcome in each)]
    assert [outcome.case_id for outcome in tried if outcome.status is None] == []


def test_every_profile_is_matched_and_none_makes_the_finder_raise(report: Report) -> None:
    assert {outcome.case_id for outcome in report.finder} == {profile.id for profile in load_profiles()}
    raised = [o.case_id for o in report.finder if any(finding.rule == "error" for finding in o.findings)]
    assert raised == []


def test_an_enterprise_of_a_region_that_no_plan_covers_is_offered_nothing(report: Report) -> None:
    assert report.figures["finder/nothing"].mean == 1


def test_the_record_names_what_was_scored(report: Report, subject: Subject) -> None:
    about = report.about
    assert about.index_version.startswith("v0")
    assert about.model
    assert len(about.configuration) == 12
    assert about.finished
    assert {document.id for document in subject.documents} == {"sh-impl", "sh-plan", "haimen", "tianjin"}


def test_every_case_and_every_suite_is_scored(report: Report) -> None:
    assert Counter(outcome.half for outcome in report.outcomes) == Counter(case.half for case in load_cases())
    assert {outcome.half for outcome in report.outcomes} == set(Half)
    assert set(report.robustness) == set(Suite)
    assert report.figures["retrieval/found@10"].n == sum(1 for outcome in report.outcomes if outcome.retrieval)
    assert report.figures["retrieval/found@10"].mean > 0.8
