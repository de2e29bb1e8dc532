"""Compares how many things of a kind plans are made of, boxes or principles, or how many tasks parts of a plan have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.model import Clause
from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.compare.numbers import topics_weighed
from rag.answers.outline import contents
from rag.answers.outline.structure import asks_only_of, section, structure
from rag.contract import Intent, Status
from rag.draft import Alike, Block, Draft, Paragraph, Statement, joined
from rag.evidence.clauses.kinds import WORK
from rag.evidence.places.find import find_place
from rag.evidence.places.outline import Item, bare
from rag.evidence.places.parts import paragraphs, parts
from rag.knowledge import Knowledge
from rag.question.claims.weighing import weighing
from rag.question.intent.counting import counted_kind, counting, named_kind
from rag.question.model import Question

_TWO, _MOST_PLANS = 2, 4
# Of more things than these the lines behind the verdict tell the numbers.
_MOST_PROOFS = 24


def answer(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Count or list the things of each side; None if a question asks for none, or no side has any."""
    asks_alike = "differ" in question.cues and _asks_number(question.text)
    if (question.cues & {"more", "gap"} or asks_alike) and (weighed := _weighed(question, sides, knowledge)):
        return weighed
    if "more" in question.cues and (of_topics := topics_weighed.answer(question, knowledge)):
        return of_topics
    if counted_kind(question.text) == "department" or question.cues & {"differ", "responsible"}:
        return None
    counted = [section(side.question, knowledge) or _of_kind(side.question, question.text, knowledge) for side in sides]
    found = [draft for draft in counted if draft and "items" in draft.facts]
    if not found or (together := joined(found, 1)) is None:
        return None
    lacking = [_lacking(side, knowledge) for side, draft in zip(sides, counted, strict=True) if draft not in found]
    status = Status.PARTIAL if lacking else together.status
    return Draft(Intent.COMPARE, status, (*together.blocks, *lacking), together.facts)


# “条数一样吗”, “个数”, “一样多吗”: how many there are; not “条款”.
_NUMBER = re.compile(r"[条项个章节点]数|[一同]样多")


def _asks_number(text: str) -> bool:
    """Tell whether a normalised question asks how many things there are: “几条”, “条数”."""
    return counting(text) is not None or _NUMBER.search(text) is not None


def _sections_named(question: Question, sides: Sequence[Side]) -> list[Side]:
    """Return the two sections of one plan that a question weighs by their names; none where it weighs no sections."""
    asked = weighing(question) if len(sides) == 1 and _ARE_PARTS.search(question.text) else None
    things = asked.things if asked else ()
    return [replace(sides[0], name=name.strip("“”\"'")) for name in things] if len(things) == 2 else []


class _Counted(NamedTuple):
    """Things of a kind in a plan, or below a heading of it."""

    doc_id: str
    items: Sequence[Item]
    kind: str
    heading: str = ""


