from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.model import Document
from eval.case import Case
from eval.errors import BadReportError, NoReportError
from eval.report import About, Report
from eval.run import evaluate
from eval.store import ReportStore
from rag.contract import Status
from tests.eval.writing import answer


@pytest.fixture
def report(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> Report:
    silent = answer("没有收录北京的规划；可以改问上海。", status=Status.NONE)
    return evaluate(lambda _: silent, [cases["declined-d02"]], documents, about=About(commit="abc1234567+"))


def test_a_report_is_found_again_with_its_page(report: Report, tmp_path: Path) -> None:
    store = ReportStore(tmp_path)
    path = store.save(report)
    assert path.parent == tmp_path / "eval"
    assert path.stem.endswith("-abc1234567")
    assert "问答准确率评测" in path.with_suffix(".html").read_text(encoding="utf-8")
    assert store.load() == store.load(path.stem) == store.load(path.stem[:8]) == store.load(str(path)) == report


def test_reports_of_the_same_second_are_kept_apart_and_the_last_is_the_latest(report: Report, tmp_path: Path) -> None:
    store = ReportStore(tmp_path)
    first, second = store.save(report), store.save(report)
    assert first != second
    assert store.find() == second
    assert store.find(first.stem) == first
    with pytest.raises(NoReportError, match="不止一份"):
        store.find(first.stem[:8])


def test_without_reports_the_command_that_makes_one_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoReportError, match="policyqa eval run"):
        ReportStore(tmp_path).find()


def test_a_name_that_is_not_there_is_told_with_those_that_are(report: Report, tmp_path: Path) -> None:
    store = ReportStore(tmp_path)
    saved = store.save(report)
    with pytest.raises(NoReportError, match=saved.stem):
        store.find("1999")


def test_a_file_that_is_no_report_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(BadReportError, match=r"other\.json"):
        ReportStore(tmp_path).load(str(path))
