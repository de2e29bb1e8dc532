from __future__ import annotations

from pathlib import Path

import pytest

from policyqa.settings import Settings
from tests.policyqa.command import Command


def test_a_machine_that_is_set_up_passes(policyqa: Command, own_home: Path) -> None:
    outcome = policyqa("doctor")
    assert outcome.code == 0, outcome.out
    assert "✗" not in outcome.out
    for label in ("Python", "依赖包", "数据目录", "规划文本", "嵌入模型来源", "嵌入模型", "索引", "浏览器"):
        assert label in outcome.out


def test_what_is_missing_is_listed_with_the_command_that_mends_it(policyqa: Command, empty_home: Path) -> None:
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "✗ 嵌入模型：尚未准备\n    修复：policyqa index update" in outcome.out
    assert "修复：policyqa index build" in outcome.out


def test_a_damaged_model_is_found(
    policyqa: Command, prepared_model: Path, empty_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = empty_home / "models" / prepared_model.name
    model.mkdir(parents=True)
    for name in ("manifest.json", "config.json", "tokenizer.json"):
        (model / name).write_bytes((prepared_model / name).read_bytes())
    (model / "config.json").write_text("{}", encoding="utf-8")
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "config.json" in outcome.out
    assert f"rm -r {model}" in outcome.out


def test_a_damaged_index_is_found(policyqa: Command, own_home: Path) -> None:
    words = next((own_home / "index").glob("v*/words.txt"))
    words.write_text(words.read_text(encoding="utf-8") + "多余\n", encoding="utf-8")
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "words.txt" in outcome.out


def test_an_index_of_another_model_is_found(
    policyqa: Command, own_home: Path, prepared_model: Path, settings: Settings
) -> None:
    (own_home / "models").unlink()
    model = own_home / "models" / prepared_model.name
    model.mkdir(parents=True)
    (model / "config.json").write_text("{}", encoding="utf-8")
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "由另一个嵌入模型" in outcome.out


def test_a_corpus_that_cannot_be_read_is_found(
    policyqa: Command, own_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("POLICYQA_CORPUS", str(tmp_path))
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "POLICYQA_CORPUS" in outcome.out


def test_a_home_that_cannot_be_written_to_is_found(
    policyqa: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("POLICYQA_HOME", str(tmp_path / "file" / "home"))
    outcome = policyqa("doctor")
    assert outcome.code == 1
    assert "✗ 数据目录" in outcome.out


def test_a_missing_browser_is_no_fault_of_the_service(
    policyqa: Command, own_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("POLICYQA_CHROMIUM", str(tmp_path / "chromium"))
    outcome = policyqa("doctor")
    assert outcome.code == 0
    assert "! 浏览器" in outcome.out
    assert "apt-get install chromium" in outcome.out
