from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from eval.provenance import commit_of, configuration_of


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    done = subprocess.run(["git", "-C", str(folder), *identity, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet")
    (tmp_path / "code.py").write_text("x = 1\n", encoding="utf-8")
    git(tmp_path, "add", "code.py")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return tmp_path


def test_the_commit_is_named_and_changes_after_it_are_marked(repository: Path) -> None:
    head = git(repository, "rev-parse", "HEAD")
    assert commit_of(repository) == head[:10]
    (repository / "notes.txt").write_text("untracked\n", encoding="utf-8")
    assert commit_of(repository) == head[:10]
    (repository / "code.py").write_text("x = 2\n", encoding="utf-8")
    assert commit_of(repository) == head[:10] + "+"


def test_a_folder_without_history_has_no_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert commit_of(tmp_path) == ""
    monkeypatch.setenv("PATH", "")
    assert commit_of() == ""


def test_the_configuration_is_its_content_and_not_its_order() -> None:
    one = configuration_of({"depth": 100, "words": {"bigrams": True}})
    assert one == configuration_of({"words": {"bigrams": True}, "depth": 100})
    assert one != configuration_of({"depth": 101, "words": {"bigrams": True}})
    assert len(one) == 12
