"""Finds the places of plans that a question points to: by headings, by the plan's own numbers, or by position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause
from rag.evidence.headings import Named, named_headings
from rag.evidence.outline import marker_of, name_asked
from rag.evidence.places import Place, around, enter, step, whole_plan
from rag.evidence.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.beside import separate
from rag.question.counting import named_kind
from rag.question.links import blanked
from rag.question.model import Question
from rag.question.ordinals import Reference
from rag.question.terms import Term

# The share of a question's words that a heading below a place must hold to be named by them.
_IN_SHORT = 0.75
# What a plan may have under any heading: “最后一条保障措施”, whatever its headings are called.
_ANY_ITEM = frozenset({"条", "项", "点", "个"})


@dataclass(frozen=True, slots=True)
class Found:
    """A place that a question points to, and the headings that it names on the way."""

    place: Place
    named: tuple[Named, ...]


def find_place(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the places that a question's numbers point to, in order."""
    found = find_places(question, knowledge) if question.references else []
    return list(dict.fromkeys(clause for one in found for clause in one.place.clauses))


def find_places(question: Question, knowledge: Knowledge) -> list[Found]:
    """Return the places that a question points to, of the documents where what it says fits best.

    Words that name a heading (“保障措施第三点”) lead into what stands below it. Of several places (“第3项和第5项”)
    each is found by itself. Without a number it is the heading alone.
    """
    groups = separate(question.references, question.text) or [()]
    question = replace(question, documents=having_all(question, knowledge) or question.documents)
    found = (one for group in groups for one in _fitting(question, group, knowledge))
    return list({(one.place.document.id, one.place.path, one.place.clauses): one for one in found}.values())


