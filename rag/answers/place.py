"""Finds the clauses at a place that a question points to by the plan's own numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from corpus.cleaning.width import fold
from corpus.model import Clause, ClauseKind, Ordinal
from corpus.structure.numbering import marker_at_start
from rag.evidence.outline import Item, bare
from rag.evidence.parts import counts_through, parts
from rag.knowledge import Knowledge
from rag.question.beside import separate
from rag.question.counting import named_kind
from rag.question.model import Question
from rag.question.ordinals import Reference

_SHORTEST_NAME = 2
_FEWEST_STEPS = 2


def find_place(question: Question, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the question's references, of the documents where the place fits best.

    Where several families of numbering fit a number, the first that leads to a clause is taken. Words before a number
    that name a heading (“保障措施第三点”) narrow the place to what stands below it. Of several places (“第3项和第5项”)
    the clauses follow each other.
    """
    places = separate(question.references, question.text)
    found = (_one_place(replace(question, references=place), knowledge) for place in places)
    return list(dict.fromkeys(clause for clauses in found for clause in clauses))


def _one_place(question: Question, knowledge: Knowledge) -> list[Clause]:
    documents = question.documents
    found: dict[str, list[Clause]] = {}
    for doc_id in documents:
        clauses = _in_document(question, doc_id, knowledge)
        if clauses:
            found[doc_id] = clauses
    headed = {doc_id: clauses for doc_id, clauses in found.items() if _headed(question, doc_id, knowledge)}
    found = headed or found
    if len(found) > 1 and not question.named_documents:
        found = _single_steps(found)
    return [clause for clauses in found.values() for clause in clauses]


def _single_steps(found: dict[str, list[Clause]]) -> dict[str, list[Clause]]:
    """Of several documents, keep those where the place is one clause; if there is none, all."""
    single = {doc_id: clauses for doc_id, clauses in found.items() if len(clauses) == 1}
    return single or found


