from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from corpus.model import Document
from eval.case import Case
from eval.compare import compare
from eval.measures.matching import Found, places_of
from eval.outcome import Outcome
from eval.page import html_of
from eval.report import About, Report, report_of
from eval.run import evaluate
from rag.contract import Answer, AskRequest, Intent, Status
from tests.eval.writing import answer, cite, duties

SECRETS = "探索建立商业秘密保护基地"
TIANJIN_SECRETS = "加强对商业秘密、保密商务信息及其源代码保护"
ASKED = ("responsible-d01", "target-d03", "follow_up-d01", "declined-d01", "declined-d03")
Ask = Callable[[AskRequest], Answer]


def picked(cases: Mapping[str, Case], *ids: str) -> list[Case]:
    return [cases[case_id] for case_id in ids or ASKED]


def service(documents: Sequence[Document]) -> Ask:
    """Answers the picked questions rightly, except for the follow-up in dialogue, and knows nothing else."""
    tianjin = "由" + "、".join(duty["department"] for duty in duties(documents, "tianjin", TIANJIN_SECRETS))
    known = {
        "商业秘密保护基地归哪个部门建？": answer(
            "商业秘密保护基地由市市场监管局负责。[1]",
            [cite(documents, 1, "sh-impl", SECRETS)],
            facts={"confidence": 0.95},
        ),
        "海门马德里商标目标": answer(
            "马德里国际注册商标拥有量达到40件。[1]",
            [cite(documents, 1, "haimen", "马德里国际注册商标拥有量")],
            intent=Intent.TARGET,
        ),
        "天津市的商业秘密保护由谁负责？": answer(
            tianjin + "按职责分工负责。[1]", [cite(documents, 1, "tianjin", TIANJIN_SECRETS)]
        ),
    }
    silent = answer("没有找到相关内容。", status=Status.NONE, intent=Intent.OUT_OF_SCOPE)
    return lambda request: known.get(request.question, silent)


def run(documents: Sequence[Document], cases: Mapping[str, Case], ask: Ask | None = None) -> Report:
    raw = {document.id: document.raw for document in documents}
    first = {case.whole or case.question: places_of(case, raw).wanted for case in picked(cases)}

    def search(request: AskRequest) -> list[Found]:
        places = first[request.question]
        return [Found(place.doc_id, place.span) for place in places]

    return evaluate(
        ask or service(documents),
        picked(cases),
        documents,
        search=search,
        about=About(index_version="v7", model="e5", commit="abc", configuration="c0ffee"),
    )


