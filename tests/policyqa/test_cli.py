from __future__ import annotations

import subprocess
import sys

import pytest

from corpus.errors import CorpusError, UnknownDocument
from index.errors import BuildWriteFailed, IndexMissing, UnknownVersion
from policyqa.errors import EnvironmentFault, WrongUse
from policyqa.exit_codes import ExitCode, exit_code_of
from tests.policyqa.command import Command


def test_help_names_every_command(policyqa: Command) -> None:
    outcome = policyqa("--help")
    assert outcome.code == 0
    for command in ("ask", "serve", "ingest", "index", "corpus", "doctor", "settings", "feedback", "eval", "bench"):
        assert command in outcome.out


@pytest.mark.parametrize("command", [("eval", "peers"), ("bench", "peers")])
def test_help_names_the_extra_that_a_command_needs(policyqa: Command, command: tuple[str, str]) -> None:
    assert "policyqa[peers]" in policyqa(*command, "--help").out.replace("\n", "")


def test_the_version_is_that_of_the_package(policyqa: Command) -> None:
    outcome = policyqa("--version")
    assert (outcome.code, outcome.out) == (0, "0.1.0\n")


def test_help_loads_nothing_heavy() -> None:
    heavy = {"torch", "numpy", "faiss", "onnxruntime", "jieba", "fastapi", "pydantic"}
    probe = (
        "import sys; from policyqa.cli import run; run(['--help']);"
        f"loaded = {heavy} & set(sys.modules); print(loaded, file=sys.stderr); sys.exit(len(loaded))"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["servee"], "没有命令 servee，是否想用 serve？"),
        (["ask"], "缺少参数 QUESTION。"),
        (["ask", "问题", "--jsn"], "没有选项 --jsn，是否想用 --json？"),
        (["ask", "问题", "--region"], "选项 --region 缺少值。"),
        (["ask", "问题", "又一个"], "多余的参数 又一个。"),
        (["serve", "--port", "abc"], "参数 --port 的值不对：应为整数。"),
        (["ask", "?", "--mode", "x"], "参数 --mode 的值不对：x 不在可选的值之中：'auto', 'extractive', 'llm'。"),
        (["serve", "--port", "65536"], "参数 --port 的值不对：应不大于 65535。"),
        (["feedback", "list", "--limit", "0"], "参数 --limit 的值不对：应不小于 1。"),
        (["index"], "缺少命令。"),
    ],
)
def test_wrong_use_is_explained_in_chinese(policyqa: Command, arguments: list[str], words: str) -> None:
    outcome = policyqa(*arguments)
    assert outcome.code == 2
    assert f"用法有误：{words}" in outcome.err
    assert "--help" in outcome.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (WrongUse("…"), ExitCode.WRONG_USE),
        (UnknownDocument("x"), ExitCode.WRONG_USE),
        (UnknownVersion("…"), ExitCode.WRONG_USE),
        (EnvironmentFault("…"), ExitCode.ENVIRONMENT),
        (IndexMissing("…"), ExitCode.ENVIRONMENT),
        (BuildWriteFailed("…"), ExitCode.ENVIRONMENT),
        (CorpusError("…"), ExitCode.ENVIRONMENT),
    ],
)
def test_the_exit_code_says_what_the_caller_has_to_change(error: Exception, code: ExitCode) -> None:
    assert exit_code_of(error) is code


def test_a_wrong_setting_is_wrong_use(policyqa: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICYQA_NOSUCH", "1")
    outcome = policyqa("corpus", "stats")
    assert outcome.code == 2
    assert "POLICYQA_NOSUCH" in outcome.err


def test_a_defect_keeps_its_traceback(policyqa: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("corpus.library.load_corpus", broken)
    with pytest.raises(ZeroDivisionError):
        policyqa("corpus", "stats")
