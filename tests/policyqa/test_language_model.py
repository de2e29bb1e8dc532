from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from policyqa.errors import WrongUse
from policyqa.settings import Settings, load_settings
from rag.llm.errors import Fault
from rag.llm.label import LABEL
from rag.llm.settings import LlmSettings
from tests.policyqa.command import Command
from tests.rag.llm import server as conducts
from tests.rag.llm.server import ModelServer, model_server

KEY = "sk-secret-key"
QUESTION = "上海谁负责商业秘密保护基地建设"


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A model's server that the settings name."""
    with model_server() as running:
        monkeypatch.setenv("POLICYQA_LLM_BASE_URL", running.url)
        monkeypatch.setenv("POLICYQA_LLM_MODEL", "double")
        monkeypatch.setenv("POLICYQA_LLM_API_KEY", KEY)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        yield running


def test_what_a_model_writes_is_printed_with_its_label(policyqa: Command, plan_home: Path, model: ModelServer) -> None:
    model.conduct = conducts.says("国家商业秘密保护基地由市市场监管局负责探索建立。[1]")
    outcome = policyqa("ask", QUESTION)
    assert outcome.code == 0, outcome.err
    assert "国家商业秘密保护基地由市市场监管局负责探索建立。[1]" in outcome.out
    assert LABEL in outcome.out
    assert model.headers[0]["authorization"] == f"Bearer {KEY}"


def test_a_failing_model_is_told_in_a_note(policyqa: Command, plan_home: Path, model: ModelServer) -> None:
    model.conduct = conducts.fails(401)
    outcome = policyqa("ask", QUESTION)
    assert outcome.code == 0
    assert Fault.REJECTED.note in outcome.out
    assert LABEL not in outcome.out
    assert KEY not in outcome.out + outcome.err


def test_the_extractive_mode_leaves_the_model_alone(policyqa: Command, plan_home: Path, model: ModelServer) -> None:
    assert policyqa("ask", QUESTION, "--mode", "extractive").code == 0
    assert model.asked == []


def test_the_mode_of_a_model_without_one_is_wrong_use(policyqa: Command, plan_home: Path) -> None:
    outcome = policyqa("ask", QUESTION, "--mode", "llm")
    assert outcome.code == 2
    assert "没有配置语言模型" in outcome.err


def test_the_key_is_not_shown_among_the_settings(policyqa: Command, model: ModelServer) -> None:
    outcome = policyqa("settings")
    assert outcome.code == 0, outcome.err
    assert "POLICYQA_LLM_API_KEY=" in outcome.out
    assert KEY not in outcome.out
    assert KEY not in repr(load_settings())


@pytest.mark.parametrize("name", ["POLICYQA_LLM_BASE_URL", "POLICYQA_LLM_MODEL"])
def test_a_server_without_a_model_and_a_model_without_a_server_are_refused(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:1/v1")
    with pytest.raises(WrongUse, match="POLICYQA_LLM_BASE_URL 和 POLICYQA_LLM_MODEL 要一起设置"):
        load_settings()


def test_every_setting_of_a_model_can_be_set_and_has_the_same_default() -> None:
    assert Settings().for_llm() == LlmSettings()
    assert {f"llm_{name}" for name in LlmSettings.model_fields} <= set(Settings.model_fields)


def test_serving_without_a_model_does_not_load_its_client() -> None:
    script = "import sys, policyqa.live_service, policyqa.parts, web.app; sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
