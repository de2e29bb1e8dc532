from __future__ import annotations

import json
from pathlib import Path

import pytest

from policyqa.commands.ask import MAX_HISTORY_BYTES
from rag.contract import Answer
from tests.policyqa.command import Command

QUESTION = "谁负责商业秘密保护"


@pytest.fixture
def history(tmp_path: Path) -> Path:
    turns = [
        {"role": "user", "content": QUESTION},
        {"role": "assistant", "content": "商业秘密保护基地由市市场监管局负责。"},
    ]
    path = tmp_path / "history.json"
    path.write_text(json.dumps(turns, ensure_ascii=False), encoding="utf-8")
    return path


def test_an_answer_is_printed_with_the_words_that_it_rests_on(policyqa: Command, plan_home: Path) -> None:
    outcome = policyqa("ask", QUESTION)
    assert outcome.code == 0, outcome.err
    answer, _, sources = outcome.out.partition("依据")
    assert "市市场监管局" in answer
    assert "[1]" in answer
    assert "[1] " in sources
    assert "商业秘密" in sources


def test_json_is_the_contract_of_the_interface(policyqa: Command, plan_home: Path) -> None:
    outcome = policyqa("ask", QUESTION, "--json")
    answer = Answer.model_validate_json(outcome.out)
    assert answer.question == QUESTION
    assert answer.citations


def test_a_region_holds_the_answer_to_its_plans(policyqa: Command, plan_home: Path) -> None:
    answer = Answer.model_validate_json(policyqa("ask", QUESTION, "--json", "--region", "天津市").out)
    assert {citation.doc_id for citation in answer.citations} == {"tianjin"}


def test_a_follow_up_is_understood_from_the_history(policyqa: Command, plan_home: Path, history: Path) -> None:
    outcome = policyqa("ask", "那天津呢?", "--history", str(history))
    assert outcome.code == 0, outcome.err
    assert "理解为：" in outcome.out
    assert "天津" in outcome.out


@pytest.mark.parametrize(
    ("question", "words"), [("", "问题不能为空"), (" \n", "问题不能为空"), ("问" * 501, "最多 500 字")]
)
def test_a_question_that_cannot_be_asked_is_wrong_use(policyqa: Command, question: str, words: str) -> None:
    outcome = policyqa("ask", question)
    assert outcome.code == 2
    assert words in outcome.err


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("not json", "JSON"),
        ('{"role": "user"}', "列表"),
        ('[{"role": "system", "content": "…"}]', "0.role"),
        (json.dumps([{"role": "user", "content": "…"}] * 41), "最多 40 个"),
        (" " * (MAX_HISTORY_BYTES + 1), "1 MiB"),
    ],
)
def test_a_history_that_is_none_is_wrong_use(policyqa: Command, tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "history.json"
    path.write_text(content, encoding="utf-8")
    outcome = policyqa("ask", QUESTION, "--history", str(path))
    assert outcome.code == 2
    assert words in outcome.err


def test_a_history_that_is_not_there_is_wrong_use(policyqa: Command, tmp_path: Path) -> None:
    outcome = policyqa("ask", QUESTION, "--history", str(tmp_path / "none.json"))
    assert outcome.code == 2
    assert "none.json" in outcome.err


def test_a_region_that_no_plan_is_of_is_wrong_use_and_the_known_ones_are_named(
    policyqa: Command, plan_home: Path
) -> None:
    outcome = policyqa("ask", QUESTION, "--region", "火星")
    assert outcome.code == 2
    assert "上海市、南通市海门区、天津市" in outcome.err
