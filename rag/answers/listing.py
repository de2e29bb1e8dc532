"""Answers what belongs to something: the items below a heading that the question names, or an enumeration."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import ClauseKind
from rag.answers import measure
from rag.answers.counting import named_things, things
from rag.answers.declining.asked import missing
from rag.answers.outline.structure import none_set_apart, section, structure
from rag.answers.phrasing.names_asked import number_of_names
from rag.answers.phrasing.naming import asks_members, supports_of, tells_members
from rag.answers.tasks import department
from rag.contract import Intent, Status
from rag.draft import Draft, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import figures, number_written
from rag.question.model import Question

_IDLE_WEIGHT = 2.0
# What is longer and stands alone is no name of a thing.
_LONGEST_NAME = 12


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List what stands below the heading named, or quote the sentences that enumerate what is asked."""
    if named := _named_by_place(question, knowledge):
        return named
    if question.departments and question.weight <= _IDLE_WEIGHT and not question.references:
        return department.answer(question, knowledge)
    if "parties" in question.cues:
        return _enumerated(question, knowledge)
    of_plan = section(question, knowledge) or structure(question, knowledge, Intent.LIST)
    of_plan = of_plan or none_set_apart(question, knowledge, Intent.LIST)
    return of_plan or _enumerated(question, knowledge)


def _named_by_place(question: Question, knowledge: Knowledge) -> Draft | None:
    """Name the things that plans tell apart by places where the names of a number of them are asked for."""
    number = number_of_names(question)
    figure = next((one for one in figures(question.text) if one.low == number), None) if number else None
    if figure is None:
        return None
    text = f"{question.text[: figure.start]}几个{question.text[figure.end :].partition(',')[0]}"
    named = named_things.answer(replace(question, text=text), knowledge)
    if named is None:
        return None
    named = replace(named, intent=Intent.LIST)
    if named.facts["count"] == number:
        return named
    plans = knowledge.titles(dict.fromkeys(support.clause.doc_id for support in named.supports))
    return named.behind(Statement(f"{plans}没有写到“{number_written(question.text, figure)}”这个数。"))


def _enumerated(question: Question, knowledge: Knowledge) -> Draft:
    """List what a sentence enumerates, with the words of the plan below it, or quote what is said of the topic."""
    found = things.listing(question, knowledge)
    if found and measure.asks_what_was_done(question) and found.clause.kind is not ClauseKind.BACKGROUND:
        found = None
    said = measure.answer(question, knowledge, Intent.LIST, found)
    if said.status is Status.NONE:
        return said
    if found and (len(found.items) > 1 or len(found.items[0]) <= _LONGEST_NAME):
        return said.behind(things.said(found, knowledge))
    unnamed = asks_members(question) and not tells_members(said) and not missing(question)
    return _without_members(said, knowledge) if unnamed else said


def _without_members(said: Draft, knowledge: Knowledge) -> Draft:
    """Say before what is said of a body that nothing tells who belongs to it."""
    plan = knowledge.titles(list(dict.fromkeys(support.clause.doc_id for support in supports_of(said))))
    return said.behind(Statement(f"{plan}没有写明具体是谁；相关的内容如下。"), status=Status.PARTIAL)
