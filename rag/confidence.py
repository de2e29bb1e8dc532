"""Turns an answer and its question into how sure the service is of it, from 0 to 1.

A logistic model over a few features of the evidence, fitted on questions with known answers by ``policyqa eval
calibrate``; its weights stand in ``data/confidence.toml``. It changes no answer: it is told with it, and the evaluation
shows how far it can be trusted.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from rag.contract import Citation, Intent, Status
from rag.draft import Draft, Rendered
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.weights import confidence_weights
from rag.question.model import Question

CONFIDENCE = Path(__file__).parent / "data" / "confidence.toml"
"""The file of the weights."""

_FROM_THE_CATALOGUE = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.LOOKUP, Intent.COUNT, Intent.CHITCHAT})


class Features(NamedTuple):
    """What the confidence rests on, each from 0 to 1.

    ``covered`` is the share of the question that the clause cited first holds with its headings, ``quoted`` the share
    that its quoted words hold; ``written`` the share of the question's words that any plan writes. The others are 0
    or 1: whether the whole question was answered, whether it names its place, whether it stands on its own, and
    whether the answer is complete from the catalogue.
    """

    covered: float
    quoted: float
    written: float
    whole: float
    placed: float
    alone: float
    catalogued: float


def features(question: Question, draft: Draft, rendered: Rendered, knowledge: Knowledge) -> Features:
    """Return the features of an answer that was given."""
    first = rendered.citations[0] if rendered.citations else None
    written = [term for term in question.terms if any(map(knowledge.is_written, (term.word, *term.others)))]
    return Features(
        covered=_held(question, "\n".join((*first.path, first.text)) if first else ""),
        quoted=_held(question, _quote(first)),
        written=sum(term.weight for term in written) / question.weight if question.terms else 1.0,
        whole=float(draft.status is Status.GROUNDED),
        placed=float(bool(question.is_placed or question.references)),
        alone=float(question.resolved == question.asked),
        catalogued=float(draft.intent in _FROM_THE_CATALOGUE),
    )


def confidence(found: Features, weights: Mapping[str, float] | None = None) -> float:
    """Return how sure the service is of an answer with these features, in [0, 1], to two places."""
    known = confidence_weights() if weights is None else weights
    total = known["intercept"] + sum(known[name] * value for name, value in found._asdict().items())
    return round(1 / (1 + math.exp(-total)), 2)


def _quote(citation: Citation | None) -> str:
    return citation.quote if citation else ""


def _held(question: Question, text: str) -> float:
    return coverage(question.terms, text.lower()) if question.terms else 1.0
