"""What stands around a question changes nothing of its case but the question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from corpus.model import Document
from eval.case import Kind
from eval.loading import load_cases
from eval.robustness.around import after_another, framed, frames, turns


def test_every_frame_has_one_place_for_what_is_asked() -> None:
    around = frames()
    assert all(frame.count("{}") == 1 for frame in (*around.claims, *around.questions))
    assert len(set(around.claims)) == len(around.claims) > 200
    assert len(set(around.questions)) == len(around.questions) > 200


def test_a_framed_case_asks_the_same_with_something_around_it() -> None:
    plain = [case for case in load_cases() if not case.history]
    cases = list(framed(plain))
    assert len(cases) == len(plain)
    for case, before in zip(cases, plain, strict=True):
        asked = before.question.rstrip("?？。")
        assert asked in case.question or (case.kind is Kind.YES_NO and asked[:-1] in case.question)
        assert len(case.question) > len(asked) - 1
        assert case.model_copy(update={"question": before.question}) == before


def test_a_statement_that_is_asked_about_stands_in_a_frame_of_claims() -> None:
    case = next(case for case in load_cases() if case.kind is Kind.YES_NO and case.question.endswith("吗？"))
    (only,) = framed([case])
    assert only.question == frames().claims[0].format(case.question[:-2])


def test_before_a_case_stands_a_turn_on_a_region_that_is_not_its_own(documents: tuple[Document, ...]) -> None:
    regions = {document.metadata.doc_id: document.metadata.region for document in documents}
    cases = list(after_another(load_cases(), documents))
    assert len(cases) > 200
    for case in cases:
        before = next(turn for turn in turns() if turn.question == case.history[0])
        assert before.region not in {regions[one.doc] for one in case.wanted}


@pytest.mark.parametrize(("read", "text"), [(frames, "claims = []\nquestions = ['{}']\n"), (turns, "turn = []\n")])
def test_a_malformed_file_is_refused(read: Callable[[Path], object], text: str, tmp_path: Path) -> None:
    path = tmp_path / "around.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValidationError):
        read(path)