def _weighed(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Say which plan has more things of the kinds named, or which of two parts of one has more tasks."""
    sides = _sections_named(question, sides) or sides
    found = _of_parts(question, sides, knowledge) if are_things(sides) else _of_plans(question, sides, knowledge)
    if not 1 < len(sides) == len(found) <= _MOST_PLANS or not any(one.items for one in found):
        return None
    if len(found) > _TWO and (any(one.heading for one in found) or len({one.kind for one in found}) > 1):
        return None
    numbers = [len(one.items) for one in found]
    said = _verdict(found, knowledge) if len(found) == _TWO else _verdict_of_several(found, knowledge)
    blocks: list[Block] = [Paragraph((said,))]
    for doc_id, items, kind, heading in found:
        if heading:
            total = contents.total(doc_id, items, kind, knowledge, heading)
            blocks.append(Paragraph((replace(total, supports=contents.firsts(items)),)))
        elif items:
            blocks += contents.counted(doc_id, items, kind, knowledge)
        else:
            blocks.append(contents.without([doc_id], kind, knowledge))
    status = Status.GROUNDED if all(numbers) else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), {"items": [item.name for one in found for item in one.items]})


def _verdict(found: Sequence[_Counted], knowledge: Knowledge) -> Statement:
    """Say which of two has more things, and how many both have.

    Of parts of one plan, and of many things, the lines behind tell the numbers, each with what proves it.
    """
    numbers = {len(one.items) for one in found}
    if any(one.heading for one in found) or sum(len(one.items) for one in found) > _MOST_PROOFS:
        most = max(found, key=lambda one: len(one.items))
        same = len(numbers) == 1
        said = "两者一样多：" if same else f"{_called(most, knowledge)}的更多："
        return Statement(said, alike=Alike.YES if same else Alike.NO)
    first, second = found if len(found[0].items) >= len(found[1].items) else reversed(found)
    proof = tuple(support for one in found for support in contents.firsts(one.items))
    unit = contents.unit(first.kind) or "项"
    if len(first.items) == len(second.items):
        both = f"{_called(first, knowledge)}和{_called(second, knowledge)}都有{len(first.items)}{unit}"
        return Statement(f"两者一样多：{both}。", proof, alike=Alike.YES)
    if not second.items:
        return Statement(f"{_called(first, knowledge)}的更多，有{len(first.items)}{unit}。", proof, alike=Alike.NO)
    other = contents.unit(second.kind) or "项"
    less = f"{_called(second, knowledge)}的{len(second.items)}{other[0] if first.kind == second.kind else other}"
    return Statement(f"{_called(first, knowledge)}有{len(first.items)}{unit}，多于{less}。", proof, alike=Alike.NO)


def _verdict_of_several(found: Sequence[_Counted], knowledge: Knowledge) -> Statement:
    """Say how many things each of more than two plans has, and whether all have as many."""
    unit = contents.unit(found[0].kind) or "项"
    numbers = {len(one.items) for one in found}
    having = [one for one in found if one.items]
    proof = tuple(support for one in having for support in contents.firsts(one.items))
    if len(numbers) == 1:
        called = "、".join(_called(one, knowledge) for one in found)
        return Statement(f"各方一样多：{called}都有{len(found[0].items)}{unit}。", proof, alike=Alike.YES)
    each = "，".join(f"{_called(one, knowledge)}有{len(one.items)}{unit}" for one in having)
    most = [one for one in having if len(one.items) == max(numbers)]
    opens = f"{_called(most[0], knowledge)}的最多" if len(most) == 1 else "各方不完全一样多"
    return Statement(f"{opens}：{each}。", proof, alike=Alike.NO)


def _called(one: _Counted, knowledge: Knowledge) -> str:
    return f"“{one.heading}”" if one.heading else knowledge.label(one.doc_id)


def _of_plans(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> list[_Counted]:
    """Return the things of the kinds that a question names, and nothing else, in each of two plans."""
    kinds = [named_kind(side.question.text) or named_kind(question.text) or "" for side in sides]
    if not all(kind in contents.KINDS and asks_only_of(question, kinds) for kind in kinds):
        return []
    return [_Counted(*_things(side.question, kind, knowledge), kind) for side, kind in zip(sides, kinds, strict=True)]


# “任务多”, “条数多”: the tasks of parts are counted; not “责任单位多”.
_TASKS = re.compile(r"任务|条目|条数|项数|措施|工作量")
# “保护部分”, “服务管理章”: what a part is called by is what stands before; not “保护试点区”.
_PART = re.compile(r"(?:那|这)?(?:一|个)?(?:大?部分|章节?|板块|篇|大?块|节)(?:里面?|中)?$")
_SHORTEST = 2


# “哪节条数多”, “两章谁的任务多”: what the two things are is said behind them; not “哪个任务多”.
_ARE_PARTS = re.compile(r"(?:哪|两|二|俩)一?个?(?:部分|章|板块|篇|节|块)")


def _of_parts(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> list[_Counted]:
    """Return the tasks of two parts or sections of one plan, where these are weighed."""
    parts = _ARE_PARTS.search(question.text) is not None
    found = [_tasks(side, knowledge, parts=parts) for side in sides] if _TASKS.search(question.text) else []
    return [_Counted(of[0].doc_id, paragraphs(of), "task", heading) for heading, of in found if of]


def _tasks(side: Side, knowledge: Knowledge, *, parts: bool) -> tuple[str, list[Clause]]:
    """Return the heading that a side means, by its number or by words of it, with the tasks below; or none.

    Words lead to one of the outermost parts, and to a section within one where ``parts`` are spoken of.
    """
    (doc_id, *_) = side.question.documents
    clauses = knowledge.document(doc_id).clauses
    if side.question.references:
        heads = {clause.path[:1] for clause in find_place(side.question, knowledge) if clause.doc_id == doc_id}
    else:
        name, called = _PART.sub("", side.name), parts or _PART.search(side.name) is not None
        paths = {clause.path[:depth] for clause in clauses for depth in ((1, 2) if parts else (1,)) if clause.path}
        heads = {path for path in paths if called and _names(name, bare(path[-1]))}
    if len(heads) != 1 or not all(heads):
        return "", []
    (head,) = heads
    return head[-1], [clause for clause in clauses if clause.path[: len(head)] == head and clause.kind in WORK]


def _names(name: str, heading: str) -> bool:
    """Tell whether a heading has the words by which a part is called: 服务管理 of “加强茶业服务管理”."""
    pieces = [name[at : at + _SHORTEST] for at in range(0, len(name), _SHORTEST)]
    return len(name) >= _SHORTEST and all(piece in heading for piece in pieces)


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
