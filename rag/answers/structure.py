"""Counts or lists the parts that a plan is made of: parts, sections, boxes, tasks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.cleaning.width import fold
from corpus.model import Clause
from corpus.structure.numbering import marker_at_start
from rag.answers.wording import counts_through
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.outline import Item, items_below
from rag.knowledge import Knowledge
from rag.question.model import Question

_MOST_LISTED = 40
_TASK_WORDS = ("任务", "项任务", "条任务", "工作任务")
_BOX_WORDS = ("专栏",)
_PART_WORDS = ("部分", "大部分", "章", "篇")
_SECTION_WORDS = ("小节", "节", "小标题")
# “一共多少项”, which asks for a plan's tasks; not the 几项 of “几项原则”.
_ITEMS = re.compile(r"(?:几|多少)[项条][?]?$")


def structure(question: Question, knowledge: Knowledge, intent: Intent = Intent.COUNT) -> Draft | None:
    """Count or list the tasks, boxes, parts or sections of a plan, when the question asks for nothing more special."""
    if question.terms and not _only(question, (*_TASK_WORDS, *_BOX_WORDS, *_PART_WORDS, *_SECTION_WORDS)):
        return None
    text = _ITEMS.sub("任务", question.text) if question.named_documents and not question.terms else question.text
    counters: tuple[tuple[tuple[str, ...], Callable[[str, Knowledge], list[Item]], str], ...] = (
        (_BOX_WORDS, _boxes, "专栏"),
        (_PART_WORDS, _parts, "部分"),
        (_SECTION_WORDS, _sections, "小节"),
        (_TASK_WORDS, _tasks, "任务"),
    )
    for words, counter, noun in counters:
        if any(word in text for word in words):
            found = {doc_id: items for doc_id in question.documents if (items := counter(doc_id, knowledge))}
            if found:
                return _counted(found, noun, knowledge, intent)
    return None


def _only(question: Question, words: Sequence[str]) -> bool:
    return all(any(term.word in word or word in term.word for word in words) for term in question.terms)


def _boxes(doc_id: str, knowledge: Knowledge) -> list[Item]:
    clauses = knowledge.document(doc_id).clauses
    numbers = dict.fromkeys(o.number for c in clauses for o in c.ordinals if o.family == "box")
    groups = {n: [c for c in clauses if any(o.family == "box" and o.number == n for o in c.ordinals)] for n in numbers}
    return [Item(_box_name(group[0]), tuple(group)) for group in groups.values()]


def _box_name(clause: Clause) -> str:
    return next((heading for heading in clause.path if heading.startswith("专栏")), clause.path[-1])


def _parts(doc_id: str, knowledge: Knowledge) -> list[Item]:
    clauses = [clause for clause in knowledge.document(doc_id).clauses if clause.path]
    names = dict.fromkeys(clause.path[0] for clause in clauses)
    return [Item(name, tuple(c for c in clauses if c.path[0] == name)) for name in names]


def _sections(doc_id: str, knowledge: Knowledge) -> list[Item]:
    clauses = [clause for clause in knowledge.document(doc_id).clauses if len(clause.path) > 1]
    paths = [path for path in dict.fromkeys(c.path[:2] for c in clauses) if marker_at_start(fold(path[1]))]
    return [Item(path[1], tuple(c for c in clauses if c.path[:2] == path)) for path in paths]


def _tasks(doc_id: str, knowledge: Knowledge) -> list[Item]:
    if counts_through(doc_id, knowledge):
        numbered = [c for c in knowledge.document(doc_id).clauses if c.ordinals and c.ordinals[-1].family == "number"]
        return [Item(c.title or c.text[:20], (c,)) for c in numbered]
    document = knowledge.document(doc_id)
    part = next((c.path[:1] for c in document.clauses if c.path and "任务" in c.path[0]), None)
    return items_below(document, part) if part else []


def _counted(found: dict[str, list[Item]], noun: str, knowledge: Knowledge, intent: Intent) -> Draft:
    blocks: list[Paragraph | Bullets] = []
    number = 0
    for doc_id, items in found.items():
        number = len(items)
        blocks.append(Paragraph((_total(doc_id, items, noun, knowledge),)))
        if len(items) <= _MOST_LISTED:
            lines = tuple(Statement(item.name, (whole(item.clauses[0]),)) for item in items)
            blocks.append(Bullets(lines))
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"count": number})


def _total(doc_id: str, items: Sequence[Item], noun: str, knowledge: Knowledge) -> Statement:
    """Say how many there are; of tasks numbered through, the first and the last prove it."""
    text = f"{knowledge.label(doc_id)}共有**{len(items)}{_measure(noun)}{noun}**"
    if noun == "任务" and counts_through(doc_id, knowledge):
        ends = (items[0].clauses[0], items[-1].clauses[0])
        numbers = [clause.ordinals[-1].number for clause in ends]
        return Statement(f"{text}（第{numbers[0]}项至第{numbers[1]}项）。", tuple(whole(clause) for clause in ends))
    return Statement(f"{text}。", tuple(whole(item.clauses[0]) for item in items))


def _measure(noun: str) -> str:
    return "项" if noun == "任务" else "个"
