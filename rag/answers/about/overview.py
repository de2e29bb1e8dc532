"""Gives an overview of plans asked about as wholes: for which years each is made, its parts, and what it aims at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.model import Document
from rag.answers.about.facts import FACTS
from rag.answers.outline import contents
from rag.answers.outline.structure import BY_NUMBER, none_set_apart, structure
from rag.answers.phrasing.wording import in_line, quoted, source
from rag.answers.standing import goals
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Table, whole
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.places.headings import is_kind_heading
from rag.evidence.places.outline import Item, bare, items_below
from rag.evidence.places.parts import counts_through, parts
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.intent.counting import counted_kind, named_kind
from rag.question.model import Question
from rag.question.plans.about import asks_for_whole, sentences_asked

# What a question for a plan as a whole is taken for, and what shows that it asks for more than that.
_LOOSE = frozenset({Intent.MEASURE, Intent.DEFINITION, Intent.LIST, Intent.LOOKUP, Intent.COMPARE})
_ASKS_MORE = frozenset(
    {"responsible", "amount", "parties", "prefers", "share", "jointly", "goal", "when", "changed", "picture", "rank"}
)
_FACTS = ("plan_period", "plan_date")
_MOST_NAMED = 6


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell what plans are: one with what stands below each of its parts, several side by side; or in a few sentences.

    None where a question names no place or plan, or asks for anything of them: “海门规划讲了什么” does not. One for the
    boxes or the projects of a plan, “讲讲上海的专栏”, gets these.
    """
    placed = question.is_placed or "all_sides" in question.cues
    if not placed or not question.documents or question.intent not in _LOOSE or question.cues & _ASKS_MORE:
        return None
    if "more" in question.cues and question.terms:
        return None
    if kind := counted_kind(question.text) or named_kind(question.text):
        told = question.intent is Intent.MEASURE and "measure" not in question.cues and kind != "task"
        told = told or BY_NUMBER.search(question.text) is not None
        if not told:
            return None
        listed = structure(question, knowledge, Intent.LIST)
        return listed or none_set_apart(question, knowledge, Intent.LIST, by_number=True)
    if not asks_for_whole(question):
        return None
    documents = [knowledge.document(doc_id) for doc_id in question.documents]
    if many := sentences_asked(question.text):
        short = [block for one in documents if (block := _in_short(one, many, question, knowledge))]
        return Draft(Intent.LOOKUP, Status.GROUNDED, tuple(short)) if short else None
    blocks = of_one(documents[0], question, knowledge) if len(documents) == 1 else _side_by_side(documents, knowledge)
    intent = Intent.COMPARE if question.intent is Intent.COMPARE else Intent.LOOKUP
    return Draft(intent, Status.GROUNDED, tuple(blocks))


def of_one(document: Document, question: Question, knowledge: Knowledge) -> Iterator[Block]:
    """Say for which years a plan is made and what it is made of; below, what stands in each part and its goals."""
    facts = [fact for name in _FACTS if (fact := FACTS[name][1](document))]
    told = [Statement(f"《{document.title}》：{fact.text}。", fact.supports) for fact in facts[:1]]
    told += [Statement(f"{fact.text}。", fact.supports) for fact in facts[1:]]
    made_of = parts(document, "part")
    if not made_of:
        first = document.clauses[0]
        text = f"{source(first, knowledge)}：“{lead(first, _LEAD).text}”。"
        yield Paragraph((*told, Statement(text, (whole(first),))))
        return
    counted = [contents.total(document.id, made_of, "part", knowledge)]
    if tasks := parts(document, "task") if counts_through(document) else []:
        counted.append(contents.total(document.id, tasks, "task", knowledge))
    yield Paragraph((*told, *counted))
    yield Bullets(tuple(_part(document, item) for item in made_of))
    yield from _goals(document, question, knowledge)
    if not knowledge.assigns_duties(document.id):
        yield Paragraph((_without_duties([document], knowledge),))


def _goals(document: Document, question: Question, knowledge: Knowledge) -> Iterator[Block]:
    """Quote what a plan aims at, sentence by sentence as it is told there, and say what is missing of it."""
    place = goals.part_of(document.id, "", question, knowledge)
    if place is None:
        yield Paragraph((Statement(f"{knowledge.titles([document.id])}没有写明总的目标和指标。"),))
        return
    if place.clauses:
        yield Bullets(
            tuple(Statement(f"{in_line(one.text)}。", (whole(one),)) for one in place.clauses), heading="目标"
        )
    yield from goals.picture_notes(replace(question, documents=(document.id,)), knowledge)
    yield from goals.of_tasks(place, knowledge)


