from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from corpus.model import Document
from eval.case import Case
from eval.charts import bar, reliability_chart, risk_coverage_chart
from eval.finder.run import match_profiles
from eval.loading import load_cases, load_raw
from eval.measures.calibration import Bin, Kept
from eval.measures.statistics import Figure
from eval.page import html_of
from eval.report import About, Report, report_of
from eval.run import evaluate
from eval.summary import summary_of
from rag.contract import Status
from tests.eval.finder.writing import profile, told
from tests.eval.writing import answer


@pytest.fixture(scope="module")
def report(documents: tuple[Document, ...], cases: Mapping[str, Case]) -> Report:
    """Every fifth case answered with silence, as sure as can be, and one profile without results."""
    silent = answer("没有找到；可以改问上海。", status=Status.NONE, facts={"confidence": 0.2})
    asked = evaluate(lambda _: silent, load_cases()[::5], documents)
    matched = match_profiles(lambda _: told([]), [profile()], load_raw())
    return report_of(asked.outcomes, About(model="e5"), {}, matched)


def test_sections_hold_every_kind_and_plan_that_was_asked(report: Report) -> None:
    sections = {section.name: section for section in summary_of(report).sections}
    assert {row.key for row in sections["plans"].rows} == {"sh-impl", "sh-plan", "haimen", "tianjin"}
    kinds = {row.label: row for row in sections["kinds"].rows}
    assert kinds["应拒答"].n == sum(1 for outcome in report.outcomes if outcome.kind == "declined")
    assert kinds["目标数值"].value == "0.0%"
    assert "robustness" not in {name for name, section in sections.items() if not section.rows}


def test_the_finder_is_told_by_region_and_need(report: Report) -> None:
    sections = {section.name: section for section in summary_of(report).sections}
    assert [row.label for row in sections["finder-region"].rows] == ["上海"]
    assert [row.label for row in sections["finder-need"].rows] == ["质押融资"]
    assert "1 个企业画像" in sections["finder"].note
    page = html_of(report)
    assert "企业画像（1）" in page
    assert "上海的厂子，想拿专利贷款" in page


def test_without_a_word_on_confidence_that_is_said(report: Report) -> None:
    assert summary_of(report).plots == ()
    assert "没有给出把握程度" in html_of(report)


def test_confidence_is_shown_as_charts_and_as_tables(report: Report) -> None:
    sure = [
        outcome.model_copy(update={"confidence": 0.35 + 0.6 * (at % 2), "passed": at % 2 == 1, "status": "grounded"})
        for at, outcome in enumerate(report.outcomes)
    ]
    reliability, risk = summary_of(report_of(sure, About())).plots
    assert [(row[0], row[2]) for row in reliability.rows] == [("0.3–0.4", "0.0%"), ("0.9–1.0", "100.0%")]
    assert risk.rows[0] == ("0.95", f"{len(sure[1::2]) / len(sure) * 100:.1f}%", "0.0%")
    assert risk.rows[-1][1] == "100.0%"
    assert html_of(report_of(sure, About())).count('class="plot"') == 2


def test_a_bar_is_as_long_as_its_share_and_stays_in_its_frame() -> None:
    drawn = str(bar(Figure(0.25, 0.1, 0.4, 8)))
    assert 'class="fill" width="25.00"' in drawn
    assert "M10.00 6H40.00" in drawn
    assert "H100.00" in str(bar(Figure(1.0, 0.9, 1.2, 8)))


def test_charts_lie_on_their_axes() -> None:
    half = Figure(0.5, 0.4, 0.6, 9)
    chart = str(reliability_chart("准吗", [Bin(0.5, 0.6, 0.5, half)]))
    x, y = map(float, re.search(r'cx="([\d.]+)" cy="([\d.]+)"', chart).groups())  # type: ignore[union-attr]
    assert (x, y) == (44 + 120, 12 + 120)
    assert 'points="284.0,252.0"' in str(risk_coverage_chart("错多少", [Kept(0.1, 1.0, 0.0)]))


def test_charts_escape_their_titles() -> None:
    assert "<b>" not in str(risk_coverage_chart("<b>", [Kept(0.1, 1.0, 0.0)]))