def having_all(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the documents in question that have something at each place: with “专栏1和六(三)” only one with boxes."""
    groups = separate(question.references, question.text)
    at_each = [{one.place.document.id for one in _held(question, group, knowledge)} for group in groups]
    return tuple(doc_id for doc_id in question.documents if all(doc_id in documents for documents in at_each))


def _held(question: Question, group: Sequence[Reference], knowledge: Knowledge) -> list[Found]:
    """Return the place in each document, of those with the heading that a number counts in if any has it."""
    held = [one for doc_id in question.documents if (one := _in_document(question, group, doc_id, knowledge))]
    counted = any(_is_counted(question, group, doc_id, knowledge) for doc_id in question.documents)
    return [one for one in held if one.named] if counted else held


def _fitting(question: Question, group: Sequence[Reference], knowledge: Knowledge) -> list[Found]:
    held = _held(question, group, knowledge)
    held = [one for one in held if one.named] or held
    if len(held) > 1 and not question.named_documents and group:
        return [one for one in held if len(one.place.clauses) == 1] or held
    return held


def counted_from(question: Question, knowledge: Knowledge) -> int:
    """Return where the words start that a question's first number belongs to: the heading right before it, if any."""
    text = blanked(question.text, question.places)
    return min(
        (
            heading.start
            for doc_id in question.documents
            for heading in named_headings(text, knowledge.document(doc_id), question.terms, knowledge.weigh)
            if _leads_to(heading, question.references[:1], text)
        ),
        default=question.references[0].start,
    )


def _in_document(question: Question, group: Sequence[Reference], doc_id: str, knowledge: Knowledge) -> Found | None:
    """Return the place in one document; a heading that leads to no such place is left out of account.

    One that stands right beside a number is not: “保障措施第六点” is no sixth point of another part.
    """
    document = knowledge.document(doc_id)
    text = blanked(question.text, question.places)
    named = tuple(named_headings(text, document, question.terms, knowledge.weigh))
    counted = _is_counted(question, group, doc_id, knowledge)
    for headings in (named,) if counted else dict.fromkeys((named, ())):
        place = _walk(whole_plan(document), headings, group, text)
        if place and (headings or group):
            return Found(place if headings else _narrowed(place, question.terms), headings)
    return None


def _is_counted(question: Question, group: Sequence[Reference], doc_id: str, knowledge: Knowledge) -> bool:
    """Tell whether a number counts what stands below the heading of a part of a plan, right before or behind it."""
    text = blanked(question.text, question.places)
    named = named_headings(text, knowledge.document(doc_id), question.terms, knowledge.weigh)
    return any(_leads_to(heading, group, text) or _follows(heading, group, text) for heading in named)


# What stands between a number and the heading of the part that it is in: “第五条基本原则”, “第五个的保障措施”.
_OF_PART = re.compile("的?")


def _follows(heading: Named, group: Sequence[Reference], text: str) -> bool:
    """Tell whether the heading of a part stands right behind a number, or is what it counts."""
    before = [text[one.end : heading.start] for one in group if one.end <= heading.start and one.unit]
    within = any(one.start < heading.start < one.end for one in group)
    return heading.clause is None and (within or any(_OF_PART.fullmatch(between) for between in before))


# What stands between the heading of a part and a number within it: “保障措施里的第三点”, “保障措施,第三点”.
_WITHIN = re.compile(r"(?:部分|这一?[块章节])?[里中的,]{0,2}")


def _leads_to(heading: Named, group: Sequence[Reference], text: str) -> bool:
    """Tell whether a number stands right behind the heading of a part."""
    behind = [text[heading.end : one.start] for one in group if one.start >= heading.end and one.unit]
    return heading.clause is None and any(_WITHIN.fullmatch(between) for between in behind)


def _narrowed(place: Place, terms: Sequence[Term]) -> Place:
    """Return the one heading below a place that words of the question name in short: “最后一章的茶园” of “建设茶园”.

    Words that the heading of the place itself has say it once more and lead no further.
    """
    if not terms or not place.is_section or coverage(terms, name_asked(place.heading)) > 0:
        return place
    below = {clause.path[len(place.path)] for clause in place.clauses if len(clause.path) > len(place.path)}
    held = [heading for heading in below if coverage(terms, name_asked(heading)) >= _IN_SHORT]
    return enter(place, (*place.path, held[0])) if len(held) == 1 else place


def _walk(place: Place, named: Sequence[Named], group: Sequence[Reference], text: str) -> Place | None:
    """Go from the whole of a plan into each heading and to each number in turn, as the text names them."""
    turns: list[tuple[float, Named | Reference]] = [(reference.start, reference) for reference in group]
    turns += [(_turn(heading, group), heading) for heading in named]
    turns.sort(key=lambda turn: turn[0])
    for number, (_, towards) in enumerate(turns, start=1):
        if isinstance(towards, Named):
            place = enter(place, towards.path, towards.clause)
            continue
        if _is_there(place, towards) and _names_it(text[_end_before(turns, number) : towards.start]):
            continue
        at = step(place, towards, _kind_before(towards, text), last=number == len(turns))
        if at is None:
            return None
        place = around(at, towards.around) if towards.around else at
    return place


def _is_there(place: Place, reference: Reference) -> bool:
    """Tell whether a number is that of the heading just entered: “第三章” behind its name."""
    marker = marker_of(place.heading) if place.heading else None
    ordinal = marker.ordinal if marker else None
    named_so = ordinal is not None and ordinal.number == reference.number and ordinal.family in reference.families
    return named_so and reference.unit in _OF_HEADINGS


def _end_before(turns: Sequence[tuple[float, Named | Reference]], number: int) -> int:
    """Return where the heading or number named before the one at a turn (from 1) ends."""
    return turns[number - 2][1].end if number > 1 else 0


def _names_it(between: str) -> bool:
    """Tell whether what stands between a heading and a number says that the one is the other: “总则是第一章吧”."""
    return bool(re.search("[是即]", between))


# What numbers count that stand before headings themselves.
_OF_HEADINGS = frozenset({"部分", "编", "篇", "章", "节", "板块", "大块"})


def _turn(heading: Named, group: Sequence[Reference]) -> float:
    """Return when a heading is entered: before the number that counts what stands below it (“最后一条保障措施”)."""
    for reference in group:
        within = reference.start <= heading.start < reference.end
        counted = heading.start == reference.end and reference.unit in _ANY_ITEM
        if within or counted:
            return reference.start - 0.5
    return heading.start


def _kind_before(reference: Reference, text: str) -> str | None:
    """Return the kind of which a number without a unit of its own counts one: “工程里排第二的”, “保障措施第一条”.

    A plan's own number counts none: 六 of “专栏1和六(三)”.
    """
    if reference.families[:1] in (("box",), ("cn",)) or (reference.unit and reference.unit not in _ANY_ITEM):
        return None
    anywhere = reference.by_position and not reference.unit
    kind = named_kind(text[: reference.start]) or (named_kind(text) if anywhere else None)
    return kind if kind in _COUNTED_ONE_BY_ONE else None


_COUNTED_ONE_BY_ONE = frozenset({"project", "principle", "safeguard", "box"})
