"""Tells a plan in a few sentences: what its tasks are, what it aims at, for which years and of what it is made."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Document
from rag.answers.about.facts import FACTS
from rag.answers.outline import contents
from rag.answers.phrasing.wording import quoted
from rag.answers.standing import goals
from rag.draft import Paragraph, Statement, whole
from rag.evidence.clauses.kinds import DEEDS
from rag.evidence.places.headings import is_kind_heading
from rag.evidence.places.outline import Item, bare, items_below
from rag.evidence.places.parts import parts
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.model import Question

# How the part that says how the tasks are made sure of is headed: “实施与保障”.
_SAFEGUARDS = ("保障", "保障措施")
_FEW, _LONGEST = 2, 120


def told(document: Document, many: int, question: Question, knowledge: Knowledge) -> Paragraph | None:
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
    return Statement(
        f"{knowledge.label(document.id)}的任务是：{names}。", tuple(whole(one.clauses[0]) for one in named)
    )


def _goal(document: Document, question: Question, knowledge: Knowledge) -> Statement | None:
    """Quote what a plan aims at as a whole, if it has a part on that."""
    place = goals.part_of(document.id, "", question, knowledge)
    if place is None or not place.clauses:
        return None
    first = place.clauses[0]
    return Statement(f"目标写的是：{quoted(lead(first, _LONGEST).text)}。", (whole(first),))
