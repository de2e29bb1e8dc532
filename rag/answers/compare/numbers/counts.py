"""Compares how many things of a kind each of several plans is made of: boxes, projects, principles, tasks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.compare.numbers import parts_weighed
from rag.answers.outline import contents
from rag.answers.outline.structure import asks_only_of, section, structure
from rag.contract import Intent, Status
from rag.draft import Block, Draft, Paragraph, Statement, joined
from rag.evidence.places.outline import Item
from rag.evidence.places.parts import parts
from rag.knowledge import Knowledge
from rag.question.intent.counting import counted_kind, named_kind
from rag.question.model import Question

_TWO = 2


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Count or list the things of each side; None if a question asks for none, or no side has any."""
    if "more" in question.cues and (of_parts := parts_weighed.answer(question, sides, knowledge)):
        return of_parts
    if "more" in question.cues and (weighed := _weighed(question, sides, knowledge)):
        return weighed
    if counted_kind(question.text) == "department" or question.cues & {"differ", "responsible"}:
        return None
    counted = [section(side.question, knowledge) or _of_kind(side.question, question.text, knowledge) for side in sides]
    found = [draft for draft in counted if draft and "items" in draft.facts]
    if not found or (together := joined(found, 1)) is None:
        return None
    lacking = [_lacking(side, knowledge) for side, draft in zip(sides, counted, strict=True) if draft not in found]
    status = Status.PARTIAL if lacking else together.status
    return Draft(Intent.COMPARE, status, (*together.blocks, *lacking), together.facts)


def _weighed(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say which of two plans has more things of the kinds named, and nothing else: “甲的原则比乙多吗”."""
    kinds = [named_kind(side.question.text) or named_kind(question.text) for side in sides]
    if (
        len(sides) != _TWO
        or are_things(sides)
        or not all(kind in contents.KINDS and asks_only_of(question, kinds) for kind in kinds)
    ):
        return None
    found = [_things(side.question, kind or "", knowledge) for side, kind in zip(sides, kinds, strict=True)]
    if not any(items for _, items in found):
        return None
    numbers = [len(items) for _, items in found]
    most = knowledge.label(found[numbers.index(max(numbers))][0])
    blocks: list[Block] = [Paragraph((Statement("两者一样多：" if len(set(numbers)) == 1 else f"{most}的更多："),))]
    for (doc_id, items), kind in zip(found, kinds, strict=True):
        blocks += (
            contents.counted(doc_id, items, kind, knowledge)
            if items
            else [contents.without([doc_id], kind or "", knowledge)]
        )
    status = Status.GROUNDED if all(numbers) else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), {"items": [one.name for _, items in found for one in items]})


def _things(question: Question, kind: str, knowledge: Knowledge) -> tuple[str, list[Item]]:
    """Return the first plan of a side that has things of a kind, and these; its first plan where none has."""
    found = ((doc_id, parts(knowledge.document(doc_id), kind)) for doc_id in question.documents)
    return next(((doc_id, items) for doc_id, items in found if items), (question.documents[0], []))


def _of_kind(side: Question, text: str, knowledge: Knowledge) -> Draft | None:
    """Count the things of the kind that a side asks for, or the whole text where its own words name none: “海门呢”."""
    asked = side if counted_kind(side.text) else replace(side, text=text)
    return structure(asked, knowledge) if counted_kind(asked.text) else None


def _lacking(side: Side, knowledge: Knowledge) -> Paragraph:
    return Paragraph((Statement(f"{knowledge.titles(side.question.documents)}没有这样的部分。"),))
