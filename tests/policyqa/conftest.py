"""The command line, and homes that tests may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from policyqa.settings import Settings
from tests.policyqa.command import Command


@pytest.fixture
def policyqa(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command line."""
    return Command(capsys)


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that holds nothing, in use."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("POLICYQA_HOME", str(home))
    return home


@pytest.fixture
def own_home(plan_home: Path, settings: Settings, empty_home: Path) -> Path:
    """A home in use with the index of the four plans, for tests that change it; the model is shared."""
    current = (plan_home / "index" / "CURRENT").read_text(encoding="utf-8").strip()
    shutil.copytree(plan_home / "index" / current, empty_home / "index" / current)
    shutil.copy(plan_home / "index" / "CURRENT", empty_home / "index" / "CURRENT")
    (empty_home / "models").symlink_to(settings.models)
    return empty_home
