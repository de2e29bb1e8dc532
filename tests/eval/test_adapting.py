from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from eval.adapting import Course, Exercise, embedded, learn, right_within
from index.embedding.adapter import adapted
from index.embedding.sentence_transformer_encoder import SentenceTransformerEncoder
from tests.index.embedding.tiny import write_tiny_model

COURSE = Course(rank=4, rate=0.02, epochs=30, batch=2, temperature=0.1, dropout=0.0)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tiny_model(tmp_path_factory.mktemp("tiny"))


@pytest.fixture(scope="module")
def passages(tiny: Path) -> np.ndarray:
    return SentenceTransformerEncoder(tiny).encode_passages(["知识产权", "商业秘密", "保护负责"])


def test_questions_come_near_the_passages_that_answer_them(tiny: Path, passages: np.ndarray) -> None:
    exercises = [Exercise(("谁是一",), (0,)), Exercise(("在一在",), (1,)), Exercise(("的的谁",), (2,))]
    losses: list[float] = []
    adapter = learn(tiny, passages, exercises, COURSE, lambda _done, _steps, loss: losses.append(loss))
    assert len(losses) == 60, "two batches an epoch"
    assert np.mean(losses[-4:]) < np.mean(losses[:4]) / 2
    assert any(np.abs(update.up).max() > 0 for update in adapter.values())


def test_a_question_that_nothing_answers_comes_near_to_no_passage(tiny: Path, passages: np.ndarray) -> None:
    exercises = [Exercise(("谁是一",), (0,)), Exercise(("在一在",), ())]
    course = replace(COURSE, nothing=0.5)
    losses: list[float] = []
    learn(tiny, passages, exercises, course, lambda _done, _steps, loss: losses.append(loss))
    assert np.mean(losses[-4:]) < np.mean(losses[:4]) / 2


def test_the_updates_fit_the_weights_of_the_model(tiny: Path, passages: np.ndarray) -> None:
    from safetensors.numpy import load_file

    weights = load_file(tiny / "model.safetensors")
    short = Course(rank=2, epochs=1, batch=1)
    changed = adapted(weights, learn(tiny, passages, [Exercise(("谁是一",), (0,))], short))
    assert any(not np.array_equal(changed[name], weights[name]) for name in weights)


def test_learning_needs_questions(tiny: Path, passages: np.ndarray) -> None:
    with pytest.raises(ValueError, match="at least one question"):
        learn(tiny, passages, [], COURSE)


def test_the_share_of_questions_with_a_right_passage_among_the_nearest() -> None:
    similarities = np.array([[0.1, 0.9, 0.0], [0.8, 0.1, 0.2], [0.3, 0.2, 0.1]], dtype=np.float32)
    exercises = [Exercise(("一",), (0, 1)), Exercise(("二",), (2,)), Exercise(("三",), ())]
    assert right_within(similarities, exercises) == 0.5
    assert right_within(similarities, exercises, 2) == 1.0


def test_questions_are_embedded_by_what_was_learned(tiny: Path, passages: np.ndarray) -> None:
    exercises = [Exercise(("谁是一",), (0,)), Exercise(("在一在",), (1,)), Exercise(("的的谁",), (2,))]
    questions = [each.forms[0] for each in exercises]
    before = embedded(tiny, questions)
    assert np.allclose(before, SentenceTransformerEncoder(tiny).encode_queries(questions), atol=1e-5)
    after = embedded(tiny, questions, learn(tiny, passages, exercises, COURSE))
    assert np.allclose(np.linalg.norm(after, axis=1), 1, atol=1e-5)
    assert right_within(after @ passages.T, exercises) == 1.0
