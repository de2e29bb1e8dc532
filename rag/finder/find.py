"""Finds the support measures that apply to an enterprise, and says what it could not find."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import date

from corpus.facts.support_words import kind_names
from index.once import once
from rag.finder.measures import list_measures
from rag.finder.notes import notes_of
from rag.finder.places import Gazetteer
from rag.finder.profile import Profile, profile_of
from rag.finder.ranking import Candidate, Ranking, rank
from rag.finder.showing import show
from rag.finder.verdict import Obstacle
from rag.finder.vocabulary import ROLE_GROUP, entries
from rag.identity import identity
from rag.knowledge import Knowledge
from rag.match_contract import (
    Facet,
    FacetChoices,
    FacetValue,
    Group,
    Match,
    MatchRequest,
    MatchResult,
    MatchStatus,
    NearMiss,
)

OTHER = "其他"
_NEAR = 5
_NEAR_ELSEWHERE = 3
_MATTERS = frozenset({Facet.DISTRICT, Facet.TYPE, Facet.INDUSTRY, Facet.RIGHT})


class Finder:
    """Finds measures in one index version; safe to share between threads.

    Example:
        >>> finder = Finder(knowledge)  # doctest: +SKIP
        >>> finder.find(MatchRequest(text="我们是浦东的芯片公司，想用专利融资")).results  # doctest: +SKIP
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._places = Gazetteer([entry.metadata for entry in knowledge.entries])
        self._measures = list_measures(knowledge)

    def find(self, request: MatchRequest) -> MatchResult:
        """Return what applies to the enterprise; no request raises."""
        started = time.perf_counter()
        as_of = request.as_of or date.today()
        profile = profile_of(request, self._places)
        ranking = self._rank(profile)
        results = self._shown(ranking.applying[: request.limit], as_of)
        near = self._near(ranking, profile, as_of)
        status = MatchStatus.MATCHED if results else (MatchStatus.NEAR if near else MatchStatus.NONE)
        return MatchResult(
            id=identity(request, as_of.isoformat(), self._knowledge.index.version),
            status=status,
            profile=profile.shown,
            results=results,
            groups=tuple(_groups(results, profile)),
            near_misses=near,
            notes=notes_of(profile, ranking, results, near, as_of, self._places.regions),
            total=len(ranking.applying),
            as_of=as_of,
            index_version=self._knowledge.index.version,
            timings_ms={"total": round((time.perf_counter() - started) * 1000, 2)},
        )

    def choices(self) -> FacetChoices:
        """Return every value that a form can offer."""
        areas = self._places.choices()
        groups = [(entry.name, entry.group) for entry in entries("type")]
        groups += [(entry.name, ROLE_GROUP) for entry in entries("role")]
        return FacetChoices(
            choices={
                Facet.REGION: _values([(region, None) for region in areas]),
                Facet.DISTRICT: _values([(name, region) for region, names in areas.items() for name in names]),
                Facet.INDUSTRY: _values([(entry.name, None) for entry in entries("industry")]),
                Facet.TYPE: _values(groups),
                Facet.RIGHT: _values([(entry.name, None) for entry in entries("right")]),
                Facet.NEED: _values([(name, None) for name in kind_names()]),
            }
        )

    def _rank(self, profile: Profile) -> Ranking:
        if profile.is_blank and not profile.unknown(Facet.REGION):
            return Ranking((), ())
        return rank(self._measures, profile, self._places, self._knowledge)

    def _shown(self, candidates: Sequence[Candidate], as_of: date) -> tuple[Match, ...]:
        return tuple(show(one, place, as_of, self._knowledge) for place, one in enumerate(candidates, start=1))

    def _near(self, ranking: Ranking, profile: Profile, as_of: date) -> tuple[NearMiss, ...]:
        """Show near misses; other kinds of support where nothing applies, other regions where these fail too."""
        kept = _MATTERS if ranking.applying else _MATTERS | {Facet.NEED}
        at_home = [pair for pair in ranking.near if pair[1].facet in kept]
        chosen = at_home[:_NEAR]
        if not ranking.applying and not at_home and not profile.is_blank:
            chosen = list(ranking.near[:_NEAR_ELSEWHERE])
        return tuple(self._near_miss(one, obstacle, place, as_of) for place, (one, obstacle) in enumerate(chosen, 1))

    def _near_miss(self, candidate: Candidate, obstacle: Obstacle, place: int, as_of: date) -> NearMiss:
        return NearMiss(
            facet=obstacle.facet,
            values=obstacle.values,
            condition=obstacle.condition,
            match=show(candidate, place, as_of, self._knowledge),
        )


@once(2)
def finder_of(knowledge: Knowledge) -> Finder:
    """Return the finder of an index version, made once."""
    return Finder(knowledge)


def _groups(results: Sequence[Match], profile: Profile) -> list[Group]:
    """Group results by the first of their needs that is asked for; without needs by what they give in the main."""
    asked = profile.values(Facet.NEED)
    groups: dict[str, list[str]] = {need: [] for need in asked}
    for match in results:
        own = [need for need in match.needs if need in asked] if asked else list(match.needs[:1])
        groups.setdefault(own[0] if own else OTHER, []).append(match.id)
    return [
        Group(need=need, label=need, asked=need in asked, ids=tuple(ids))
        for need, ids in _last(groups, OTHER).items()
        if ids or need in asked
    ]


def _last(groups: Mapping[str, list[str]], name: str) -> dict[str, list[str]]:
    return {key: ids for key, ids in groups.items() if key != name} | ({name: groups[name]} if name in groups else {})


def _values(names: Sequence[tuple[str, str | None]]) -> tuple[FacetValue, ...]:
    return tuple(FacetValue(value=name, label=name, within=within or None) for name, within in names)
