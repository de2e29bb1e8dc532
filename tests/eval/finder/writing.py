"""Writes profiles and results of a finder by hand, so that tests can break them one fault at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from eval.finder.measures import Measure
from eval.finder.profile import Profile
from eval.finder.score import Result
from eval.measures.matching import Found
from rag.match_contract import Commitment, Match, MatchCitation, MatchResult, MatchStatus, ScoreParts
from rag.match_contract import Profile as Understood


def profile(**changes: Any) -> Profile:
    """A Shanghai firm that wants to borrow on its patents."""
    table = {
        "id": "finder-d01",
        "half": "dev",
        "region": "上海",
        "needs": ["质押融资"],
        "text": "上海的厂子，想拿专利贷款",
        "must": ["sh.finance.plan | sh.finance.policy", "sh.finance.products"],
        "may": ["sh.delta_resources"],
        "must_not": ["tj"],
    }
    return Profile.model_validate({**table, **changes})


def result(*measures: Measure) -> Result:
    """A result that rests on the whole words of ``measures``."""
    return [Found(measure.doc_id, measure.span) for measure in measures]


def told(results: Sequence[Result]) -> MatchResult:
    """What a finder says that found ``results``."""
    return MatchResult(
        id="m",
        status=MatchStatus.MATCHED if results else MatchStatus.NONE,
        profile=Understood(chips=()),
        results=tuple(_match(rank, each) for rank, each in enumerate(results, 1)),
        groups=(),
        near_misses=(),
        notes=(),
        total=len(results),
        as_of=date(2025, 1, 1),
        index_version="v",
        timings_ms={},
    )


def _match(rank: int, places: Result) -> Match:
    return Match(
        id=f"m{rank}",
        rank=rank,
        score=1.0,
        parts=ScoreParts(),
        needs=(),
        text="支持企业",
        commitment=Commitment(level="support", label="支持", words="支持"),
        matched=(),
        open=(),
        citations=tuple(_citation(place) for place in places),
        honesty="",
    )


def _citation(place: Found) -> MatchCitation:
    return MatchCitation(
        doc_id=place.doc_id,
        doc_title="规划",
        doc_label="规划",
        region="上海市",
        period=None,
        period_over=False,
        clause_id="c",
        place="",
        path=(),
        text="支持企业",
        quote="支持企业",
        start=place.span.start,
        end=place.span.end,
        url=f"/documents/{place.doc_id}#c",
        departments=(),
    )
