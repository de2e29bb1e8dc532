"""Turns settings and cases into weights of their own for questions, written into the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from corpus.model import Document
from eval.adapting import Course, Exercise, first_right, learn
from eval.case import Case, Kind
from eval.lessons import Lesson
from eval.measures.matching import Found, Place, Places, covers, places_of
from index.asked import ASKED, write_asked
from index.chunk import Chunk, chunk_documents
from index.embedding import DEFAULT_MODEL
from index.embedding.adapter import ADAPTER, write_adapter
from index.embedding.cache import CachedEncoder
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


def adapt(settings: Settings, cases: Sequence[Case], lessons: Sequence[Lesson], watch: Watch) -> Adapted:
    """Learn how questions are embedded, and write the adapter of the default model; build the index anew afterwards.

    Lessons and the cases that clauses answer are learned from; the questions of the lessons also become those that
    large indexes are fitted to.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        WrongUse: The settings name another model than the default.
        ValueError: There is nothing to learn from.
    """
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
    exercises = list(_exercises(asked, answers, _passages(knowledge, plans, chunks)))
    nearest = encoder.encode_queries([each.forms[0] for each in exercises]) @ passages.T
    adapter = learn(model, passages, exercises, Course(), lambda done, steps, _: watch.show("学习问句", done, steps))
    write_adapter(adapter, ADAPTER)
    write_asked((lesson.question for lesson in lessons), ASKED)
    return Adapted(ADAPTER, len(exercises), first_right(np.asarray(nearest), exercises))


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
