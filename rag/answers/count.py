"""Answers how many: the number first, then what was counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from corpus.model import Clause, Role
from rag.answers import declined, listing, target, tasks
from rag.answers.wording import counts_through, quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.enumerations import counted_things, fits
from rag.evidence.outline import Item, items_below, named_section
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

_COUNTED_FITS = 0.5
_DUTY_WORDS = ("责任单位", "责任部门", "部门", "单位")
_TASK_WORDS = ("任务", "项任务", "条任务", "工作任务")
_BOX_WORDS = ("专栏",)
_PART_WORDS = ("部分", "大部分", "章", "篇")


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Try each way to count in turn: a department's tasks, parts of a plan, a clause's duty, targets, stated numbers."""
    ways: tuple[Callable[[Question, Knowledge], Draft | None], ...] = (
        _department_tasks,
        _structure,
        _duty,
        _section,
        _amount,
        _stated,
    )
    for way in ways:
        draft = way(question, knowledge)
        if draft is not None:
            return draft
    return target.without_value(question, knowledge) if question.terms else declined.unclear(question, knowledge)


def _department_tasks(question: Question, knowledge: Knowledge) -> Draft | None:
    if not question.departments or question.terms:
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
                text = f"{knowledge.label(doc_id)}中，{duties[0].responsibility.written}{role}的任务有**{len(duties)}项**："
                text += "、".join(
                    source(duty.clause, knowledge).removeprefix(knowledge.label(doc_id)).strip() for duty in duties
                )
                statements.append(Statement(f"{text}。", tuple(whole(duty.clause) for duty in duties)))
                listed += duties
    if not listed:
        return None
    return Draft(Intent.COUNT, Status.GROUNDED, (Bullets(tuple(statements)),), tasks.facts(listed))


def _alone(question: Question) -> bool:
    return any(word in question.text for word in ("独自", "单独", "独立", "一家负责"))


def _structure(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count tasks, boxes or parts of a plan, when the question asks for nothing more special."""
    if question.terms and not _only(question, (*_TASK_WORDS, *_BOX_WORDS, *_PART_WORDS)):
        return None
    counters: tuple[tuple[tuple[str, ...], Callable[[str, Knowledge], list[Item]], str], ...] = (
        (_BOX_WORDS, _boxes, "专栏"),
        (_PART_WORDS, _parts, "部分"),
        (_TASK_WORDS, _tasks, "任务"),
    )
    for words, counter, noun in counters:
        if any(word in question.text for word in words):
            found = {doc_id: items for doc_id in question.documents if (items := counter(doc_id, knowledge))}
            if found:
                return _counted(found, noun, knowledge)
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


def _tasks(doc_id: str, knowledge: Knowledge) -> list[Item]:
    if counts_through(doc_id, knowledge):
        numbered = [c for c in knowledge.document(doc_id).clauses if c.ordinals and c.ordinals[-1].family == "number"]
        return [Item(c.title or c.text[:20], (c,)) for c in numbered]
    document = knowledge.document(doc_id)
    part = next((c.path[:1] for c in document.clauses if c.path and "任务" in c.path[0]), None)
    return items_below(document, part) if part else []


def _counted(found: dict[str, list[Item]], noun: str, knowledge: Knowledge) -> Draft:
    blocks: list[Paragraph | Bullets] = []
    number = 0
    for doc_id, items in found.items():
        number = len(items)
        text = f"{knowledge.label(doc_id)}共有**{number}{_measure(noun)}{noun}**。"
        blocks.append(Paragraph((Statement(text, tuple(whole(item.clauses[0]) for item in items)),)))
        if noun != "任务":
            lines = tuple(Statement(item.name, (whole(item.clauses[0]),)) for item in items)
            blocks.append(Bullets(lines))
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {"count": number})


def _measure(noun: str) -> str:
    return "项" if noun == "任务" else "个"


def _section(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count what stands below a heading that the question names."""
    sections = [s for doc_id in question.documents if (s := named_section(question, knowledge, doc_id))]
    sections = [section for section in sections if len(section.items) > 1]
    if not sections:
        return None
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
    clause = found[0].clause
    duties = [duty for duty in clause.responsibilities if tasks.role_asked(duty.role, question.text)]
    number = len(duties)
    text = f"**{number}个**：{source(clause, knowledge)}由{who(duties)}。"
    facts = {
        "count": number,
        "roles": [role.value for role in Role if any(d.role is role for d in duties)],
    }
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (whole(clause),)),)),), facts)


def _amount(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give a target, when the question names an indicator."""
    return target.answer(question, knowledge) if question.terms and target.choose(question, knowledge) else None


def _stated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the number of things that a sentence states or lists."""
    for candidate in retrieve(question, knowledge)[:5]:
        for sentence in sentences(candidate.clause):
            for counted in counted_things(sentence):
                if fits(counted, question.terms) >= _COUNTED_FITS:
                    support = Support(candidate.clause, sentence.start, sentence.end)
                    items = f"：{'、'.join(counted.items)}" if counted.items else ""
                    text = f"**{counted.written}**{items}（{source(candidate.clause, knowledge)}）。"
                    quote = quoted(sentence.text) if not counted.items and len(sentence.text) < 90 else ""
                    statement = Statement(text + (f"原文：{quote}。" if quote else ""), (support,))
                    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((statement,)),), {"count": counted.number})
    return None