@pytest.fixture(scope="module")
def report(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> Report:
    return run(documents, cases)


def by_id(report: Report) -> dict[str, Outcome]:
    return {outcome.case_id: outcome for outcome in report.outcomes}


def test_right_and_wrong_answers_are_told_apart(report: Report) -> None:
    assert {case_id for case_id, outcome in by_id(report).items() if not outcome.passed} == {"follow_up-d01"}
    assert report.figures["accuracy"].mean == pytest.approx(0.8)
    assert report.figures["accuracy"].n == 5
    assert report.figures["accuracy/plan/haimen"].mean == 1


def test_a_follow_up_is_also_asked_whole_and_the_difference_is_told(report: Report) -> None:
    assert by_id(report)["follow_up-d01"].whole_passed
    assert report.figures["follow_up/difference"].mean == -1


def test_declining_counts_wrong_refusals(report: Report) -> None:
    assert report.wrong_refusals == ("follow_up-d01",)
    assert report.missed_refusals == ()
    assert report.figures["declining/precision"].mean == pytest.approx(2 / 3)
    assert report.figures["declining/recall"].mean == 1
    assert report.figures["declining/f1"].mean == pytest.approx(0.8)


def test_retrieval_and_citations_are_scored(report: Report) -> None:
    assert report.figures["retrieval/found@1"].mean == 1
    assert report.figures["retrieval/mrr"].n == 3
    assert report.figures["citation/by_the_rules"].mean == 1


def test_latency_is_told_by_stage(report: Report) -> None:
    assert report.latency["total"].p50 == 2.0
    assert report.latency["asked"].n == 5


def test_an_answering_function_that_raises_fails_its_case_and_no_other(
    documents: tuple[Document, ...], cases: Mapping[str, Case], caplog: pytest.LogCaptureFixture
) -> None:
    good = service(documents)

    def ask(request: AskRequest) -> Answer:
        if "马德里" in request.question:
            raise RuntimeError("索引坏了")
        return good(request)

    with caplog.at_level(logging.ERROR):
        outcomes = by_id(run(documents, cases, ask))
    assert [finding.note for finding in outcomes["target-d03"].findings] == ["RuntimeError: 索引坏了"]
    assert outcomes["responsible-d01"].passed
    assert caplog.records


def test_each_outcome_is_told_as_it_comes(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> None:
    seen: list[str] = []
    ids = ["declined-d01", "declined-d02"]
    evaluate(service(documents), picked(cases, *ids), documents, on_outcome=lambda o: seen.append(o.case_id))
    assert seen == ids


def test_a_report_survives_being_stored(report: Report, tmp_path: Path) -> None:
    report.save(tmp_path / "report.json")
    assert Report.load(tmp_path / "report.json") == report


def test_measures_without_cases_are_left_out(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> None:
    figures = evaluate(service(documents), picked(cases, "declined-d01"), documents).figures
    assert "retrieval/mrr" not in figures
    assert "accuracy/kind/target" not in figures
    assert figures["accuracy"].mean == 1


def test_the_page_stands_alone_and_shows_each_failure(report: Report) -> None:
    page = html_of(report, base_url="https://plans.example/")
    assert page.count("<svg") == page.count("</svg>") > 10
    assert "<script" not in page
    assert "src=" not in page
    assert 'id="follow_up-d01"' in page
    assert 'id="responsible-d01"' not in page
    assert "那天津商业秘密保护呢？" in page
    assert "索引 v7" in page
    assert "80.0%" in page


def test_the_page_links_the_clauses_of_a_failure(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> None:
    wrong = answer("由市知识产权局负责。[1]", [cite(documents, 1, "sh-impl", SECRETS)])
    failed = evaluate(lambda _: wrong, picked(cases, "responsible-d01"), documents)
    assert 'href="https://plans.example/documents/sh-impl#' in html_of(failed, base_url="https://plans.example/")


def test_the_page_escapes_what_was_asked_and_answered(
    documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    nasty = answer("<script>alert(1)</script>")
    page = html_of(evaluate(lambda _: nasty, picked(cases, "responsible-d01"), documents))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_comparison_names_what_flipped(
    report: Report, documents: tuple[Document, ...], cases: Mapping[str, Case]
) -> None:
    silent = answer("没有找到相关内容。", status=Status.NONE)
    compared = compare(report, run(documents, cases, lambda _: silent))
    flipped = {flip.case_id: flip for flip in compared.flips}
    assert set(flipped) == {"responsible-d01", "target-d03"}
    assert flipped["target-d03"].before == "正确"
    assert "status" in flipped["target-d03"].after
    assert (compared.test.better, compared.test.worse) == (0, 2)
    assert not compared.is_worse


def test_a_fall_beyond_noise_is_worse_and_a_rise_is_better(report: Report) -> None:
    right = [
        o.model_copy(update={"case_id": f"{o.case_id}{at}", "passed": True}) for o in report.outcomes for at in "12"
    ]
    wrong = [outcome.model_copy(update={"passed": False}) for outcome in right]
    good, bad = (report.model_copy(update={"outcomes": tuple(outcomes)}) for outcomes in (right, wrong))
    assert compare(good, bad).is_worse
    assert compare(bad, good).is_better
    assert not compare(good, good).is_worse


def test_cases_of_only_one_run_are_listed_and_not_tested(report: Report) -> None:
    fewer = report.model_copy(update={"outcomes": report.outcomes[1:]})
    compared = compare(report, fewer)
    assert compared.only_before == (report.outcomes[0].case_id,)
    assert compared.flips == ()


def test_failures_over_changed_plans_stand_on_the_page_beside_those_of_the_suite(report: Report) -> None:
    failed = next(outcome for outcome in report.outcomes if not outcome.passed)
    both = report_of(report.outcomes, report.about, {"noise": (failed,), "counterfactual": report.outcomes[:1]})
    assert both.figures["robustness/noise"].mean == 0
    assert both.figures["robustness/noise/difference"].mean == 0
    page = html_of(both)
    assert f'id="{failed.case_id}"' in page
    assert f'id="noise-{failed.case_id}"' in page
    assert "抗扰：混入无关规划（1）" in page
    assert 'id="counterfactual-' not in page


def test_what_noise_costs_is_the_difference_on_the_same_questions(report: Report) -> None:
    passed = next(outcome for outcome in report.outcomes if outcome.passed)
    noisy = passed.model_copy(update={"passed": False})
    assert (
        report_of(report.outcomes, report.about, {"noise": (noisy,)}).figures["robustness/noise/difference"].mean == -1
    )
