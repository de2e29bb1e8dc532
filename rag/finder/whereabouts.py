"""Checks where a measure holds, its region and the districts or parks it is limited to, against where a firm is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus.facts.support_areas import wider_areas
from corpus.model import Condition, Side
from index.catalogue.records import DocumentEntry
from rag.finder.measures import Listed
from rag.finder.profile import Profile
from rag.finder.verdict import Obstacle, Verdict
from rag.match_contract import Facet, Open, Reason

_Path = tuple[str, ...]


def is_elsewhere(profile: Profile, plan_path: _Path) -> bool:
    """Tell whether the plan of a measure surely does not hold where the enterprise is."""
    known = profile.paths or profile.unknown(Facet.REGION)
    return bool(known) and not any(
        path[: len(plan_path)] == plan_path or plan_path[: len(path)] == path for path in profile.paths
    )


class Home(NamedTuple):
    """What the place where a plan holds, ``path`` with the widest first, makes of a profile.

    ``here`` are the places of the enterprise in it. Of the others one is there: why the plan holds for it, what it
    leaves open, or what stands in the way.
    """

    path: _Path
    here: tuple[_Path, ...]
    reason: Reason | None = None
    open: Open | None = None
    obstacle: Obstacle | None = None


def home_of(plan: DocumentEntry, profile: Profile, path: _Path) -> Home:
    """Check whether a plan that holds in ``path`` holds where the enterprise is."""
    region = plan.metadata.region
    here = tuple(place for place in profile.paths if place[: len(path)] == path)
    around = any(path[: len(place)] == place for place in profile.paths)
    elsewhere = Obstacle(Facet.REGION, (region,), f"若你在{region}")
    if region in profile.denied(Facet.REGION):
        return Home(path, here, obstacle=elsewhere)
    if here:
        said = profile.said(Facet.DISTRICT, here[0][-1]) or profile.said(Facet.REGION, region) or here[0][-1]
        reason = Reason(facet=Facet.REGION, value=region, label=region, said=said, written=plan.title)
        return Home(path, here, reason=reason)
    if around or not (profile.paths or profile.unknown(Facet.REGION)):
        text = f"这是{region}的规划，你没有说明是否在{region}。"
        return Home(path, here, open=Open(facet=Facet.REGION, values=(region,), written=plan.title, text=text))
    return Home(path, here, obstacle=elsewhere)


def check_place(listed: Listed, profile: Profile, home: Home, verdict: Verdict) -> None:
    """Add to ``verdict`` what the places of a measure, of a plan with its ``home``, make of a profile."""
    verdict.reasons += [home.reason] if home.reason else []
    verdict.opens += [home.open] if home.open else []
    verdict.obstacles += [home.obstacle] if home.obstacle else []
    conditions = listed.conditions(Side.AREA)
    if conditions and not _is_in(conditions, home.here, verdict):
        _limit(conditions, home.here, profile, verdict, home.path)


def _is_in(conditions: Sequence[Condition], here: Sequence[_Path], verdict: Verdict) -> bool:
    """Tell, and give as a reason, that the enterprise is in one of the districts or parks."""
    for path in here:
        for one in conditions:
            if one.name in path:
                written = one.written or one.name
                verdict.reasons.append(
                    Reason(facet=Facet.DISTRICT, value=one.name, label=one.name, said=path[-1], written=written)
                )
                return True
    return False


def _limit(
    conditions: Sequence[Condition], here: Sequence[_Path], profile: Profile, verdict: Verdict, plan_path: _Path
) -> None:
    """Check a measure for districts or parks in none of which the enterprise says it is."""
    strict = [one for one in conditions if one.strict]
    names = tuple(one.name for one in strict)
    if not names:
        verdict.drawbacks += any(len(path) > len(plan_path) for path in here)
    elif not _is_ruled_out(names, profile) and _may_be(names, here, plan_path):
        text = f"只在{'、'.join(names)}，你没有说明是否在那里。"
        verdict.opens.append(Open(facet=Facet.DISTRICT, values=names, written=strict[0].written, text=text))
    else:
        verdict.obstacles.append(Obstacle(Facet.DISTRICT, names, f"若你在{'或'.join(names)}"))


def _is_ruled_out(names: Sequence[str], profile: Profile) -> bool:
    """Tell whether the enterprise says of each of the areas, or of what it lies in, that it is not there."""
    denied = set(profile.denied(Facet.DISTRICT))
    return all(denied & {name, *wider_areas(name)} for name in names)


def _may_be(names: Sequence[str], here: Sequence[_Path], plan_path: _Path) -> bool:
    """Tell whether what the enterprise says of its place leaves one of the areas open."""
    return not here or any(_may_be_in(path, names, plan_path) for path in here if not _is_sure(path, here))


def _may_be_in(path: _Path, names: Sequence[str], plan_path: _Path) -> bool:
    """Tell whether an enterprise somewhere in the last place of ``path`` may be in one of the areas."""
    wider, place = path[len(plan_path) :], path[-1]
    return not wider or any(place in wider_areas(name) or name in wider_areas(place) for name in names)


def _is_sure(path: _Path, here: Sequence[_Path]) -> bool:
    """Tell whether a park that reaches into several districts was named beside one of them, which decides."""
    return any(other != path and other[-1] in wider_areas(path[-1]) for other in here)
