"""Finds the names in a question that not the plans asked but another one writes: 开放许可 of “天津的开放许可”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.words import plain_words
from rag.evidence.things.presence import Way, spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.existence import BODY
from rag.question.model import Question

# “茶园培育中心”: the name of a body that opens a topic; not “中心建设”.
_NAMED_BODY = re.compile(
    rf"(?:组建|建设|建立|新建|[建办设])?(?P<name>[一-鿿a-z0-9()]{{2,14}}?{BODY})(?![一-鿿]*{BODY})"
)
# So many characters and words make a name that tells a thing from others of its words.
_LONG, _COMPOUND = 4, 2


def things_named_elsewhere(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the telling names of a question that only plans other than those in question write.

    What these write in another order, or in words that are as good, is no such, nor is a department. Of a name within
    another only the shorter is told: it is missing, and so is what is done with it.
    """
    found = list(dict.fromkeys(_elsewhere(question, knowledge))) if question.is_placed else []
    return [name for name in found if not any(other != name and other in name for other in found)]


def _elsewhere(question: Question, knowledge: Knowledge) -> Iterator[str]:
    departments = [mention.written for mention in question.departments]
    for name in _names(question):
        if any(name in one or one in name for one in departments):
            continue
        if len(name) < _LONG or len(plain_words(name)) < _COMPOUND or not knowledge.is_written(name):
            continue
        found = spots(thing_named(name, knowledge), question.documents, knowledge)
        if not found or found[0].way < Way.ALIKE:
            yield name


def _names(question: Question) -> Iterator[str]:
    """Yield what may be names in a question: its telling words, the pieces of its topic, and a body that opens it."""
    topics = question.topic.split(",")
    yield from (term.word for term in question.telling)
    yield from topics
    if body := _NAMED_BODY.match(max(topics, key=len)):
        yield body["name"]
