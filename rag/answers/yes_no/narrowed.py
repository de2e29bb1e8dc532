"""Narrows a question to what one part of its words names, so that it can be sought by itself."""

from __future__ import annotations

from dataclasses import replace

from index.words import plain_words
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.spans import Span
from rag.question.topic.remaining import topic_of
from rag.question.topic.terms import find_terms


def narrowed(question: Question, taken: tuple[Span, ...], knowledge: Knowledge) -> Question:
    """Return a question for what is left of its words without what is ``taken`` and its places.

    It names no department and points to no place in a plan; commas stand for what is left out.
    """
    characters = list(blanked(question.text, question.places))
    for start, end in taken:
        characters[start:end] = [","] * (end - start)
    text = "".join(characters)
    topic = topic_of(text, (), knowledge)
    terms = tuple(find_terms(topic, plain_words, knowledge.weigh))
    bare = replace(question, text=text, topic=topic, terms=terms, cues=frozenset(), meant="")
    return replace(bare, departments=(), references=(), beside=(), set_aside=(), options=())
