"""Answers how many: the number first, then what was counted."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Clause, Role
from rag.answers import declined, listing, target, tasks
from rag.answers.place import find_place
from rag.answers.structure import structure
from rag.answers.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.choose import relevant
from rag.evidence.enumerations import Counted, asked_noun, counted_things, fits, listed, noun_in
from rag.evidence.outline import Section, items_below, named_section
from rag.evidence.relevance import coverage
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_COUNTED_FITS = 0.5
_LOOKED_AT = 5
_SHORT_QUOTE = 90
_FEWEST_ITEMS = 2
_IDLE_WEIGHT = 2.0
_DUTY_WORDS = ("责任单位", "责任部门", "部门", "单位", "几家分工", "几家负责", "几家配合")


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Try each way to count in turn: tasks of a department, parts of a plan, a duty, targets, what is stated."""
    ways: tuple[Callable[[Question, Knowledge], Draft | None], ...] = (
        _referenced,
        _department_tasks,
        structure,
        _duty,
        _section,
        _amount,
        _stated,
        _enumerated,
    )
    for way in ways:
        draft = way(question, knowledge)
        if draft is not None:
            return draft
    return target.without_value(question, knowledge) if question.terms else declined.unclear(question, knowledge)


def _referenced(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the departments of the clause at a place, or what stands below the place."""
    if not question.references:
        return None
    clauses = find_place(question, knowledge)
    if not clauses:
        return None
    if any(word in question.text for word in _DUTY_WORDS) and clauses[0].responsibilities:
        return _departments_of(clauses[0], question, knowledge)
    depth = next((i for i, o in enumerate(clauses[0].ordinals) if o.number == question.references[-1].number), 0) + 1
    document = knowledge.document(clauses[0].doc_id)
    items = items_below(document, clauses[0].path[:depth]) if len(clauses[0].path) >= depth else []
    if len(items) < _FEWEST_ITEMS:
        return None
    section = Section(document.id, clauses[0].path[depth - 1], tuple(items))
    return _sections([section], knowledge)


def _department_tasks(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the tasks of a department, unless the question has a topic of its own."""
    if not question.departments or question.weight > _IDLE_WEIGHT:
        return None
    statements = []
    listed = []
    for mention in question.departments:
        for doc_id in question.documents:
            duties = tasks.duties_of(mention, doc_id, question, knowledge)
            duties = [duty for duty in duties if not _alone(question) or len(duty.clause.responsibilities) == 1]
            if duties:
                roles = {duty.role for duty in duties}
                role = next(iter(roles)).label if len(roles) == 1 else "承担"
                name = duties[0].responsibility.written
                text = f"{knowledge.label(doc_id)}中，{name}{role}的任务有**{len(duties)}项**："
                text += "、".join(
                    source(duty.clause, knowledge).removeprefix(knowledge.label(doc_id)).strip() for duty in duties
                )
                statements.append(Statement(f"{text}。", tuple(whole(duty.clause) for duty in duties)))
                listed += duties
    if not listed:
        return replace(tasks.answer(question, knowledge), intent=Intent.COUNT)
    return Draft(Intent.COUNT, Status.GROUNDED, (Bullets(tuple(statements)),), tasks.facts(listed))


def _alone(question: Question) -> bool:
    return any(word in question.text for word in ("独自", "单独", "独立", "一家负责"))


def _section(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what stands below a heading that the question names."""
    sections = [s for doc_id in question.documents if (s := named_section(question, knowledge, doc_id))]
    sections = [section for section in sections if len(section.items) > 1]
    return _sections(sections, knowledge) if sections else None


def _sections(sections: Sequence[Section], knowledge: Knowledge) -> Draft:
    blocks: list[Paragraph | Bullets] = []
    for section in sections:
        text = f"{knowledge.label(section.doc_id)}“{section.heading}”共有**{len(section.items)}项**："
        blocks.append(Paragraph((Statement(text, tuple(whole(item.clauses[0]) for item in section.items)),)))
        blocks.append(listing.section_lines(section))
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": len(sections[0].items)})


def _duty(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the departments of the clause that the question is about."""
    if not any(word in question.text for word in _DUTY_WORDS):
        return None
    found = [candidate for candidate in retrieve(question, knowledge) if candidate.clause.responsibilities]
    if not found:
        return None
    return _departments_of(found[0].clause, question, knowledge)


def _departments_of(clause: Clause, question: Question, knowledge: Knowledge) -> Draft:
    duties = [
        duty for duty in clause.responsibilities if tasks.role_asked(duty.role, _without_exclusion(question.text))
    ]
    if "除了牵头" in question.text or "除牵头" in question.text:
        duties = [duty for duty in clause.responsibilities if duty.role is not Role.LEAD]
    text = f"**{len(duties)}个**：{source(clause, knowledge)}由{who(duties)}。"
    facts = {"count": len(duties)}
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (whole(clause),)),)),), facts)


def _without_exclusion(text: str) -> str:
    return re.sub(r"(?:除了?|不算|不含|不包括)(?:牵头|配合|负责)", "", text)


def _amount(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give a target, when the question names an indicator."""
    return target.answer(question, knowledge) if question.terms and target.choose(question, knowledge) else None


def _stated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the number of things that a sentence states."""
    noun = asked_noun(question.text)
    best: tuple[float, Counted, Sentence, Clause] | None = None
    for rank, candidate in enumerate(relevant(retrieve(question, knowledge))[:_LOOKED_AT]):
        for sentence in sentences(candidate.clause):
            for counted in counted_things(sentence):
                fit = fits(counted, question.terms, noun)
                if fit >= _COUNTED_FITS and (best is None or fit - 0.05 * rank > best[0]):
                    best = (fit - 0.05 * rank, counted, sentence, candidate.clause)
    if best is None:
        return None
    _, counted, sentence, clause = best
    support = Support(clause, sentence.start, sentence.end)
    items = f"：{'、'.join(counted.items)}" if counted.items else ""
    quote = quoted(sentence.text) if not counted.items and len(sentence.text) < _SHORT_QUOTE else ""
    text = f"**{counted.written}**{items}（{source(clause, knowledge)}）。" + (f"原文：{quote}。" if quote else "")
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), {"count": counted.number})


def _enumerated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the items that the best sentence lists."""
    noun = asked_noun(question.text)
    if not noun:
        return None
    for candidate in relevant(retrieve(question, knowledge))[:2]:
        for best in sorted(sentences(candidate.clause), key=lambda one: -coverage(question.terms, one.text.lower())):
            counted = noun_in(noun, best.text, question.text)
            items = listed(best, counted, closed=True)
            if len(items) >= _FEWEST_ITEMS and counted:
                support = Support(candidate.clause, best.start, best.end)
                text = f"**{len(items)}个**：{'、'.join(items)}（{source(candidate.clause, knowledge)}）。"
                facts = {"count": len(items), "items": list(items)}
                return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), facts)
    return None
