"""The service starts and answers while the database of its vectors is away; commands say what is wrong."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from index.layout import Layout
from index.versions import current_name
from policyqa import parts
from policyqa.settings import load_settings
from policyqa.terminal import watching
from rag.by_words import NOTE
from tests.policyqa.command import Command
from tests.serving import serving
from tests.vectors_away import closed_address, without_vectors
from web.app import create_app

QUESTION = "谁负责商业秘密保护"


@pytest.fixture
def away(plan_home: Path, empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose vectors are in a database that nothing answers for."""
    home = without_vectors(plan_home, empty_home)
    (home / "models").symlink_to(plan_home / "models")
    monkeypatch.setenv("POLICYQA_VECTOR_STORE", "milvus")
    monkeypatch.setenv("POLICYQA_MILVUS_URI", closed_address())
    monkeypatch.setenv("POLICYQA_MILVUS_RETRIES", "0")
    return home


def test_the_service_starts_and_answers_from_words(away: Path) -> None:
    settings = load_settings()
    with watching() as watch:
        service = parts.live_service(settings, watch)
    with (
        serving(create_app(service, settings=settings.for_web())) as url,
        httpx.Client(base_url=url, trust_env=False, timeout=60) as client,
    ):
        assert client.get("/readyz").status_code == 200
        answer = client.post("/api/ask", json={"question": QUESTION}).json()
        found = client.get("/api/search", params={"q": QUESTION})
    assert answer["status"] == "partial"
    assert NOTE in answer["answer"]
    assert answer["citations"]
    assert found.headers["Policyqa-Partial"] == "words-only"
    assert found.json()
    assert all(each["hit"]["vector"] is None for each in found.json())


def test_a_whole_search_has_no_such_header(live_url: str) -> None:
    found = httpx.get(f"{live_url}/api/search", params={"q": QUESTION}, trust_env=False, timeout=60)
    assert "Policyqa-Partial" not in found.headers


def test_an_update_keeps_an_index_that_is_up_to_date(policyqa: Command, away: Path) -> None:
    before = current_name(Layout(away))
    updated = policyqa("index", "update")
    assert updated.code == 0
    assert "索引已是最新" in updated.out
    assert current_name(Layout(away)) == before


@pytest.mark.parametrize("command", [("index", "verify"), ("doctor",)])
def test_commands_that_check_say_what_is_wrong(policyqa: Command, away: Path, command: tuple[str, ...]) -> None:
    checked = policyqa(*command)
    assert checked.code == 1
    assert "POLICYQA_MILVUS_URI" in checked.out + checked.err


def test_a_build_says_what_is_wrong_and_leaves_the_index(policyqa: Command, away: Path) -> None:
    before = current_name(Layout(away))
    built = policyqa("index", "build")
    assert built.code == 3
    assert "连不上 Milvus" in built.err
    assert current_name(Layout(away)) == before
