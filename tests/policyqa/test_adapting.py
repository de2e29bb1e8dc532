from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from eval.adapting import Course, Exercise
from eval.case import Half
from eval.lessons import load_lessons
from eval.loading import load_cases
from index.asked import asked
from index.embedding.adapter import Adapter, Update, read_adapter
from policyqa import adapting
from policyqa.errors import WrongUse
from policyqa.settings import Settings
from policyqa.terminal import watching

LESSONS = Path(__file__).parents[2] / "eval" / "tuning" / "lessons"


class _Learner:
    """Stands for the learning, which takes minutes, and keeps what it was given to learn from."""

    def __init__(self) -> None:
        self.exercises: Sequence[Exercise] = ()
        self.passages = 0

    def __call__(
        self, model: Path, passages: np.ndarray, exercises: Sequence[Exercise], course: Course, progress: object
    ) -> Adapter:
        self.exercises, self.passages = exercises, len(passages)
        return {
            "encoder.layer.0.attention.self.query": Update(
                np.zeros((384, 1), np.float32), np.zeros((1, 384), np.float32)
            )
        }


def test_cases_answered_from_clauses_are_learned_with_their_passages(
    own_home: Path, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = _Learner()
    monkeypatch.setattr(adapting, "learn", learner)
    monkeypatch.setattr(adapting, "ADAPTER", tmp_path / "questions.safetensors")
    monkeypatch.setattr(adapting, "ASKED", tmp_path / "asked.txt")
    cases, lessons = load_cases(half=Half.DEV)[:40], load_lessons(LESSONS)[-60:]
    with watching() as watch:
        found = adapting.adapt(settings, cases, lessons, watch)
    assert len(lessons) - 20 <= found.questions == len(learner.exercises) <= len(lessons) + len(cases)
    assert sum(not exercise.right for exercise in learner.exercises) == sum(not lesson.evidence for lesson in lessons)
    assert all(
        0 <= row < learner.passages for exercise in learner.exercises for row in (*exercise.right, *exercise.besides)
    )
    assert asked(tmp_path / "asked.txt") == [lesson.question for lesson in lessons]
    assert list(read_adapter(tmp_path / "questions.safetensors")) == ["encoder.layer.0.attention.self.query"]
    assert 0.3 < found.before <= 1


def test_only_the_default_model_is_adapted(settings: Settings, tmp_path: Path) -> None:
    other = settings.model_copy(update={"embedding_model": str(tmp_path)})
    with watching() as watch, pytest.raises(WrongUse, match="POLICYQA_EMBEDDING_MODEL"):
        adapting.adapt(other, [], [], watch)


def test_a_plan_is_left_out_of_what_is_learned_and_then_asked_about(
    own_home: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = _Learner()
    monkeypatch.setattr(adapting, "learn", learner)
    lessons = [lesson for lesson in load_lessons(LESSONS) if lesson.evidence][:60]
    of_haimen = [lesson for lesson in lessons if {each.doc for each in lesson.evidence} == {"haimen"}]
    with watching() as watch:
        found = adapting.carry_over(settings, [], lessons, "haimen", watch)
    assert found.asked == len(of_haimen) > 20
    assert found.learned == len(learner.exercises) <= len(lessons) - len(of_haimen)
    assert 100 < learner.passages < 500, "those of the other plans"
    assert found.without == found.published, "nothing was learned"
    assert found.shipped.first > found.published.first


def test_only_a_plan_of_the_index_can_be_left_out(own_home: Path, settings: Settings) -> None:
    with watching() as watch, pytest.raises(WrongUse, match="tianjin"):
        adapting.carry_over(settings, [], load_lessons(LESSONS)[:5], "nowhere", watch)
