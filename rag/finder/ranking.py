"""Turns the measures of an index and a profile into ranked candidates: those that apply, and near misses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.model import Side
from index.filters import SearchFilters
from index.words import plain_words
from rag.by_words import watch
from rag.finder.conditions import SIZES, judge
from rag.finder.measures import Listed
from rag.finder.places import Gazetteer
from rag.finder.profile import Profile
from rag.finder.score import Query, fits, score, total
from rag.finder.verdict import Obstacle, Verdict
from rag.finder.vocabulary import entry_of
from rag.finder.whereabouts import home_of, is_elsewhere
from rag.knowledge import Knowledge
from rag.match_contract import Facet, ScoreParts
from rag.question.topic.terms import find_terms, strip_fillers

# A measure meets a need outright when it gives this much of it; a related kind of support gives less.
OUTRIGHT = 0.5
_DEPTH = 200
# With so many measures that give what is asked for, those that only name its topic are left out.
_ENOUGH = 3
_MADE_FOR_IT = 2
_TELLING = frozenset({Facet.TYPE, Facet.INDUSTRY})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure with what its conditions and its words make of a profile; ``needs`` are those that it meets."""

    listed: Listed
    verdict: Verdict
    needs: dict[str, float]
    parts: ScoreParts

    @property
    def total(self) -> float:
        """The score."""
        return total(self.parts)

    @property
    def need(self) -> str | None:
        """The need that it meets best, if it meets one outright."""
        best = max(self.needs, key=lambda name: self.needs[name], default=None)
        return best if best and self.needs[best] >= OUTRIGHT else None


@dataclass(frozen=True, slots=True)
class Ranking:
    """What applies, best first, and what would but for one obstacle; ``by_words``: ranked without the vectors."""

    applying: tuple[Candidate, ...]
    near: tuple[tuple[Candidate, Obstacle], ...]
    by_words: bool = False


def rank(listed: Sequence[Listed], profile: Profile, places: Gazetteer, knowledge: Knowledge) -> Ranking:
    """Rank the measures for a profile.

    With needs, those that meet one, needs by turns; without, everything that applies, kinds of support by turns. Plans
    that hold elsewhere are looked at only where those at home have nothing.
    """
    query = _query(profile, knowledge)
    home = [one for one in listed if not is_elsewhere(profile, places.path_of(one.plan.metadata))]
    ranking = _ranked(list(_candidates(home, profile, places, query)), profile)
    if not ranking.applying and not ranking.near:
        ranking = _ranked(list(_candidates(listed, profile, places, query)), profile)
    return replace(ranking, by_words=query.by_words)


def _ranked(candidates: Sequence[Candidate], profile: Profile) -> Ranking:
    applying = sorted((one for one in candidates if not one.verdict.obstacles), key=_order)
    near = sorted((one for one in candidates if one.verdict.obstacles), key=_order)
    asked = profile.values(Facet.NEED)
    if not asked:
        return Ranking(tuple(_without_needs(applying, profile)), tuple((one, one.verdict.obstacles[0]) for one in near))
    missed = [(one, one.verdict.obstacles[0]) for one in near if one.need]
    missed += [(one, _other_need(one)) for one in applying if one.needs and not one.need]
    return Ranking(tuple(_with_needs(applying, asked)), tuple(missed))


def _candidates(listed: Sequence[Listed], profile: Profile, places: Gazetteer, query: Query) -> Iterator[Candidate]:
    """Yield the measures that are not for others and that no more than one obstacle keeps from a profile."""
    plans = {one.plan.id: one.plan for one in listed}
    homes = {name: home_of(plan, profile, places.path_of(plan.metadata)) for name, plan in plans.items()}
    for one in listed:
        verdict = judge(one, profile, homes[one.plan.id])
        if not verdict.is_for_others and len(verdict.obstacles) <= 1:
            needs = fits(one, profile)
            yield Candidate(one, verdict, needs, score(one, verdict, needs, query))


def _query(profile: Profile, knowledge: Knowledge) -> Query:
    """Search for the profile's words, or for its needs and industries where it has none of its own."""
    values = (*profile.values(Facet.NEED), *profile.values(Facet.INDUSTRY), *profile.values(Facet.TYPE))
    words = profile.text or "、".join(values)
    if not words:
        return Query((), {})
    hits = watch(knowledge.index.search(words, k=_DEPTH, filters=SearchFilters()))
    likeness = {hit.clause_id: hit.likeness for hit in hits}
    terms = find_terms(strip_fillers(words, plain_words), plain_words, knowledge.weigh)
    return Query(terms, likeness, by_words=hits.fault is not None)


