from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from policyqa.settings import Settings
from tests.policyqa.command import Command
from tests.policyqa.small_corpus import TEXT, write_corpus

VERSION = re.compile(r"v\d{6}-[0-9a-f]{8}")


@pytest.fixture
def small(
    prepared_model: Path, settings: Settings, empty_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A corpus of one short plan, in use with a home that has the model but no index."""
    (empty_home / "models").symlink_to(settings.models)
    folder = write_corpus(tmp_path / "corpus")
    monkeypatch.setenv("POLICYQA_CORPUS", str(folder))
    return folder


def test_an_index_is_built_once_and_again_only_when_a_plan_changes(policyqa: Command, small: Path) -> None:
    first = policyqa("index", "update")
    assert first.code == 0
    assert "已构建并启用" in first.out
    assert "1 份规划，3 个条款" in first.out
    unchanged = policyqa("index", "update")
    assert "索引已是最新" in unchanged.out
    assert VERSION.findall(unchanged.out) == VERSION.findall(first.out)
    write_corpus(small, TEXT + "4.培养人才。每年培训1000人。(市人社局负责)\n")
    changed = policyqa("index", "update")
    assert "已构建并启用" in changed.out
    assert "4 个条款" in changed.out


def test_a_build_can_be_listed_and_taken_back(policyqa: Command, small: Path) -> None:
    (first,) = VERSION.findall(policyqa("index", "build").out)
    (second,) = VERSION.findall(policyqa("index", "build").out)
    assert [line[:2] for line in policyqa("index", "list").out.splitlines()] == ["  ", "* "]
    back = policyqa("index", "rollback")
    assert (back.code, VERSION.findall(back.out)) == (0, [first])
    forth = policyqa("index", "rollback", second)
    assert VERSION.findall(forth.out) == [second]


def test_only_as_many_versions_stay_as_are_asked_for(
    policyqa: Command, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYQA_KEEP_VERSIONS", "1")
    policyqa("index", "build")
    (second,) = VERSION.findall(policyqa("index", "build").out)
    assert VERSION.findall(policyqa("index", "list").out) == [second]


def test_a_whole_index_is_verified(policyqa: Command, own_home: Path) -> None:
    outcome = policyqa("index", "verify")
    assert outcome.code == 0
    assert "完好" in outcome.out


def test_a_damaged_index_fails_the_check_and_the_mending_command_is_named(policyqa: Command, own_home: Path) -> None:
    catalogue = next((own_home / "index").glob("v*/catalogue.sqlite"))
    catalogue.write_bytes(catalogue.read_bytes()[:-1])
    outcome = policyqa("index", "verify")
    assert outcome.code == 1
    assert "catalogue.sqlite" in outcome.err
    assert "policyqa index build" in outcome.err


def test_without_an_index_list_says_how_to_get_one(policyqa: Command, empty_home: Path) -> None:
    outcome = policyqa("index", "list")
    assert (outcome.code, outcome.out) == (0, "")
    assert "policyqa index build" in outcome.err


@pytest.mark.parametrize("arguments", [["index", "rollback", "v000009-00000000"], ["index", "rollback"]])
def test_a_version_that_is_not_there_is_wrong_use(policyqa: Command, empty_home: Path, arguments: list[str]) -> None:
    outcome = policyqa(*arguments)
    assert outcome.code == 2
    assert "版本" in outcome.err


@pytest.mark.parametrize("arguments", [["index", "verify"], ["ask", "谁负责商业秘密保护"], ["serve", "--port", "0"]])
def test_without_an_index_the_mending_command_is_named(
    policyqa: Command, empty_home: Path, prepared_model: Path, settings: Settings, arguments: list[str]
) -> None:
    (empty_home / "models").symlink_to(settings.models)
    outcome = policyqa(*arguments)
    assert outcome.code == 3
    assert "policyqa index build" in outcome.err
    assert "Traceback" not in outcome.err


def test_a_damaged_index_is_built_again(policyqa: Command, small: Path, empty_home: Path) -> None:
    policyqa("index", "build")
    vectors = next((empty_home / "index").glob("v*/vectors.faiss"))
    vectors.write_bytes(b"")
    assert "已构建并启用" in policyqa("index", "update").out
    assert policyqa("index", "verify").code == 0


def test_a_model_that_is_not_there_is_a_fault_of_the_environment(
    policyqa: Command, empty_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POLICYQA_EMBEDDING_MODEL", "nobody/no-such-model")
    outcome = policyqa("index", "build")
    assert outcome.code == 3
    assert "nobody/no-such-model" in outcome.err


def test_a_model_in_a_directory_takes_the_place_of_the_default(
    policyqa: Command, small: Path, prepared_model: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    own = tmp_path / "own-model"
    shutil.copytree(prepared_model, own)
    monkeypatch.setenv("POLICYQA_EMBEDDING_MODEL", str(own))
    assert policyqa("index", "update").code == 0
    assert policyqa("doctor").code == 0
