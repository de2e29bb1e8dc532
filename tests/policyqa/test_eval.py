from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.case import Half, Kind
from eval.loading import load_cases
from eval.published import PublishedReport
from eval.report import Report
from eval.store import ReportStore
from policyqa.evaluation import score, this_service
from policyqa.settings import Settings
from policyqa.terminal import watching
from tests.policyqa.command import Command


@pytest.fixture(scope="module")
def small_run(plan_home: Path, settings: Settings) -> Report:
    """The real service's answers to six questions, scored."""
    cases = [case for case in load_cases(half=Half.DEV) if case.kind is Kind.DEFINITION]
    with watching() as watch:
        return score(this_service(settings, watch), cases, watch, with_robustness=False)


@pytest.fixture
def reports(small_run: Report, empty_home: Path) -> ReportStore:
    """A home in use that holds one report."""
    store = ReportStore(empty_home)
    store.save(small_run)
    return store


def changed(reports: ReportStore, passed: bool) -> str:
    """Store a report like the first in which every case went one way."""
    report = reports.load(reports.names()[0])
    outcomes = tuple(
        outcome.model_copy(update={"passed": passed, "case_id": f"{outcome.case_id}-{at}"})
        for at in range(3)
        for outcome in report.outcomes
    )
    return reports.save(report.model_copy(update={"outcomes": outcomes})).stem


def test_a_run_is_shown_and_kept_with_what_was_scored(policyqa: Command, reports: ReportStore) -> None:
    (name,) = reports.names()
    shown = policyqa("eval", "report")
    assert shown.code == 0
    assert "准确率（严格）" in shown.out
    assert "检索：前 5 命中" in shown.out
    told = json.loads(policyqa("eval", "report", name, "--json").out)
    assert told["about"]["index_version"].startswith("v0")
    assert told["figures"]["accuracy"]["n"] == 6
    assert "outcomes" not in told


def test_a_run_as_json_names_its_file(policyqa: Command, own_home: Path) -> None:
    told = json.loads(policyqa("eval", "run", "--kind", "definition", "--no-robustness", "--json").out)
    assert Report.load(Path(told["report"])).figures["accuracy"].n == told["figures"]["accuracy"]["n"] == 12


