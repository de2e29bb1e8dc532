"""Finds the parts of one plan of which a question asks the same thing: “主要任务和重点工程里的茶园”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from corpus.model import Document
from rag.evidence.places.headings import is_plan_heading, named_headings
from rag.evidence.places.outline import bare
from rag.knowledge import Knowledge
from rag.lexicon.tables import any_of
from rag.lexicon.things import kinds, plan_headings
from rag.question.model import Question


def find_parts(question: Question, knowledge: Knowledge) -> list[tuple[str, Question]]:
    """Return the parts of a plan that a question names as all plans call theirs, each with what is asked of it.

    Empty unless it names two of one plan and a topic beside them.
    """
    if len(set(_called().findall(question.text))) < 2 or question.references:
        return []
    for document in map(knowledge.document, question.documents):
        named = named_headings(question.text, document, question.terms, knowledge)
        parts = [one for one in named if one.clause is None and is_plan_heading(one.path[-1])]
        put = question
        for one in parts:
            put = put.without(one.start, one.end)
        paths = list(dict.fromkeys(one.path for one in parts))
        if len(paths) >= 2 and put.telling:
            put = replace(put, topic=",".join(term.word for term in put.terms), documents=(document.id,))
            return [(bare(path[-1]), replace(put, inside=_below(path, document))) for path in paths]
    return []


def _below(path: Sequence[str], document: Document) -> frozenset[str]:
    """Return the ids of the clauses below a heading."""
    return frozenset(clause.id for clause in document.clauses if clause.path[: len(path)] == tuple(path))


@cache
def _called() -> re.Pattern[str]:
    """Return what plans call their parts, whatever they are about: 主要任务, 重点工程."""
    return re.compile(
        any_of({word for words in (*plan_headings(), *(kind.words for kind in kinds())) for word in words})
    )
