"""Profiles and a finder become outcomes; how measures are found stays the finder's business."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

from corpus.model import Span
from eval.errors import RefusedError, UnreachableError
from eval.finder.measures import Measures
from eval.finder.outcome import FinderOutcome
from eval.finder.profile import Profile
from eval.finder.score import Fit, Result, fit_of
from eval.measures.matching import Found
from eval.outcome import Finding, Link
from eval.run import Ask
from rag.contract import AskRequest, Intent
from rag.match_contract import Match, MatchRequest, MatchResult

Finder = Callable[[MatchRequest], MatchResult]

_log = logging.getLogger(__name__)


def match_profiles(
    finder: Finder,
    profiles: Sequence[Profile],
    raw: Mapping[str, str],
    *,
    ask: Ask | None = None,
    on_outcome: Callable[[FinderOutcome], None] | None = None,
) -> tuple[FinderOutcome, ...]:
    """Match and score every profile; with ``ask``, its own words are also asked as a question.

    A finder that raises fails the profile and no other.

    Raises:
        UnreachableError: The service is asked by address and is not there.
        EvalError: The table of measures does not fit the plans.
    """
    measures = Measures(raw)
    outcomes = []
    for profile in profiles:
        outcome = _outcome(profile, finder, measures, ask)
        outcomes.append(outcome)
        if on_outcome:
            on_outcome(outcome)
    return tuple(outcomes)


def _outcome(profile: Profile, finder: Finder, measures: Measures, ask: Ask | None) -> FinderOutcome:
    begun = perf_counter()
    given, failure = _asked(profile, finder)
    milliseconds = (perf_counter() - begun) * 1000
    fit = fit_of(profile, [_places(match) for match in given], measures)
    findings = [Finding(rule="error", note=failure)] if failure else list(_findings(fit))
    return FinderOutcome(
        case_id=profile.id,
        half=profile.half,
        region=profile.region,
        needs=profile.needs,
        said=profile.said,
        passed=not findings,
        musts=fit.musts,
        found=fit.musts - len(fit.missing),
        judged=fit.judged,
        right=fit.right,
        wrong=len(fit.wrong),
        findings=tuple(findings),
        links=tuple(Link(title=match.text, url=match.citations[0].url) for match in given if match.citations),
        chat=_is_taken_for_profile(profile, ask) if ask and profile.text else None,
        nothing=profile.nothing,
        milliseconds=milliseconds,
    )


def _asked(profile: Profile, finder: Finder) -> tuple[Sequence[Match], str]:
    """The results, and what went wrong."""
    try:
        return finder(profile.request).results, ""
    except UnreachableError:
        raise
    except RefusedError as error:
        return (), "" if profile.may_refuse else str(error)
    except Exception as error:
        _log.exception("profile failed", extra={"case_id": profile.id})
        return (), f"{type(error).__name__}: {error}"


def _places(match: Match) -> Result:
    return [Found(each.doc_id, Span(each.start, each.end), each.path) for each in match.citations]


def _findings(fit: Fit) -> Sequence[Finding]:
    missing = [Finding(rule="must", note=f"前十条中没有 {name}") for name in fit.missing]
    return [*missing, *(Finding(rule="must_not", note=f"第 {rank} 条不应出现：{name}") for rank, name in fit.wrong)]


def _is_taken_for_profile(profile: Profile, ask: Ask) -> bool:
    try:
        return ask(AskRequest(question=profile.text)).intent is Intent.POLICY_MATCH
    except UnreachableError:
        raise
    except Exception:
        _log.exception("question failed", extra={"case_id": profile.id})
        return False
