"""Tells which of several topics has more tasks in a plan: “商标和版权哪个任务多”, “写专利的条款多还是写商标的多”."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.phrasing.wording import places
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.things.presence import spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.weighing import By, Weighing, weighing
from rag.question.model import Question

_SHORTEST = 2


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which topic more clauses of each plan write, then which do; None unless topics are weighed so."""
    asked = weighing(question)
    if asked is None or asked.by not in (By.WRITING, By.TASKS) or question.departments or question.references:
        return None
    names, tasks = asked.things, asked.by is By.TASKS
    if not names or any(len(name) < _SHORTEST for name in names):
        return None
    told = {doc_id: [_writing(name, doc_id, knowledge, tasks=tasks) for name in names] for doc_id in question.documents}
    every = [clause for of in told.values() for clauses in of for clause in clauses]
    if not all(any(of[place] for of in told.values()) for place in range(len(names))):
        return None
    first = Paragraph(tuple(_verdict(doc_id, asked, of, knowledge) for doc_id, of in told.items()))
    lines = (
        _line(doc_id, name, clauses, knowledge, counted=_overlap(of))
        for doc_id, of in told.items()
        for name, clauses in zip(names, of, strict=True)
        if clauses
    )
    facts = {"clauses": list(dict.fromkeys(clause.id for clause in every))}
    return Draft(Intent.COMPARE, Status.GROUNDED, (first, Bullets(tuple(lines))), facts)


def _writing(name: str, doc_id: str, knowledge: Knowledge, *, tasks: bool) -> list[Clause]:
    """Return the clauses of a plan that write a topic, in the order of the plan; of tasks only what is to be done."""
    found = {spot.clause.id for spot in spots(thing_named(name, knowledge), [doc_id], knowledge) if spot.way.writes}
    clauses = knowledge.document(doc_id).clauses
    return [one for one in clauses if one.id in found and (one.kind in WORK or not tasks)]


def _overlap(found: Sequence[Sequence[Clause]]) -> bool:
    """Tell whether a clause writes several topics, so that their numbers are told one by one, each with its clauses."""
    every = [clause.id for of in found for clause in of]
    return len(set(every)) < len(every)


def _line(doc_id: str, name: str, clauses: Sequence[Clause], knowledge: Knowledge, *, counted: bool) -> Statement:
    number = f"有**{len(clauses)}条**" if counted else ""
    text = f"{knowledge.label(doc_id)}写到“{name}”的{number}：{places(clauses, knowledge, '条')}。"
    return Statement(text, _whole(clauses))


def _verdict(doc_id: str, asked: Weighing, found: Sequence[Sequence[Clause]], knowledge: Knowledge) -> Statement:
    """Say of which topic a plan writes more, or less, as asked, and whether that is as claimed."""
    names, numbers = asked.things, [len(clauses) for clauses in found]
    noun = "任务" if asked.by is By.TASKS else "条款"
    counted = "，".join(f"写到“{name}”的有**{number}条**" for name, number in zip(names, numbers, strict=True))
    end = min(numbers) if asked.less else max(numbers)
    most = f"写到“{names[numbers.index(end)]}”的{'更' if len(names) == 2 else '最'}{'少' if asked.less else '多'}"
    said = "一样多" if numbers.count(end) > 1 else most
    whether = f"{is_so(numbers.count(end) == 1 and numbers[0] == end)}，" if asked.claimed else ""
    proof = _whole([clause for of in found for clause in of])
    told = "" if _overlap(found) else f"：{counted}"
    return Statement(f"{whether}{knowledge.label(doc_id)}的{noun}里，{said}{told}。", proof)


def _whole(clauses: Sequence[Clause]) -> tuple[Support, ...]:
    return tuple(map(whole, dict.fromkeys(clauses)))
