from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from web.feedback import FeedbackStore, Note


def note(**values: str) -> Note:
    return Note(**{"verdict": "up", "question": "谁负责", "answer_id": "a1", "index_version": "v1", **values})


@pytest.fixture
def store(tmp_path: Path) -> FeedbackStore:
    return FeedbackStore(tmp_path / "kept" / "feedback.sqlite")


def test_notes_are_listed_with_the_latest_first(store: FeedbackStore) -> None:
    for question in ("一", "二", "三"):
        store.add(note(question=question))
    assert [kept.question for kept in store.latest(2)] == ["三", "二"]


def test_a_note_outlives_the_process_that_kept_it(tmp_path: Path) -> None:
    path = tmp_path / "feedback.sqlite"
    FeedbackStore(path).add(note(verdict="down", reason="'; DROP TABLE feedback; --"))
    (kept,) = FeedbackStore(path).latest()
    assert (kept.verdict, kept.reason, kept.answer_id) == ("down", "'; DROP TABLE feedback; --", "a1")
    assert kept.created.tzinfo is not None


def test_a_second_thought_replaces_the_first(store: FeedbackStore) -> None:
    store.add(note(id="0" * 32))
    store.add(note(id="0" * 32, verdict="down", reason="不对"))
    assert [(kept.verdict, kept.reason) for kept in store.latest()] == [("down", "不对")]


def test_no_notes_are_no_error(store: FeedbackStore) -> None:
    assert store.latest() == ()


@pytest.mark.parametrize(
    "values", [{"verdict": "maybe"}, {"reason": "长" * 1001}, {"question": ""}, {"id": "../../etc"}]
)
def test_a_note_out_of_bounds_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        note(**values)
