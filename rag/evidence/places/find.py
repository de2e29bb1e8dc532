"""Finds the places of plans that a question points to: by headings, by the plan's own numbers, or by position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Clause, Document, Ordinal
from rag.evidence.places.headings import Named, aspect_start, lacks_aspect, named_headings
from rag.evidence.places.outline import marker_of, name_asked
from rag.evidence.places.parts import numbered_through, parts
from rag.evidence.places.steps import Place, around, enter, kind_of_unit, step, whole_plan
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.numbering.references import Reference
from rag.question.parting.beside import separate
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

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
    held = [_held(question, group, knowledge) for group in groups]
    at_each = set.intersection(*({one.place.document.id for one in found} for found in held))
    kept = [[one for one in found if not at_each or one.place.document.id in at_each] for found in held]
    found = (one for group, of_group in zip(groups, kept, strict=True) for one in _fitting(of_group, group, question))
    return list({(one.place.document.id, one.place.path, one.place.clauses): one for one in found}.values())


def having_all(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the documents in question that have something at each place: with “专栏1和六(三)” only one with boxes."""
    groups = separate(question.references, question.text)
    at_each = [{one.place.document.id for one in _held(question, group, knowledge)} for group in groups]
    return tuple(doc_id for doc_id in question.documents if all(doc_id in documents for documents in at_each))


def _held(question: Question, group: Sequence[Reference], knowledge: Knowledge) -> list[Found]:
    """Return the place in each document, of those with the heading that a number counts in if any has it.

    A heading that leads to no such place is left out of account, unless it stands right beside a number:
    “保障措施第六点” is no sixth point of another part.
    """
    text = blanked(question.text, question.places)
    found, counting = [], False
    documents = [knowledge.document(doc_id) for doc_id in question.documents]
    tasks = _tasks_meant(group, documents)
    for document in documents:
        all_named = named_headings(text, document, question.terms, knowledge)
        named = tuple(one for one in all_named if not _is_asked_of(tasks, one, text))
        counted = any(_leads_to(heading, group, text) or _follows(heading, group, text) for heading in named)
        counting = counting or counted
        if not named and lacks_aspect(text, document, question.terms):
            continue
        for headings in (named,) if counted else dict.fromkeys((named, ())):
            if place := _in_document(document, headings, group, text, question.terms):
                found.append(Found(place, headings))
                break
    if counting:
        return [one for one in found if one.named]
    own = [one for one in found if group and _has_number(one.place, group[-1])]
    return found if question.named_documents else own or found


def _has_number(place: Place, reference: Reference) -> bool:
    """Tell whether a number written without a unit is the plan's own: (三) of “六、(三)”, not the third below 六."""
    if reference.unit or reference.by_position:
        return False
    written = place.clauses[0].ordinals
    return any(Ordinal(family, reference.number) in written for family in reference.families)


def _in_document(
    document: Document, headings: Sequence[Named], group: Sequence[Reference], text: str, terms: Sequence[Term]
) -> Place | None:
    """Return the place in one document that headings and numbers lead to, without headings narrowed by words."""
    place = _walk(whole_plan(document), headings, _as_decimals(group, document), text)
    if place is None or not (headings or group):
        return None
    return place if headings else _narrowed(place, terms)


_DECIMALS = ("number", "decimal_2", "decimal_3")


def _as_decimals(group: Sequence[Reference], document: Document) -> Sequence[Reference]:
    """Return the steps of a number as those of a plan that numbers by decimals: 二(一)3 stands for 2.1.3."""
    if len(group) > len(_DECIMALS) or any(one.unit or one.by_position for one in group):
        return group
    if not any(ordinal.family in _DECIMALS[1:] for clause in document.clauses for ordinal in clause.ordinals):
        return group
    return [replace(one, families=(family,)) for one, family in zip(group, _DECIMALS, strict=False)]


def _fitting(held: Sequence[Found], group: Sequence[Reference], question: Question) -> list[Found]:
    held = [one for one in held if one.named] or list(held)
    if len(held) > 1 and not question.named_documents and group:
        return [one for one in held if len(one.place.clauses) == 1] or held
    return held


def counted_from(question: Question, knowledge: Knowledge) -> int:
    """Return where the words start that a question's first number belongs to: the heading right before it, if any."""
    text = blanked(question.text, question.places)
    starts = [
        heading.start
        for doc_id in question.documents
        for heading in named_headings(text, knowledge.document(doc_id), question.terms, knowledge)
        if _leads_to(heading, question.references[:1], text)
    ]
    first = question.references[0].start
    aspect = aspect_start(text, question.terms)
    return min((*starts, first if aspect is None else aspect, first))


# What stands between a number and the heading of the part that it is in: “第五条基本原则”, “第五个的保障措施”.
_OF_PART = re.compile("的?")


def _follows(heading: Named, group: Sequence[Reference], text: str) -> bool:
    """Tell whether the heading of a part stands right behind a number, or is what it counts."""
    before = [text[one.end : heading.start] for one in group if one.end <= heading.start and one.unit]
    within = any(one.start < heading.start < one.end for one in group)
    return heading.clause is None and (within or any(_OF_PART.fullmatch(between) for between in before))


def _tasks_meant(group: Sequence[Reference], documents: Sequence[Document]) -> list[Reference]:
    """Return the numbers of a question that are those of tasks which a plan numbers through: “第12项”."""
    tasks = [one for one in group if one.unit == "项" and not one.by_position]
    if not tasks:
        return []
    numbers = {clause.ordinals[-1].number for one in documents for clause in numbered_through(one)}
    return [one for one in tasks if one.number in numbers]


def _is_asked_of(tasks: Sequence[Reference], heading: Named, text: str) -> bool:
    """Tell whether what may name a heading is what is asked of a task: 目标 of “第12项目标是多少”."""
    before = (text[one.end : heading.start] for one in tasks if one.end <= heading.start)
    return not heading.exact and any(_OF_PART.fullmatch(between) for between in before)


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


def row_counted(question: Question, document: Document) -> tuple[str, int]:
    """Return the kind of things that the only number of a question counts, and how many a plan has of it.

    Empty where the number is not of one kind (see ``rag/data/counted.toml``), or counts below a heading of another or
    within a side of the plan.
    """
    if len(question.references) != 1 or not document.clauses:
        return "", 0
    (reference,) = question.references
    text = blanked(question.text, question.places)
    if aspect_start(text, question.terms) is not None:
        return "", 0
    kind = kind_of_unit(reference, document) or _kind_before(reference, text)
    if kind is None and reference.unit == "项" and numbered_through(document):
        kind = "task"
    return (kind, len(parts(document, kind))) if kind else ("", 0)


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
    """Tell whether what stands between a heading and a number says that the one is the other.

    “总则是第一章吧”, “讲茶馆那节(第六节)”.
    """
    return bool(re.search(r"[是即]|[(]$", between))


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
