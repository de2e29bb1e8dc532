"""Answers how many: the number first, then what was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Nature
from rag.answers import count_departments, counted_things, declined, listing, target, tasks, values
from rag.answers.place import find_place
from rag.answers.structure import common_path, structure, within
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, whole
from rag.evidence.outline import Section, items_below, named_sections
from rag.knowledge import Knowledge
from rag.question.counting import counted_kind
from rag.question.model import Question

_FEWEST_ITEMS = 2
_IDLE_WEIGHT = 2.0
# Of more tasks of a department than these a count names only the places.
_MOST_TASKS = 8

Way = Callable[[Question, Knowledge], Draft | None]


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Try each way to count in turn: what is at a place, tasks, parts of a plan, departments, targets, things named."""
    ways: tuple[Way, ...] = (
        _referenced,
        _department_tasks,
        _section,
        structure,
        count_departments.answer,
        _amount,
        counted_things.stated,
        _enumerated,
    )
    for way in ways:
        draft = way(question, knowledge)
        if draft is not None:
            return draft
    return target.without_value(question, knowledge) if question.terms else declined.unclear(question, knowledge)


def _enumerated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what a sentence lists; not the parts of a plan, nor how many there are by now, which no sentence lists."""
    asks_parts = counted_kind(question.text) not in {None, "task", "department"}
    if asks_parts or question.nature is Nature.BASELINE:
        return None
    return counted_things.enumerated(question, knowledge)


def _referenced(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the departments of the clause at a place, or what stands below the place."""
    if not question.references:
        return None
    clauses = find_place(question, knowledge)
    if not clauses:
        return None
    if count_departments.asks_departments(question) and clauses[0].responsibilities:
        return count_departments.of_clause(clauses[0], question, knowledge)
    if draft := within(clauses, question, knowledge, Intent.COUNT):
        return draft
    path, document = common_path(clauses), knowledge.document(clauses[0].doc_id)
    items = items_below(document, path) if path else []
    if len(items) < _FEWEST_ITEMS:
        return None
    return _sections([Section(document.id, path[-1], tuple(items))], knowledge)


def _department_tasks(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the tasks of a department, unless the question has a topic of its own or counts departments."""
    telling = sum(term.weight for term in tasks.topic_of(question))
    if not question.departments or telling > _IDLE_WEIGHT or count_departments.asks_departments(question):
        return None
    return replace(tasks.answer(question, knowledge, most=_MOST_TASKS), intent=Intent.COUNT)


def _section(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what stands below a heading that the question names."""
    sections = named_sections(question, knowledge)
    return _sections(sections, knowledge) if sections and not count_departments.asks_departments(question) else None


def _sections(sections: Sequence[Section], knowledge: Knowledge) -> Draft:
    blocks: list[Block] = []
    for section in sections:
        text = f"{knowledge.label(section.doc_id)}“{section.heading}”共有**{len(section.items)}项**："
        blocks.append(Paragraph((Statement(text, tuple(whole(item.clauses[0]) for item in section.items)),)))
        blocks.append(listing.section_lines(section))
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": len(sections[0].items)})


def _amount(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give a target, when the question names an indicator."""
    return target.answer(question, knowledge) if question.terms and values.choose(question, knowledge) else None
