"""Tells what type of thing a question asks for that plans hardly give: a name, a fee, a date, a reason."""

from __future__ import annotations

from collections.abc import Iterable

from rag.lexicon import AskedType, asked_types
from rag.question.model import Question


def never_given(question: Question) -> AskedType | None:
    """Return the type of thing that a question asks for and no plan gives, if it asks for one."""
    asked = (kind for kind in asked_types() if not kind.given)
    return next((kind for kind in asked if kind.asked_in(question.text, question.cues)), None)


def wants_advice(question: Question) -> AskedType | None:
    """Return the type of what somebody asks for who wants to be told what to choose."""
    return next((k for k in asked_types() if k.name == "advice" and k.asked_in(question.text, question.cues)), None)


def missing(question: Question, texts: Iterable[str]) -> tuple[AskedType, ...]:
    """Return the types of things that a question asks for and that none of the texts cited holds."""
    cited = list(texts)
    asked = (kind for kind in asked_types() if kind.asked_in(question.text, question.cues))
    return tuple(kind for kind in asked if not any(kind.given_in(text) for text in cited))