def test_the_page_is_written_where_it_is_wanted(policyqa: Command, reports: ReportStore, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert policyqa("eval", "report", "--output", str(page), "--base-url", "https://plans.example").code == 0
    assert "<svg" in page.read_text(encoding="utf-8")


def test_two_runs_are_compared_and_a_worse_one_fails(policyqa: Command, reports: ReportStore) -> None:
    good, bad = changed(reports, passed=True), changed(reports, passed=False)
    worse = policyqa("eval", "compare", good, bad)
    assert worse.code == 1
    assert "变差：由错变对 0，由对变错 18" in worse.out
    assert "definition-d01" in worse.out
    better = policyqa("eval", "compare", bad, good, "--json")
    assert better.code == 0
    assert json.loads(better.out)["is_better"] is True
    assert "没有超出偶然的差别" in policyqa("eval", "compare", good, good).out


def test_a_report_below_the_baseline_fails_and_part_of_the_suite_cannot_raise_it(
    policyqa: Command, reports: ReportStore
) -> None:
    report = reports.load()
    wrong = tuple(outcome.model_copy(update={"passed": False}) for outcome in report.outcomes)
    figures = {**report.figures, "fact_share": report.figures["fact_share"].__class__(0.1, 0.0, 0.2, 6)}
    reports.save(report.model_copy(update={"outcomes": wrong, "figures": figures}))
    below = policyqa("eval", "baseline")
    assert below.code == 1
    assert "fact_share" in below.err
    refused = policyqa("eval", "baseline", "--raise")
    assert refused.code == 1
    assert "不完整" in refused.err


def test_a_service_is_scored_by_its_address(policyqa: Command, own_home: Path, live_url: str) -> None:
    asked = policyqa("eval", "run", "--url", live_url, "--kind", "definition", "--half", "dev", "--json")
    assert asked.code == 0
    told = json.loads(asked.out)
    assert told["about"]["model"] == live_url
    assert told["figures"]["accuracy"]["mean"] > 0.5
    assert "retrieval/mrr" not in told["figures"]
    assert "robustness/noise" not in told["figures"]


def test_questions_of_ones_own_are_scored_from_a_folder(policyqa: Command, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "dev").mkdir()
    case = '[[case]]\nid = "declined-d01"\nquestion = "北京的规划怎么说"\nintents = ["out_of_scope"]\n'
    (tmp_path / "dev" / "declined.toml").write_text(case)
    told = json.loads(policyqa("eval", "run", "--folder", str(tmp_path), "--json").out)
    (outcome,) = Report.load(Path(told["report"])).outcomes
    assert outcome.question == "北京的规划怎么说"
    assert outcome.status == "none"


def test_plans_beside_the_questions_are_asked_about_and_not_taken_in(
    policyqa: Command, own_home: Path, tmp_path: Path
) -> None:
    for folder in ("dev", "raw"):
        (tmp_path / folder).mkdir()
    tasks = "1.修缮灯塔。到2025年修缮灯塔8座。（市港口局负责）\n2.开放灯塔。（市文旅局负责）\n"
    plan = f"厦门市灯塔保护行动方案\n一、主要任务\n{tasks}"
    (tmp_path / "raw" / "xiamen.txt").write_text(plan)
    case = """[[case]]
id = "target-d01"
question = "厦门到2025年要修缮几座灯塔"
evidence = [{ doc = "xiamen", quote = "到2025年修缮灯塔8座" }]
values = [{ value = "8", unit = "座" }]
"""
    (tmp_path / "dev" / "target.toml").write_text(case)
    told = json.loads(policyqa("eval", "run", "--folder", str(tmp_path), "--json").out)
    (outcome,) = Report.load(Path(told["report"])).outcomes
    assert outcome.passed, outcome
    assert "没有收录厦门" in policyqa("ask", "厦门要修缮几座灯塔").out


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (("run", "--folder", "/nowhere"), "/nowhere 里没有问题", 2),
        (("run", "--half", "both"), "没有 both，可选：dev、test", 2),
        (("run", "--kind", "poem"), "没有 poem", 2),
        (("run", "--url", "localhost:8000"), "不是 http(s) 地址", 2),
        (("run", "--url", "http://127.0.0.1:9"), "请确认服务已启动", 3),
        (("report",), "policyqa eval run", 2),
        (("compare", "a", "b"), "policyqa eval run", 2),
    ],
)
def test_what_cannot_be_done_is_told(
    policyqa: Command, empty_home: Path, arguments: tuple[str, ...], words: str, code: int
) -> None:
    outcome = policyqa("eval", *arguments)
    assert outcome.code == code
    assert words in outcome.err
    assert "Traceback" not in outcome.err


def test_a_report_is_published_for_the_server_of_this_home_and_withdrawn(
    policyqa: Command, reports: ReportStore, empty_home: Path
) -> None:
    published = PublishedReport(empty_home)
    assert published.summary() is None
    assert "/evaluation" in policyqa("eval", "publish").out
    shown = published.summary()
    assert shown is not None
    assert shown.questions == 6
    assert policyqa("eval", "publish", "--withdraw").out.strip() == "已撤下。"
    assert published.summary() is None
    assert "没有已发布" in policyqa("eval", "publish", "--withdraw").out


def test_facts_are_asked_for_in_many_wordings(policyqa: Command, own_home: Path) -> None:
    shown = policyqa("eval", "forms", "--most", "1")
    assert shown.code == 0
    assert "第几项的分工" in shown.out
    assert "答对" in shown.out


def test_profiles_are_matched_alone_and_told_by_region(policyqa: Command, own_home: Path) -> None:
    ran = policyqa("eval", "run", "--kind", "finder", "--half", "dev")
    assert ran.code == 0
    assert "企业匹配：应有措施进前 10（海门）" in ran.out
    assert "共 26 个画像" in ran.out
    assert "准确率（严格）" not in ran.out


def test_a_model_needs_its_address_and_its_name(policyqa: Command, own_home: Path) -> None:
    refused = policyqa("eval", "peers", "--llm-model", "qwen")
    assert refused.code == 2
    assert "--llm-base-url" in refused.err