def _in_document(question: Question, doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses at the place in one document, within the part that the question names, if it names one."""
    references = question.references
    part = _headed(question, doc_id, knowledge)
    if part is not None:
        below = [clause for clause in knowledge.document(doc_id).clauses if part in clause.path]
        return _at(references, doc_id, knowledge, part) or _nth(references, _items_of(below, part))
    kind = _KINDS.get(references[-1].unit) or _safeguards(question)
    if kind and (clauses := _nth(references, parts(knowledge.document(doc_id), kind))):
        return clauses
    if len(references) == 1 and (clauses := _by_position(question, doc_id, knowledge)):
        return clauses
    return _at(references, doc_id, knowledge, None) or _below(references, doc_id, knowledge)


# “最后一条”, “倒数第二项”, “前三条”: a position, whatever the numbers of the plan.
_POSITION = re.compile(r"最后|末|倒数|前|头|首|后")
_ITEMS = frozenset({"条", "项", "点", "个", "任务"})


def _by_position(question: Question, doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the item at a position of a plan that begins its numbers anew below each heading."""
    reference, document = question.references[0], knowledge.document(doc_id)
    written = question.text[reference.start : reference.end]
    if reference.unit not in _ITEMS or not _POSITION.match(written) or counts_through(document):
        return []
    only_tasks = reference.unit == "任务" or written.endswith("任务")
    clauses = [clause for clause in document.clauses if clause.path and not (only_tasks and clause.kind is not _TASK)]
    return _nth(question.references, [Item(clause.id, (clause,)) for clause in clauses])


_TASK = ClauseKind.TASK


def _safeguards(question: Question) -> str | None:
    """Return the kind of part of which a question counts one: “保障措施第一条”, whatever its heading is called."""
    before = question.text[: question.references[0].start]
    return _SAFEGUARD if len(question.references) == 1 and named_kind(before) == _SAFEGUARD else None


_SAFEGUARD = "safeguard"
# What stands under a name of its own in a plan, whatever the numbers before it.
_KINDS = {"工程": "project", "原则": "principle", "专栏": "box"}


def _at(references: Sequence[Reference], doc_id: str, knowledge: Knowledge, part: str | None) -> list[Clause]:
    """Return the clauses at the references; below the heading ``part``, whose own number does not count."""
    marker = marker_at_start(fold(part)) if part else None
    for ordinals in _readings(references):
        if ordinals[-1].number < 0:
            clauses = _from_end(ordinals, doc_id, knowledge)
        else:
            clauses = list(knowledge.catalogue.by_ordinal(doc_id, ordinals))
        if part is not None:
            clauses = [clause for clause in clauses if part in clause.path]
        if clauses and not (marker and marker.ordinal == ordinals[-1]):
            return _own(clauses, ordinals[-1])
    return []


def _readings(references: Sequence[Reference]) -> Iterator[tuple[Ordinal, ...]]:
    """Yield each way to read the references as numbers of the plan, likeliest first."""
    options = [[Ordinal(family, reference.number) for family in reference.families] for reference in references]
    yield from product(*options)


def _from_end(ordinals: Sequence[Ordinal], doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return the clauses with the highest number of a family below the ordinals before it, or one of the next."""
    family = ordinals[-1].family
    within = knowledge.document(doc_id).clauses
    if ordinals[:-1]:
        within = knowledge.catalogue.by_ordinal(doc_id, ordinals[:-1])
    numbers = sorted({o.number for clause in within for o in clause.ordinals if o.family == family})
    if len(numbers) < -ordinals[-1].number:
        return []
    wanted = Ordinal(family, numbers[ordinals[-1].number])
    return [clause for clause in within if wanted in clause.ordinals]


def _below(references: Sequence[Reference], doc_id: str, knowledge: Knowledge) -> list[Clause]:
    """Return what stands at a position below the place of the references before, whatever its own number."""
    if len(references) < _FEWEST_STEPS:
        return []
    above = _at(references[:-1], doc_id, knowledge, None)
    common = [path for path, *rest in zip(*(clause.path for clause in above), strict=False) if set(rest) <= {path}]
    return _nth(references[-1:], _items_of(above, common[-1])) if common else []


def _items_of(clauses: Sequence[Clause], heading: str) -> list[Item]:
    """Return what stands directly below a heading: the headings there, or the clauses if there are none."""
    groups: dict[str, list[Clause]] = {}
    for clause in clauses:
        deeper = clause.path[clause.path.index(heading) + 1 :]
        groups.setdefault(deeper[0] if deeper else clause.id, []).append(clause)
    return [Item(name, tuple(group)) for name, group in groups.items()]


def _nth(references: Sequence[Reference], items: Sequence[Item]) -> list[Clause]:
    """Return the clauses of the item at a position, such as one without a number of its own (“——坚持……”)."""
    if len(references) != 1:
        return []
    number = references[0].number
    position = len(items) + number if number < 0 else number - 1
    return list(items[position].clauses) if 0 <= position < len(items) else []


def _own(clauses: Sequence[Clause], last: Ordinal) -> list[Clause]:
    """Prefer the clauses whose own number is the one asked for to those that stand deeper."""
    own = [clause for clause in clauses if clause.ordinals and clause.ordinals[-1] == last]
    return own or list(clauses)


def _headed(question: Question, doc_id: str, knowledge: Knowledge) -> str | None:
    """Return the heading that the question names beside its numbers, the deepest of those named; None without one."""
    clauses = knowledge.document(doc_id).clauses
    headings = dict.fromkeys(heading for clause in clauses for heading in clause.path)
    named = [heading for heading in headings if _is_named(bare(heading), question.text)]
    depth = {heading: clause.path.index(heading) for clause in clauses for heading in clause.path}
    return max(named, key=lambda h: (bare(h) in question.text, depth[h], len(bare(h))), default=None)


def _is_named(name: str, text: str) -> bool:
    if len(name) < _SHORTEST_NAME:
        return False
    short = name.removeprefix("主要").removeprefix("重点")
    return name in text or (len(short) >= _SHORTEST_NAME + 2 and short in text) or _part_named(name, text)


def _part_named(name: str, text: str) -> bool:
    """Tell whether one of the parts of a heading like “指导思想与基本原则” is named."""
    named = [part for part in re.split("[与和、及]", name) if len(part) > _SHORTEST_NAME]
    return len(named) > 1 and any(part in text for part in named)
