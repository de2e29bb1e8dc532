from __future__ import annotations

import json
from pathlib import Path

from policyqa import parts
from policyqa.settings import load_settings
from tests.policyqa.command import Command
from web.feedback import Note


def test_notes_are_listed_for_the_operator(policyqa: Command, empty_home: Path) -> None:
    store = parts.feedback(load_settings())
    note = {"question": "谁负责商业秘密保护", "answer_id": "a1", "index_version": "v1"}
    store.add(Note.model_validate({**note, "verdict": "down", "reason": "缺少天津"}))
    store.add(Note.model_validate({**note, "verdict": "up"}))
    outcome = policyqa("feedback", "list")
    assert outcome.code == 0
    assert "没用  谁负责商业秘密保护：缺少天津" in outcome.out
    assert "有用  谁负责商业秘密保护\n" in outcome.out
    assert len(policyqa("feedback", "list", "--limit", "1").out.splitlines()) == 1
    listed = json.loads(policyqa("feedback", "list", "--json").out)
    assert {entry["verdict"] for entry in listed} == {"up", "down"}


def test_without_notes_it_says_so(policyqa: Command, empty_home: Path) -> None:
    outcome = policyqa("feedback", "list")
    assert (outcome.code, outcome.out) == (0, "")
    assert "还没有评价" in outcome.err
