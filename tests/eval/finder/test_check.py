from __future__ import annotations

from collections.abc import Mapping

from eval.finder.check import check_profiles
from eval.finder.profile import Profile
from tests.eval.finder.writing import profile


def notes(raw: Mapping[str, str], **changes: object) -> list[str]:
    """What the checker says of one profile, leaving out what it says of a set of one."""
    return [note for note in check_profiles([profile(**changes)], raw) if note.startswith("finder-d01:")]


def test_every_profile_is_proved_by_the_plans(raw: Mapping[str, str], profiles: Mapping[str, Profile]) -> None:
    assert check_profiles(list(profiles.values()), raw) == ()


def test_a_measure_that_no_plan_holds_is_found(raw: Mapping[str, str]) -> None:
    assert notes(raw) == []
    assert notes(raw, may=["sh.subsidies"]) == ["finder-d01: no measure is named sh.subsidies"]


def test_a_measure_both_wanted_and_refused_is_found(raw: Mapping[str, str]) -> None:
    assert "tj.finance" in notes(raw, may=["tj.finance"])[0]


def test_a_profile_that_refuses_nothing_is_found(raw: Mapping[str, str]) -> None:
    assert notes(raw, must_not=[]) == ["finder-d01: nothing is refused"]


def test_a_set_that_leaves_out_a_region_or_repeats_itself_is_found(
    raw: Mapping[str, str], profiles: Mapping[str, Profile]
) -> None:
    kept = [each for each in profiles.values() if each.region != "海门"]
    found = check_profiles(kept, raw)
    assert any(note.startswith("海门: 0 profiles") for note in found)
    twin = profiles["finder-d01"].model_copy(update={"id": "finder-t99", "half": "test"})
    assert any("say nearly the same" in note for note in check_profiles([*profiles.values(), twin], raw))
