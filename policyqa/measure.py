"""Turns the plans and the questions that they suggest into times of parsing and answering."""

from __future__ import annotations

import time
from statistics import quantiles

from corpus.bench import parse_throughput
from policyqa import parts
from policyqa.settings import load_settings
from policyqa.terminal import watching
from rag.contract import AskRequest
from rag.knowledge import Knowledge
from rag.service import AnswerService


def parsing(documents: int) -> dict[str, float]:
    """Parse so many plans and return the processor's milliseconds for each."""
    measured = parse_throughput(documents)
    return {"documents": measured.documents, "ms_per_document": measured.milliseconds_per_document}


def answering(rounds: int) -> dict[str, float]:
    """Ask each question ``rounds`` times, after once to warm up, and return p50 and p95 in milliseconds.

    The questions are made from the titles of the plans' own clauses, so that every part of answering is used.
    """
    settings = load_settings()
    with watching() as watch:
        service = parts.answer_service(settings, watch)
    questions = _questions(service.knowledge())
    for question in questions:
        service.ask(AskRequest(question=question, mode="extractive"))
    times = [_timed(service, question) for _ in range(rounds) for question in questions]
    cuts = quantiles(times, n=20)
    return {"questions": len(times), "p50_ms": cuts[9], "p95_ms": cuts[18]}


def _questions(knowledge: Knowledge) -> list[str]:
    """Return questions of several kinds about the first titled clauses of each plan."""
    forms = ("{title}由谁负责？", "怎么{title}？", "{title}有哪些内容？")
    asked = []
    for doc_id in knowledge.doc_ids:
        titles = [clause.title for clause in knowledge.document(doc_id).clauses if clause.title][:5]
        asked += [form.format(title=title) for title in titles for form in forms]
    return asked


def _timed(service: AnswerService, question: str) -> float:
    start = time.perf_counter()
    service.ask(AskRequest(question=question, mode="extractive"))
    return 1000 * (time.perf_counter() - start)
