from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.model import Document
from eval.case import Case, Half
from eval.finder.run import match_profiles
from eval.loading import load_raw
from eval.published import PublishedReport, publishable
from eval.report import About, Report, report_of
from eval.run import evaluate
from rag.contract import Status
from tests.eval.finder.writing import profile, told
from tests.eval.writing import answer


@pytest.fixture(scope="module")
def report(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> Report:
    silent = answer("没有找到；可以改问上海。", status=Status.NONE)
    picked = [case for case in cases.values() if case.kind in ("definition", "follow_up")]
    outcomes = evaluate(lambda _: silent, picked, documents).outcomes
    profiles = [profile(), profile(id="finder-t01", half="test", text="天津的厂子，想投保")]
    matched = match_profiles(lambda _: told([]), profiles, load_raw())
    return report_of(outcomes, About(), {"noise": outcomes}, matched)


def test_no_word_of_the_half_that_is_only_scored_is_published(report: Report, cases: Mapping[str, Case]) -> None:
    text = publishable(report).model_dump_json()
    held_back = [outcome for outcome in report.outcomes if outcome.half is Half.TEST]
    assert held_back
    known = "".join(case.model_dump_json() for case in cases.values() if case.half is Half.DEV)
    for outcome in held_back:
        case = cases[outcome.case_id]
        words = [case.question, *case.history, *(evidence.quote for evidence in case.wanted), *case.phrases]
        assert [each for each in words if len(each) > 6 and each not in known and each in text] == []
    assert "天津的厂子" not in text
    assert "上海的厂子" in text


def test_figures_stay_as_they_were(report: Report) -> None:
    published = publishable(report)
    assert published.figures == report.figures
    assert [o.passed for o in published.outcomes] == [o.passed for o in report.outcomes]


def test_failures_are_listed_of_the_open_half_only(report: Report, tmp_path: Path) -> None:
    store = PublishedReport(tmp_path)
    store.publish(report)
    shown = store.summary()
    assert shown is not None
    listed = [outcome for group in shown.failures for outcome in group.outcomes]
    assert {outcome.half for outcome in listed} == {Half.DEV}
    assert shown.questions == len(report.outcomes)


def test_the_next_report_takes_the_place_of_the_one_before_and_can_be_withdrawn(report: Report, tmp_path: Path) -> None:
    store = PublishedReport(tmp_path)
    assert store.summary() is None
    assert not store.withdraw()
    store.publish(report)
    assert store.summary() is store.summary()
    store.publish(report.model_copy(update={"outcomes": report.outcomes[:3]}))
    os.utime(store.path, ns=(1, 1))
    assert (shown := store.summary()) is not None
    assert shown.questions == 3
    assert store.withdraw()
    assert store.summary() is None


def test_a_damaged_report_is_shown_as_none_and_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = PublishedReport(tmp_path)
    store.path.parent.mkdir(parents=True)
    store.path.write_text("{", encoding="utf-8")
    with caplog.at_level(logging.ERROR):
        assert store.summary() is None
    assert "unreadable" in caplog.text