def _order(candidate: Candidate) -> tuple[float, str, int, int]:
    words = candidate.listed.words[0]
    return (-candidate.total, words.clause.doc_id, words.clause.index, words.measure.start)


def _other_need(candidate: Candidate) -> Obstacle:
    """Name the support that a measure gives instead of what is asked for."""
    main = candidate.listed.measure.kinds[0].name
    return Obstacle(Facet.NEED, (main,), f"若你也需要{main}")


def _with_needs(applying: Sequence[Candidate], asked: Sequence[str]) -> Iterator[Candidate]:
    """Yield what meets a need outright, the needs by turns, and where the place is open the regions too.

    A few measures follow that are made for enterprises of this very type, whatever they give.
    """
    queues = []
    for need in asked:
        meeting = [one for one in applying if one.needs.get(need, 0.0) >= OUTRIGHT]
        strong = [one for one in meeting if one.needs[need] > OUTRIGHT]
        chosen = strong if len(strong) >= _ENOUGH else meeting
        regions = dict.fromkeys(one.listed.plan.metadata.region for one in chosen)
        queues += [[one for one in chosen if one.listed.plan.metadata.region == region] for region in regions]
    found = list(_by_turns(queues))
    yield from found
    if found:
        shown = {one.listed.id for one in found}
        yield from [one for one in applying if one.listed.id not in shown and _is_made_for_it(one)][:_MADE_FOR_IT]


def _is_made_for_it(candidate: Candidate) -> bool:
    """Tell whether a measure is limited to a type of enterprise that this one is."""
    types = {reason.value for reason in candidate.verdict.reasons if reason.facet is Facet.TYPE}
    types -= SIZES
    return any(one.strict and one.name in types for one in candidate.listed.conditions(Side.TYPE))


def _is_special(candidate: Candidate) -> bool:
    """Tell whether a measure is for a type, an industry or a district that the profile leaves open."""
    return any(one.facet is not Facet.REGION for one in candidate.verdict.opens)


def _speaks_of_it(candidate: Candidate) -> bool:
    """Tell whether a measure names the type or the industry of the enterprise."""
    return any(reason.facet in _TELLING for reason in candidate.verdict.reasons)


def _without_needs(applying: Sequence[Candidate], profile: Profile) -> Iterator[Candidate]:
    """Yield first what speaks of the enterprise, then the rest, kinds of support by turns, last what is for few.

    The kinds that enterprises like it use come first.
    """
    fitting = [one for one in applying if _speaks_of_it(one) or one.parts.area]
    yield from sorted(fitting, key=lambda one: one.verdict.only_names_it)
    shown = {one.listed.id for one in fitting}
    others = [one for one in applying if one.listed.id not in shown]
    useful = list(_useful_kinds(profile))
    for rest in ([one for one in others if not _is_special(one)], [one for one in others if _is_special(one)]):
        given = [one.listed.measure.kinds[0].name for one in rest]
        kinds = dict.fromkeys((*(kind for kind in useful if kind in given), *given))
        yield from _by_turns([[one for one in rest if one.listed.measure.kinds[0].name == kind] for kind in kinds])


def _useful_kinds(profile: Profile) -> Iterator[str]:
    """Yield the kinds of support that enterprises of this trade, type or role use."""
    for facet, tables in ((Facet.INDUSTRY, ("industry",)), (Facet.TYPE, ("role", "type"))):
        for value in profile.values(facet):
            entries = (entry_of(table, value) for table in tables)
            yield from (kind for entry in entries if entry for kind in entry.related)


def _by_turns(queues: Iterable[Sequence[Candidate]]) -> Iterator[Candidate]:
    """Yield one of each queue in turn, nothing twice."""
    seen: set[str] = set()
    waiting = [iter(queue) for queue in queues]
    while waiting:
        for queue in tuple(waiting):
            candidate = next((one for one in queue if one.listed.id not in seen), None)
            if candidate is None:
                waiting.remove(queue)
            else:
                seen.add(candidate.listed.id)
                yield candidate