_LEAD = 90


def _part(document: Document, item: Item) -> Statement:
    """Name a part of a plan and what stands directly below it, each proved by its first words."""
    path = item.clauses[0].path[:1]
    inner = [one for one in items_below(document, path) if one.clauses[0].path[1:2] or one.clauses[0].title]
    named = inner[:_MOST_NAMED]
    more = "等" if len(inner) > len(named) else ""
    names = f"：{'、'.join(bare(one.name) for one in named)}{more}" if len(inner) > 1 else ""
    shown = [one.clauses[0] for one in named] if names else [item.clauses[0]]
    return Statement(f"{item.name}{names}", tuple(map(whole, dict.fromkeys(shown))))


def _side_by_side(documents: Sequence[Document], knowledge: Knowledge) -> Iterator[Block]:
    """Give a row to each plan, below what sets them apart: whether they say who is responsible."""
    silent = [document for document in documents if not knowledge.assigns_duties(document.id)]
    if 0 < len(silent) < len(documents):
        yield Paragraph((_without_duties(silent, knowledge),))
    yield Table(("", "规划期", "组成"), tuple(_row(document, knowledge) for document in documents))
    yield Paragraph((Statement("要比较某一项工作，请再问一次并写明是哪项工作。"),))


def _row(document: Document, knowledge: Knowledge) -> tuple[Statement, ...]:
    period = FACTS["plan_period"][1](document)
    years = Statement(period.text.removeprefix("规划期为"), period.supports) if period else Statement("没有写明")
    made_of = parts(document, "part")
    names = "、".join(bare(item.name) for item in made_of)
    text = f"**{len(made_of)}个部分**：{names}" if made_of else "没有分部分"
    count = Statement(text, contents.firsts(made_of))
    return (Statement(knowledge.label(document.id)), years, count)


def _without_duties(documents: Sequence[Document], knowledge: Knowledge) -> Statement:
    return Statement(f"{knowledge.titles([one.id for one in documents])}全文没有写明责任部门。")


# How the part that says how the tasks are made sure of is headed: “实施与保障”.
_SAFEGUARDS = ("保障", "保障措施")
_FEW, _LONGEST = 2, 120


def _in_short(document: Document, many: int, question: Question, knowledge: Knowledge) -> Paragraph | None:
    """Return at most so many sentences on a plan; None if it has no parts."""
    made_of = parts(document, "part")
    said = [_tasks(document, made_of, knowledge), _goal(document, question, knowledge)]
    if many > _FEW:
        period = FACTS["plan_period"][1](document)
        first = Statement(f"《{document.title}》的{period.text}。", period.supports) if period else None
        said = [first, *said, contents.total(document.id, made_of, "part", knowledge) if made_of else None]
    kept = [statement for statement in said if statement][: max(many, 1)]
    return Paragraph(tuple(kept)) if kept else None


def _tasks(document: Document, made_of: Sequence[Item], knowledge: Knowledge) -> Statement | None:
    """Name the parts with tasks; of the first that is only headed as such (“主要任务”) what stands below it."""
    work = [item for item in made_of if any(clause.kind in DEEDS for clause in item.clauses)]
    work = [item for item in work if not bare(item.name).endswith(_SAFEGUARDS)]
    named: list[Item] = []
    for item in work:
        inner = items_below(document, item.clauses[0].path[:1]) if is_kind_heading(item.name) else []
        named += inner if inner and not any(is_kind_heading(one.name) for one in work[: work.index(item)]) else [item]
    if not named:
        return None
    names = "、".join(bare(one.name) for one in named)
    return Statement(f"{knowledge.label(document.id)}的任务是：{names}。", contents.firsts(named))


def _goal(document: Document, question: Question, knowledge: Knowledge) -> Statement | None:
    """Quote what a plan aims at as a whole, if it has a part on that."""
    place = goals.part_of(document.id, "", question, knowledge)
    if place is None or not place.clauses:
        return None
    first = place.clauses[0]
    return Statement(f"目标写的是：{quoted(lead(first, _LONGEST).text)}。", (whole(first),))
