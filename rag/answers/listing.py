"""Answers what belongs to something: the items below a heading that the question names, or an enumeration."""

from __future__ import annotations

from dataclasses import replace

from rag.answers import counted_things, measure, tasks
from rag.answers.structure import structure
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.outline import Section, named_sections
from rag.knowledge import Knowledge
from rag.question.model import Question


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """List what stands below the heading named, or quote the sentences that enumerate what is asked."""
    if question.departments and question.weight <= _IDLE_WEIGHT and not question.references:
        return tasks.answer(question, knowledge)
    sections = named_sections(question, knowledge)
    if not sections or _asks_more(question, sections):
        return structure(question, knowledge, Intent.LIST) or _enumerated(question, knowledge)
    blocks: list[Block] = []
    for section in sections:
        text = f"{knowledge.label(section.doc_id)}“{section.heading}”包括{len(section.items)}项："
        blocks.append(Paragraph((Statement(text, tuple(whole(item.clauses[0]) for item in section.items)),)))
        blocks.append(section_lines(section))
    facts = {"items": [item.name for section in sections for item in section.items]}
    return Draft(Intent.LIST, Status.GROUNDED, tuple(blocks), facts)


_IDLE_WEIGHT = 2.0


def _enumerated(question: Question, knowledge: Knowledge) -> Draft:
    """List what a sentence enumerates, with the words of the plan below it, or quote what is said of the topic."""
    said = measure.answer(question, knowledge, Intent.LIST)
    first = counted_things.listing(question, knowledge) if said.status is not Status.NONE else None
    if first is None:
        return said
    return replace(said, blocks=(Paragraph((first,)), *said.blocks))


def _asks_more(question: Question, sections: list[Section]) -> bool:
    """Tell whether the question has a topic beyond the heading."""
    names = "".join(section.heading for section in sections)
    rest = [term for term in question.terms if term.word not in names and not any(o in names for o in term.others)]
    return sum(term.weight for term in rest) > 0.5 * question.weight


def section_lines(section: Section) -> Bullets:
    """Return one line an item, each citing its first clause."""
    return Bullets(tuple(Statement(item.name, (whole(item.clauses[0]),)) for item in section.items))
