from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.embedding import DEFAULT_MODEL, artefact, prepare_default_model
from index.embedding.prepare import recipe
from index.errors import ModelUnavailable

# Prepares a model and is killed, as by a power cut, when a stage begins.
KILLED = """
import os, signal, sys
from pathlib import Path
from index.embedding import prepare_default_model

def progress(stage, done, total):
    if f"{stage} {done}" == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)

prepare_default_model(Path(sys.argv[1]), progress)
"""
PREPARED = (
    "import sys; from pathlib import Path; from index.embedding import *; prepare_default_model(Path(sys.argv[1]))"
)


@pytest.fixture
def cache_dir(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "models"
    shutil.rmtree(tmp_path / "models", ignore_errors=True)  # 300 MB


def visible(directory: Path) -> set[str]:
    return {path.name for path in directory.iterdir() if path.suffix != ".lock"}


def test_the_model_is_complete_and_sound(model: Path) -> None:
    assert artefact.is_complete(model, recipe())
    assert artefact.damaged_files(model) == []


def test_a_prepared_model_is_left_as_it_is(model: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in model.rglob("*")}
    stages: list[str] = []
    assert prepare_default_model(model.parent, lambda stage, *_: stages.append(stage)) == model
    assert stages == []
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.slow
def test_a_preparation_killed_at_any_stage_leaves_no_model_and_the_next_one_recovers(cache_dir: Path) -> None:
    target = cache_dir / DEFAULT_MODEL
    for stage in ("trim 0", "weights 6", "weights 12", "publish 0"):
        killed = subprocess.run([sys.executable, "-c", KILLED, str(cache_dir), stage], check=False)
        assert killed.returncode == -9, stage
        assert not target.exists(), stage
        assert len(visible(cache_dir)) == 1, "one remainder, those of earlier runs are gone"
    assert prepare_default_model(cache_dir) == target
    assert visible(cache_dir) == {DEFAULT_MODEL}
    assert artefact.damaged_files(target) == []


@pytest.mark.slow
def test_two_preparations_at_once_give_one_sound_model(cache_dir: Path) -> None:
    both = [subprocess.Popen([sys.executable, "-c", PREPARED, str(cache_dir)]) for _ in range(2)]
    assert [process.wait() for process in both] == [0, 0]
    assert visible(cache_dir) == {DEFAULT_MODEL}
    assert artefact.damaged_files(cache_dir / DEFAULT_MODEL) == []


def test_a_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ModelUnavailable, match=r"无法把嵌入模型写到.*policyqa index build"):
        prepare_default_model(tmp_path / "file" / "models")
