"""Turns settings and cases into weights of their own for questions, written into the package."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from corpus.model import Document
from eval.adapting import Course, Lesson, first_right, learn
from eval.case import Case, Kind
from eval.measures.matching import Found, Place, covers, places_of
from index.chunk import Chunk, chunk_documents
from index.embedding import DEFAULT_MODEL
from index.embedding.adapter import ADAPTER, write_adapter
from index.embedding.cache import CachedEncoder
from index.layout import Layout
from policyqa import parts
from policyqa.errors import WrongUse
from policyqa.settings import Settings
from policyqa.terminal import Watch
from rag.service import AnswerService

_ANSWERED_FROM_FACTS: Final = frozenset({Kind.TASKS_OF_DEPARTMENT, Kind.COUNT, Kind.DECLINED})


@dataclass(frozen=True, slots=True)
class Adapted:
    """What learning gave: the file, the number of questions, and how many had a right passage nearest before."""

    path: Path
    questions: int
    before: float


def adapt(settings: Settings, cases: Sequence[Case], watch: Watch) -> Adapted:
    """Learn, from the cases with evidence, how questions are embedded, and write the adapter of the default model.

    The index has to be built anew afterwards.

    Raises:
        IndexFault: Index or model is missing or damaged; the message says which command mends it.
        WrongUse: The settings name another model than the default.
        ValueError: No case has evidence.
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
    lessons = _lessons(cases, answers, plans, chunks)
    nearest = encoder.encode_queries([lesson.forms[0] for lesson in lessons]) @ passages.T
    adapter = learn(model, passages, lessons, Course(), lambda done, steps, _: watch.show("学习问句", done, steps))
    write_adapter(adapter, ADAPTER)
    return Adapted(ADAPTER, len(lessons), first_right(np.asarray(nearest), lessons))


def _lessons(
    cases: Sequence[Case], answers: AnswerService, plans: Sequence[Document], chunks: Sequence[Chunk]
) -> list[Lesson]:
    """Put each case that is answered from clauses in the words of its question, and in those that are searched for."""
    raw = {plan.id: plan.raw for plan in plans}
    clauses = [(clause.id, Found(plan.id, clause.span, clause.path)) for plan in plans for clause in plan.clauses]
    rows: dict[str, list[int]] = defaultdict(list)
    for row, chunk in enumerate(chunks):
        rows[chunk.clause_id].append(row)

    def rows_of(places: Sequence[Place]) -> tuple[int, ...]:
        held = [clause_id for clause_id, found in clauses if any(covers(found, place) for place in places)]
        return tuple(row for clause_id in held for row in rows[clause_id])

    lessons = []
    for case in cases:
        if case.kind in _ANSWERED_FROM_FACTS or not case.evidence:
            continue
        question = answers.understood(case.request)
        places = places_of(case, raw)
        right = rows_of(places.wanted)
        if right and not question.references:
            forms = (question.text, question.text, question.query)
            lessons.append(Lesson(forms, right, rows_of(places.also)))
    return lessons
