from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.policyqa.command import Command
from tests.policyqa.small_corpus import TEXT, write_corpus

HAIMEN = Path(__file__).parents[2] / "corpus" / "raw" / "haimen.txt"
# Nothing in it says which region it is of.
NAMELESS = "工作要点\n一、主要任务\n1.建立商业秘密保护基地。\n2.开展专利导航。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own corpus of one short plan, in use."""
    monkeypatch.setenv("POLICYQA_CORPUS", str(tmp_path / "corpus"))
    return write_corpus(tmp_path / "corpus")


def state(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_plan_is_taken_and_it_is_told_what_was_found_removed_and_doubtful(policyqa: Command, folder: Path) -> None:
    outcome = policyqa("ingest", str(HAIMEN))
    assert outcome.code == 0, outcome.err
    assert "已收录" in outcome.out
    assert "南通市海门区" in outcome.out
    assert "责任 0" in outcome.out
    assert "advert" in outcome.out
    assert "存疑：" in outcome.out
    assert "policyqa index update" in outcome.err
    assert "南通市海门区“十四五”知识产权发展规划" in policyqa("corpus", "tree", "haimen").out


def test_the_same_as_json(policyqa: Command, folder: Path) -> None:
    report = json.loads(policyqa("ingest", "--json", str(HAIMEN)).out)
    assert report["refused"] == []
    (taken,) = report["ingested"]
    assert taken["recognised"]["clauses"] > 40
    assert sum(taken["removed"].values()) > 0
    assert taken["metadata"]["region"] == "南通市海门区"


def test_a_later_version_takes_the_place_of_the_earlier(policyqa: Command, folder: Path, tmp_path: Path) -> None:
    later = tmp_path / "river.txt"
    later.write_text(TEXT + "4.培养人才。每年培训1000人。(市人社局负责)\n", encoding="utf-8")
    outcome = policyqa("ingest", str(later))
    assert "已更新 river" in outcome.out, outcome.err
    documents = json.loads(policyqa("corpus", "stats", "--json").out)["documents"]
    assert [document["doc_id"] for document in documents] == ["river"]
    assert "培养人才" in policyqa("corpus", "tree", "river").out


def test_what_the_text_does_not_say_can_be_given(policyqa: Command, folder: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(NAMELESS, encoding="utf-8")
    outcome = policyqa("ingest", str(plan), "--title", "临江市工作要点", "--region", "临江市", "--id", "linjiang")
    assert outcome.code == 0, outcome.err
    assert "已收录 linjiang：临江市工作要点（临江市" in outcome.out


def test_what_the_text_does_not_say_is_asked_of_a_person(folder: Path, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(NAMELESS, encoding="utf-8")
    ours, theirs = pty.openpty()
    os.write(ours, "临江市工作要点\n临江市\n市\n".encode())
    done = subprocess.run(
        [sys.executable, "-m", "policyqa", "ingest", str(plan)], stdin=theirs, capture_output=True, text=True
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    assert "标题" in done.stderr
    assert "临江市工作要点（临江市" in done.stdout


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", 1, "空"),
        (b"\x00\x01\x02\x03" * 100, 1, "无法读取"),
        (b"x" * 2000, 1, "上限"),
        (TEXT.encode(), 1, "完全相同"),
        (NAMELESS.encode(), 1, "缺少元数据"),
        (None, 2, "打不开"),
    ],
)
def test_a_refused_file_leaves_the_corpus_as_it_was(
    policyqa: Command,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: bytes | None,
    code: int,
    words: str,
) -> None:
    monkeypatch.setenv("POLICYQA_INGEST_MAX_BYTES", "1999")
    before = state(folder)
    path = tmp_path / "refused.txt"
    if content is not None:
        path.write_bytes(content)
    outcome = policyqa("ingest", str(path))
    assert outcome.code == code
    assert words in outcome.err
    assert state(folder) == before


def test_one_refused_file_does_not_hold_up_the_others(policyqa: Command, folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    shutil.copy(HAIMEN, tmp_path / "haimen.txt")
    outcome = policyqa("ingest", str(empty), str(tmp_path / "haimen.txt"), "--json")
    assert outcome.code == 1
    report = json.loads(outcome.out)
    assert [refusal["path"] for refusal in report["refused"]] == [str(empty)]
    assert len(report["ingested"]) == 1


def test_metadata_is_given_for_one_file_at_a_time(policyqa: Command, folder: Path) -> None:
    outcome = policyqa("ingest", "a.txt", "b.txt", "--region", "上海市")
    assert outcome.code == 2
    assert "逐个" in outcome.err


def test_sources_that_cannot_be_understood_are_a_fault_of_the_environment(policyqa: Command, folder: Path) -> None:
    (folder / "sources.toml").write_text("[[document]\n", encoding="utf-8")
    outcome = policyqa("ingest", str(HAIMEN))
    assert outcome.code == 3
    assert "sources.toml" in outcome.err
