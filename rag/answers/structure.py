"""Counts or lists the things that a plan is made of: parts, sections, boxes, tasks, projects, principles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus.model import Clause
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.outline import Item
from rag.evidence.parts import counts_through, parts
from rag.knowledge import Knowledge
from rag.lexicon import kinds
from rag.question.counting import counted_kind, named_kind
from rag.question.model import Question
from rag.question.roles import ALL, roles_asked
from rag.question.terms import IDLE_WEIGHT, Term

_MOST_LISTED = 40
# Kinds that nothing but a plan has, so that a question for them has no other topic.
_ONLY_OF_PLANS = frozenset({"box", "part", "section"})
_NAMES = {
    "box": "个专栏",
    "part": "个部分",
    "section": "个小节",
    "task": "项任务",
    "project": "个工程",
    "principle": "条原则",
    "safeguard": "条保障措施",
}
_WITHIN = frozenset({"box", "section", "project", "task"})
# “一共多少项”, which asks for a plan's tasks; not the 几项 of “几项原则”.
_ITEMS = re.compile(r"(?:几|多少)[项条][?]?$")


def structure(question: Question, knowledge: Knowledge, intent: Intent = Intent.COUNT) -> Draft | None:
    """Count or list the things of a kind of each plan in question, when it asks for nothing more special."""
    kind = _kind(question)
    if kind not in _NAMES or not _nothing_else(question, kind) or roles_asked(question.text) != ALL:
        return None
    found = {doc_id: items for doc_id in question.documents if (items := parts(knowledge.document(doc_id), kind))}
    return _counted(found, kind, knowledge, intent) if found else None


def within(clauses: Sequence[Clause], question: Question, knowledge: Knowledge, intent: Intent) -> Draft | None:
    """Count or list the boxes or sections that lie within the clauses of a place, when the question asks for them."""
    beside = question.text
    for reference in reversed(question.references):
        beside = beside[: reference.start] + "," + beside[reference.end :]
    kind = counted_kind(beside) or named_kind(beside)
    if kind is None and _ITEMS.search(beside) and counts_through(knowledge.document(clauses[0].doc_id)):
        kind = "task"
    if kind not in _WITHIN or len(clauses) == 1:
        return None
    inside = {clause.id for clause in clauses}
    found: dict[str, list[Item]] = {}
    for doc_id in dict.fromkeys(clause.doc_id for clause in clauses):
        items = [item for item in parts(knowledge.document(doc_id), kind) if item.clauses[0].id in inside]
        covers = len(items) == 1 and {clause.id for clause in items[0].clauses} >= inside
        if items and not covers:
            found[doc_id] = items
    heading = next(iter(common_path(clauses)[-1:]), None)
    return _counted(found, kind, knowledge, intent, heading) if found else None


def common_path(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the headings that clauses stand below together, outermost first."""
    levels = zip(*(clause.path for clause in clauses), strict=False)
    return tuple(level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels))


def _kind(question: Question) -> str | None:
    kind = counted_kind(question.text)
    if kind is None and (named := named_kind(question.text)) and (named != "task" or question.named_documents):
        kind = named
    if kind is None and question.named_documents and not question.terms and _ITEMS.search(question.text):
        return "task"
    return kind


def _nothing_else(question: Question, kind: str) -> bool:
    """Tell whether no word of a question tells of anything but the kind of thing.

    A single character beside what only plans have is no topic: “把专栏抄给我”.
    """
    words = next(entry.words for entry in kinds() if entry.name == kind)
    rest = [term for term in question.terms if not _is_of(term, words) and term.weight > IDLE_WEIGHT]
    if kind in _ONLY_OF_PLANS and (counted_kind(question.text) == kind or all(len(t.word) == 1 for t in rest)):
        return True
    return not rest


def _is_of(term: Term, words: Sequence[str]) -> bool:
    return any(term.word in word or word in term.word for word in words)


def _counted(
    found: dict[str, list[Item]], kind: str, knowledge: Knowledge, intent: Intent, heading: str | None = None
) -> Draft:
    blocks: list[Paragraph | Bullets] = []
    number = 0
    for doc_id, items in found.items():
        number = len(items)
        blocks.append(Paragraph((_total(doc_id, items, kind, knowledge, heading),)))
        if len(items) <= _MOST_LISTED:
            lines = tuple(Statement(item.name, (whole(item.clauses[0]),)) for item in items)
            blocks.append(Bullets(lines))
    items_found = [item.name for items in found.values() for item in items]
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"count": number, "items": items_found})


def _total(doc_id: str, items: Sequence[Item], kind: str, knowledge: Knowledge, heading: str | None) -> Statement:
    """Say how many there are; of tasks numbered through, the first and the last prove it."""
    text = f"{knowledge.label(doc_id)}{f'“{heading}”' if heading else ''}共有**{len(items)}{_NAMES[kind]}**"
    if kind == "task" and counts_through(knowledge.document(doc_id)):
        ends = (items[0].clauses[0], items[-1].clauses[0])
        numbers = [clause.ordinals[-1].number for clause in ends]
        return Statement(f"{text}（第{numbers[0]}项至第{numbers[1]}项）。", tuple(whole(clause) for clause in ends))
    return Statement(f"{text}。", tuple(whole(item.clauses[0]) for item in items))
