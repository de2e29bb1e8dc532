"""Tells what type of thing a question asks for that plans hardly give: a name, a fee, a date, a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rag.lexicon.cues import AskedType, asked_types
from rag.question.intent.cues import cue_spans
from rag.question.model import Question
from rag.question.plans.links import short_forms
from rag.question.spans import Span, overlaps
from rag.question.topic.subject import named
from rag.question.topic.terms import Term


def never_given(question: Question) -> AskedType | None:
    """Return the type of thing that a question asks for and no plan gives, if it asks for one."""
    asked = (kind for kind in asked_types() if not kind.given)
    return next((kind for kind in asked if kind.asked_in(question.text, question.cues)), None)


def wants_advice(question: Question) -> AskedType | None:
    """Return the type of what somebody asks for who wants to be told what to choose."""
    return next((k for k in asked_types() if k.name == "advice" and k.asked_in(question.text, question.cues)), None)


def missing(question: Question, texts: Iterable[str] = ()) -> tuple[AskedType, ...]:
    """Return the types of things that a question asks for and that none of the texts cited holds.

    Of two types that the same words ask for, the one that names them more closely: 多久 asks for a term and no date.
    """
    cited = [_without_its_region(text, question) for text in texts]
    asked: list[tuple[AskedType, Sequence[Span]]] = []
    for kind in sorted(asked_types(), key=lambda one: one.cue is not None):
        spans = _spans_of(kind, question)
        closer = [span for _, others in asked for span in others]
        if kind.asked_in(question.text, question.cues) and not any(overlaps(span, closer) for span in spans):
            asked.append((kind, spans))
    return tuple(kind for kind, _ in asked if not any(kind.given_in(text) for text in cited))


def _without_its_region(text: str, question: Question) -> str:
    """Return a text without the region asked about in brackets, “(上海)”: where in it something is, that tells not."""
    names = "|".join(re.escape(name) for region in question.regions for name in short_forms(region))
    return re.sub(rf"[(（](?:{names})[)）]", "", text) if names else text


def _spans_of(kind: AskedType, question: Question) -> list[Span]:
    """Return where a question asks for a type of thing."""
    by_cue = cue_spans(kind.cue, question.text) if kind.cue and kind.cue in question.cues else []
    return [*kind.spans(question.text), *by_cue]


def named_beside(kinds: Iterable[AskedType], question: Question) -> str:
    """Return the subject of a question as a quotation, without the words that ask for these types of things."""
    return named(question, [span for kind in kinds for span in _spans_of(kind, question)])


def topic_beside(kinds: Iterable[AskedType], question: Question) -> tuple[Term, ...]:
    """Return the terms of a question that are none of the words that ask for these types of things."""
    asking = ",".join(question.text[start:end] for kind in kinds for start, end in _spans_of(kind, question))
    return tuple(term for term in question.terms if term.word not in asking)
