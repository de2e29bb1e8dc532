"""Answers what stands at a number of a plan: the clause whole, with its duty."""

from __future__ import annotations

from collections.abc import Sequence

from rag.answers.declining import declined
from rag.answers.outline.contents import in_full
from rag.answers.outline.structure import at
from rag.answers.phrasing.duty import duty_facts
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import find_places, having_all
from rag.knowledge import Knowledge
from rag.question.model import Question

_OPTIONS = 4


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the clauses at the place that the question points to, or the clause that its words name."""
    if not question.references:
        return _by_words(question, knowledge)
    found = find_places(question, knowledge)
    if not found:
        return declined.no_such_place(question, knowledge)
    if not (question.named_documents or question.regions or question.terms):
        held = having_all(question, knowledge)
        if len(held) > 1:
            return _which(question, held, knowledge)
    return at(found, question, knowledge) or declined.no_such_place(question, knowledge)


def _by_words(question: Question, knowledge: Knowledge) -> Draft:
    found = relevant(retrieve(question, knowledge))
    if not found:
        return declined.nothing_found(question, knowledge)
    clause = found[0].clause
    return Draft(
        Intent.LOOKUP,
        Status.GROUNDED,
        tuple(in_full([clause], knowledge)),
        {"clauses": [clause.id], **duty_facts([clause])},
    )


def _which(question: Question, held: Sequence[str], knowledge: Knowledge) -> Draft:
    """Ask which plan is meant by a number that several have."""
    asked = question.text[question.references[0].start : question.references[-1].end].strip("“”\"'‘’")
    text = f"{knowledge.titles(held)}都有“{asked}”；请说明问的是哪一份。"
    options = tuple(f"{knowledge.label(doc_id)}{asked}讲什么？" for doc_id in held[:_OPTIONS])
    return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((Statement(text),)),), suggestions=options)
