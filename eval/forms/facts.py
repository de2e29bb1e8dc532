"""Turns plans into the facts that are asked for: values, numbered tasks with their duties, departments with tasks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from corpus.model import Clause, Document, Nature

# From so many numbers on, each borne by one clause, the tasks of a plan are numbered through.
_NUMBERED = 20
_NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a plan holds: its kind, as in ``forms.toml``, the words to ask with, and how to know it.

    An answer must say one of ``said`` in its first paragraph and, if ``clause_id`` is given, cite that clause first.
    """

    kind: str
    words: dict[str, str] = field(hash=False)
    said: tuple[str, ...]
    clause_id: str = ""


def facts_of(documents: Sequence[Document], names: dict[str, str]) -> list[Fact]:
    """Return the facts of plans, whose short ``names`` are given by id."""
    return [
        fact
        for document in documents
        for found in (_values(document, names), _tasks(document, names), _departments(document, names))
        for fact in found
    ]


def _values(document: Document, names: dict[str, str]) -> Iterator[Fact]:
    """Yield the values whose indicator the plan gives once as a goal, or once as reached."""
    targets = [target for clause in document.clauses for target in clause.targets]
    often = Counter((target.indicator, target.nature) for target in targets)
    for target in targets:
        if often[target.indicator, target.nature] == 1:
            kind = "goal" if target.nature is Nature.GOAL else "reached"
            yield Fact(
                kind,
                {"place": names[document.id], "name": target.indicator},
                tuple(dict.fromkeys((target.said, target.amount))),
            )


def _tasks(document: Document, names: dict[str, str]) -> Iterator[Fact]:
    """Yield the tasks of a plan that numbers them through, and who sees to each."""
    numbered: defaultdict[int, list[Clause]] = defaultdict(list)
    for clause in document.clauses:
        if clause.ordinals and clause.ordinals[-1].family == _NUMBER:
            numbered[clause.ordinals[-1].number].append(clause)
    single = {number: clauses[0] for number, clauses in numbered.items() if len(clauses) == 1}
    for number, clause in single.items() if len(single) == len(numbered) >= _NUMBERED else ():
        words = {"place": names[document.id], "number": str(number)}
        yield Fact("task", words, (f"第{number}项",), clause.id)
        if clause.responsibilities:
            yield Fact("duty", words, (clause.responsibilities[0].written,), clause.id)


def _departments(document: Document, names: dict[str, str]) -> Iterator[Fact]:
    """Yield the departments that a plan always writes alike, with the number of their tasks."""
    tasks: defaultdict[str, set[str]] = defaultdict(set)
    written: defaultdict[str, set[str]] = defaultdict(set)
    for clause in document.clauses:
        for duty in clause.responsibilities:
            tasks[duty.department].add(clause.id)
            written[duty.department].add(duty.written)
    for department, clauses in tasks.items():
        if written[department] == {department}:
            words = {"place": names[document.id], "department": department}
            said = (f"**{len(clauses)}项**",)
            yield from (Fact(kind, words, said) for kind in ("count", "duties"))
