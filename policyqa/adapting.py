"""Turns settings and cases into weights of their own for questions, and tells how they carry over to another plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from corpus.model import Document
from eval.adapting import Course, Exercise, embedded, learn, right_within
from eval.case import Case, Kind
from eval.lessons import Lesson
from eval.measures.matching import Found, Place, Places, covers, places_of
from index.asked import ASKED, write_asked
from index.chunk import Chunk, chunk_documents
from index.embedding import DEFAULT_MODEL
from index.embedding.adapter import ADAPTER, read_adapter, write_adapter
from index.embedding.cache import CachedEncoder
from index.embedding.encoder import Encoder, Vectors
from index.layout import Layout
from policyqa import parts
from policyqa.errors import WrongUse
from policyqa.settings import Settings
from policyqa.terminal import Watch
from rag.contract import AskRequest
from rag.knowledge import Knowledge
from rag.service import AnswerService

_ANSWERED_FROM_FACTS: Final = frozenset({Kind.TASKS_OF_DEPARTMENT, Kind.COUNT, Kind.DECLINED})


@dataclass(frozen=True, slots=True)
class Adapted:
    """What learning gave: the file, the number of questions, and how many had a right passage nearest before."""

    path: Path
    questions: int
    before: float


@dataclass(frozen=True, slots=True)
class Placed:
    """The shares of some questions with a right passage nearest, and among the five nearest."""

    first: float
    in_five: float


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """How questions that one plan alone answers find its passages, by who learned what.

    ``published`` is the model as it is, ``without`` what learned from ``learned`` questions of the other plans only,
    ``shipped`` the adapter of the package, which has learned from most of the ``asked`` questions.
    """

    learned: int
    asked: int
    published: Placed
    without: Placed
    shipped: Placed


def adapt(settings: Settings, cases: Sequence[Case], lessons: Sequence[Lesson], watch: Watch) -> Adapted:
    """Learn how questions are embedded, and write the adapter of the default model; build the index anew afterwards.

    Lessons and the cases that clauses answer are learned from; the questions of the lessons also become those that
    large indexes are fitted to.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        WrongUse: The settings name another model than the default.
        ValueError: There is nothing to learn from.
    """
    material = _material(settings, cases, lessons, watch)
    nearest = material.encoder.encode_queries([each.forms[0] for each in material.exercises]) @ material.passages.T
    before = right_within(np.asarray(nearest), material.exercises)
    adapter = learn(material.model, material.passages, material.exercises, Course(), _shown(watch))
    write_adapter(adapter, ADAPTER)
    write_asked((lesson.question for lesson in lessons), ASKED)
    return Adapted(ADAPTER, len(material.exercises), before)


def carry_over(
    settings: Settings, cases: Sequence[Case], lessons: Sequence[Lesson], doc_id: str, watch: Watch
) -> CarriedOver:
    """Learn without the questions of one plan, and tell how they then find its passages; nothing is written.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        WrongUse: The settings name another model than the default, or the index holds no such plan.
        ValueError: No question is left to learn from.
    """
    material = _material(settings, cases, lessons, watch)
    own = [row for row, doc in enumerate(material.doc_ids) if doc == doc_id]
    if not own:
        raise WrongUse(f"没有规划 {doc_id}，可选：{'、'.join(sorted(set(material.doc_ids)))}。")
    others = [row for row in range(len(material.doc_ids)) if row not in set(own)]
    apart = [each for each in material.exercises if set(own).isdisjoint((*each.right, *each.besides))]
    asked = [_among(each, own) for each in material.exercises if each.right and set(each.right) <= set(own)]
    adapter = learn(
        material.model, material.passages[others], [_among(each, others) for each in apart], Course(), _shown(watch)
    )
    questions = [each.forms[0] for each in asked]
    by = [embedded(material.model, questions, one) for one in (None, adapter, read_adapter(ADAPTER))]
    placed = [Placed(*(right_within(one @ material.passages[own].T, asked, most) for most in (1, 5))) for one in by]
    return CarriedOver(len(apart), len(asked), *placed)


class _Material(NamedTuple):
    """What is learned from: the model, the vectors of the passages, the plan of each, and the exercises."""

    model: Path
    encoder: Encoder
    passages: Vectors
    doc_ids: tuple[str, ...]
    exercises: tuple[Exercise, ...]


def _material(settings: Settings, cases: Sequence[Case], lessons: Sequence[Lesson], watch: Watch) -> _Material:
    model = parts.model(settings, watch)
    if not isinstance(model, Path) or settings.embedding_model != DEFAULT_MODEL:
        raise WrongUse("只能为默认的嵌入模型学习问句权重；请取消 POLICYQA_EMBEDDING_MODEL。")
    encoder = parts.encoder(settings, watch, for_serving=True)
    answers = AnswerService(parts.reader(settings, watch).current)
    knowledge = answers.knowledge()
    plans = [knowledge.document(doc_id) for doc_id in knowledge.doc_ids]
    chunks = list(chunk_documents(plans, settings.for_index().chunk))
    passages = CachedEncoder(encoder, Layout(settings.home).embeddings).encode_passages([each.text for each in chunks])
    asked = _asked(cases, lessons, {plan.id: plan.raw for plan in plans})
    places = _passages(knowledge, plans, chunks)
    exercises = tuple(_exercises(asked, answers, places))
    return _Material(model, encoder, passages, tuple(each.own.doc_id for each in places), exercises)


def _shown(watch: Watch) -> Callable[[int, int, float], None]:
    return lambda done, steps, _: watch.show("学习问句", done, steps)


def _among(exercise: Exercise, rows: Sequence[int]) -> Exercise:
    """Return an exercise with its passages by their places among ``rows``."""
    place = {row: at for at, row in enumerate(rows)}
    return Exercise(
        exercise.forms,
        tuple(place[row] for row in exercise.right),
        tuple(place[row] for row in exercise.besides if row in place),
    )


def _exercises(
    asked: Iterable[tuple[AskRequest, Places | None]], answers: AnswerService, passages: Sequence[_Passage]
) -> Iterator[Exercise]:
    """Put each question in its own words and in those that are searched for; without places, nothing answers it."""
    for request, places in asked:
        question = answers.understood(request)
        forms = (question.text, question.text, question.query or question.text)
        if places is None:
            yield Exercise(forms, ())
        elif not question.references:
            right = [row for place in places.wanted for row in _holding(place, passages)]
            besides = [row for place in places.all for row in _near(place, passages)]
            if right:
                yield Exercise(forms, tuple(right), tuple(besides))


def _asked(
    cases: Sequence[Case], lessons: Sequence[Lesson], raw: Mapping[str, str]
) -> Iterator[tuple[AskRequest, Places | None]]:
    """Yield the lessons and the cases that clauses answer, or that none does, with the places of what answers them."""
    for lesson in lessons:
        yield AskRequest(question=lesson.question), places_of(lesson, raw) if lesson.evidence else None
    for case in cases:
        if case.evidence and case.kind not in _ANSWERED_FROM_FACTS:
            yield case.request, places_of(case, raw)


class _Passage(NamedTuple):
    """A passage and the clause that it is of, by where they stand in the raw text."""

    row: int
    own: Found
    clause: Found


def _passages(knowledge: Knowledge, plans: Sequence[Document], chunks: Sequence[Chunk]) -> list[_Passage]:
    clauses = {clause.id: clause for plan in plans for clause in plan.clauses}
    passages = []
    for row, chunk in enumerate(chunks):
        clause = clauses[chunk.clause_id]
        span = knowledge.raw_span(clause, *chunk.place) if clause.text else clause.span
        passages.append(_Passage(row, Found(clause.doc_id, span), Found(clause.doc_id, clause.span, clause.path)))
    return passages


def _holding(place: Place, passages: Sequence[_Passage]) -> list[int]:
    """Return the passages that hold a piece of evidence, or those of the clauses that do if it is cut in two."""
    return [each.row for each in passages if covers(each.own, place)] or _near(place, passages)


def _near(place: Place, passages: Sequence[_Passage]) -> list[int]:
    return [each.row for each in passages if covers(each.clause, place)]
