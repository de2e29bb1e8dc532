"""Finds the names in a question that not the plans asked but another one writes: 开放许可 of “天津的开放许可”."""

from __future__ import annotations

from collections.abc import Iterator

from index.words import plain_words
from rag.evidence.things.presence import Way, spots, thing_named
from rag.knowledge import Knowledge
from rag.question.model import Question

# So many characters and words make a name that tells a thing from others of its words.
_LONG, _COMPOUND = 4, 2


def things_named_elsewhere(question: Question, knowledge: Knowledge) -> Iterator[str]:
    """Yield the telling names of a question that only plans other than those in question write.

    What these write in another order, or in words that are as good, is no such, nor is a department.
    """
    if not question.is_placed:
        return
    bodies = [mention.written for mention in question.departments]
    for name in dict.fromkeys((*(term.word for term in question.telling), *question.topic.split(","))):
        if any(name in body or body in name for body in bodies):
            continue
        if len(name) < _LONG or len(plain_words(name)) < _COMPOUND or not knowledge.is_written(name):
            continue
        found = spots(thing_named(name, knowledge), question.documents, knowledge)
        if not found or found[0].way < Way.ALIKE:
            yield name
