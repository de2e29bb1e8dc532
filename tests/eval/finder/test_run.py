from __future__ import annotations

import logging
from collections.abc import Mapping

import pytest

from eval.errors import RefusedError
from eval.finder.figures import finder_figures
from eval.finder.measures import Measures
from eval.finder.outcome import FinderOutcome
from eval.finder.profile import Profile
from eval.finder.run import match_profiles
from rag.contract import Answer, AskRequest, Intent
from rag.match_contract import MatchRequest, MatchResult
from tests.eval.finder.writing import profile, result, told
from tests.eval.writing import answer

NOWHERE = profile(
    id="finder-d02", region="未收录", text="杭州的厂子", needs=["保险"], must=[], may=[], must_not=[], nothing=True
)
EMPTY = profile(id="finder-d03", region="不明", needs=[], text="", must=[], may=["sh"], may_refuse=True)


def finder(measures: Measures) -> dict[str, MatchResult]:
    found = [result(*measures.named(name)[:1]) for name in ("sh.finance.plan", "tj.finance", "sh.finance.products")]
    return {"finder-d01": told(found), "finder-d02": told([]), "finder-d03": told([])}


def matched(raw: Mapping[str, str], measures: Measures, *profiles: Profile) -> dict[str, FinderOutcome]:
    known = finder(measures)
    by_text = {each.request: known[each.id] for each in profiles}
    outcomes = match_profiles(lambda request: by_text[request], profiles, raw)
    return {outcome.case_id: outcome for outcome in outcomes}


def test_results_become_an_outcome_that_names_what_was_wrong(raw: Mapping[str, str], measures: Measures) -> None:
    outcome = matched(raw, measures, profile())["finder-d01"]
    assert (outcome.found, outcome.musts, outcome.right, outcome.judged, outcome.wrong) == (2, 2, 2, 3, 1)
    assert [finding.note for finding in outcome.findings] == ["第 2 条不应出现：tj.finance"]
    assert not outcome.passed
    assert outcome.links[0].url == "/documents/sh-plan#c"


def test_figures_are_told_in_all_by_region_and_by_need(raw: Mapping[str, str], measures: Measures) -> None:
    figures = finder_figures(list(matched(raw, measures, profile(), NOWHERE, EMPTY).values()))
    assert figures["finder/recall@10"].mean == 1
    assert figures["finder/precision@5"].mean == pytest.approx(2 / 3)
    assert figures["finder/precision@5"].n == 3
    assert figures["finder/clean"].mean == pytest.approx(2 / 3)
    assert figures["finder/nothing"].mean == 1
    assert figures["finder/clean/region/上海"].mean == 0
    assert figures["finder/recall@10/need/质押融资"].n == 2
    assert figures["finder/recall@10/need/保险"].n == 0


def test_its_own_words_asked_as_a_question_should_be_taken_for_a_profile(
    raw: Mapping[str, str], measures: Measures
) -> None:
    def ask(request: AskRequest) -> Answer:
        return answer("请看匹配结果。", intent=Intent.POLICY_MATCH if "贷款" in request.question else Intent.MEASURE)

    found = finder(measures)["finder-d01"]
    silent = profile(id="finder-d04", text="想找人托管")
    outcomes = match_profiles(lambda _: found, [profile(), silent, EMPTY], raw, ask=ask)
    assert [outcome.chat for outcome in outcomes] == [True, False, None]


def test_a_finder_that_raises_fails_its_profile_and_no_other(
    raw: Mapping[str, str], measures: Measures, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(request: MatchRequest) -> MatchResult:
        if request.text:
            raise RuntimeError("词表坏了")
        return told([])

    with caplog.at_level(logging.ERROR):
        first, second = match_profiles(broken, [profile(), EMPTY], raw)
    assert [finding.note for finding in first.findings] == ["RuntimeError: 词表坏了"]
    assert second.passed
    assert caplog.records


def test_a_refusal_is_right_only_where_one_may_be(raw: Mapping[str, str]) -> None:
    def refuse(request: MatchRequest) -> MatchResult:
        raise RefusedError("返回 422：请至少填写一项")

    told_apart = match_profiles(refuse, [profile(), EMPTY], raw)
    assert [outcome.passed for outcome in told_apart] == [False, True]
