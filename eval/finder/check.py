"""Profiles and the raw plans become the list of everything that is wrong with the profiles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from eval.case import Half
from eval.finder.measures import Measures
from eval.finder.profile import Profile
from eval.plain import plain
from eval.suite_rules import copied_phrase

LEAST = 45
LEAST_BY_REGION: Mapping[str, int] = {"上海": 15, "天津": 10, "海门": 8, "未收录": 3, "不明": 3}
COPIED_AT_MOST = 0.2
ALIKE = 85.0


def check_profiles(profiles: Sequence[Profile], raw: Mapping[str, str]) -> tuple[str, ...]:
    """Prove every profile against the plans, and the set as a whole.

    Raises:
        EvalError: The table of measures does not fit the plans.
    """
    measures = Measures(raw)
    each = (f"{profile.id}: {note}" for profile in profiles for note in _problems(profile, measures))
    return (*each, *_of_the_whole(profiles, raw))


def _problems(profile: Profile, measures: Measures) -> Iterator[str]:
    names = [name.strip() for must in profile.must for name in must.split("|")]
    unknown = [name for name in (*names, *profile.may, *profile.must_not) if not _is_known(name, measures)]
    if unknown:
        yield f"no measure is named {'、'.join(unknown)}"
        return
    wanted = {each.name for name in names for each in measures.named(name)}
    refused = {each.name for name in profile.must_not for each in measures.named(name)}
    allowed = wanted | {each.name for name in profile.may for each in measures.named(name)}
    if clash := allowed & refused:
        yield f"both allowed and refused: {'、'.join(sorted(clash))}"
    if not profile.nothing and not refused:
        yield "nothing is refused"


def _is_known(name: str, measures: Measures) -> bool:
    try:
        return bool(measures.named(name))
    except KeyError:
        return False


def _of_the_whole(profiles: Sequence[Profile], raw: Mapping[str, str]) -> Iterator[str]:
    if len(profiles) < LEAST:
        yield f"{len(profiles)} profiles, at least {LEAST} are wanted"
    halves = Counter(profile.half for profile in profiles)
    if abs(halves[Half.DEV] - halves[Half.TEST]) > 1:
        yield f"{halves[Half.DEV]} dev and {halves[Half.TEST]} test profiles are not halves"
    regions = Counter(profile.region for profile in profiles)
    for region, least in LEAST_BY_REGION.items():
        if regions[region] < least:
            yield f"{region}: {regions[region]} profiles, at least {least} are wanted"
    for profile_id, times in Counter(profile.id for profile in profiles).items():
        if times > 1:
            yield f"the id {profile_id} is used {times} times"
    yield from _likeness(profiles, raw)


def _likeness(profiles: Sequence[Profile], raw: Mapping[str, str]) -> Iterator[str]:
    plans = [plain(text) for text in raw.values()]
    copied = [profile.id for profile in profiles if copied_phrase(profile.text, plans)]
    if len(copied) > COPIED_AT_MOST * len(profiles):
        yield f"{len(copied)} of {len(profiles)} profiles copy a distinctive phrase: {'、'.join(copied)}"
    for one, other in combinations(profiles, 2):
        if one.half is not other.half and fuzz.ratio(plain(one.said), plain(other.said)) >= ALIKE:
            yield f"{one.id} and {other.id} stand in different halves and say nearly the same"
