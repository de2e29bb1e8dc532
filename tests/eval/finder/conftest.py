from __future__ import annotations

from collections.abc import Mapping

import pytest

from eval.finder.measures import Measures
from eval.finder.profile import Profile, load_profiles
from eval.loading import load_raw


@pytest.fixture(scope="session")
def raw() -> Mapping[str, str]:
    return load_raw()


@pytest.fixture(scope="session")
def measures(raw: Mapping[str, str]) -> Measures:
    return Measures(raw)


@pytest.fixture(scope="session")
def profiles() -> Mapping[str, Profile]:
    return {profile.id: profile for profile in load_profiles()}
