"""Answers whether one part of a plan writes of a thing: “目标里有没有茶园”; what stands elsewhere is told as such."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.phrasing.naming import written
from rag.answers.phrasing.wording import quoted, source, who
from rag.answers.yes_no.proof.best import best_proof
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import is_so, nothing, ruled
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.evidence.places.find import find_place
from rag.evidence.places.outline import below, name_asked, paths
from rag.evidence.places.parts import parts
from rag.evidence.sentences.cut import lead
from rag.evidence.things.presence import Spot, Way, spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.figures import Kind, figures
from rag.question.claims.mention import denies_mention, without_verb
from rag.question.claims.within import Within, same_names, within_asked
from rag.question.model import Question

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Part:
    """The clauses of a plan to which a question is limited, and what they are called: its heading, or the place."""

    doc_id: str
    name: str
    clauses: tuple[Clause, ...]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the part asked about writes of the thing; None where a question is not limited to a part.

    What another part of the plan writes, or something that only comes near, is quoted and not taken for it.
    """
    asked = within_asked(question) if question.is_placed or question.filtered else None
    if asked is None or "yes_no" not in question.cues or _is_number(asked):
        return None
    asked = replace(asked, thing=without_verb(asked.thing, knowledge.is_written))
    found = [part for doc_id in question.documents for part in _parts(asked, question, doc_id, knowledge)]
    if not found and (asked.numbered or asked.marked):
        return None
    negative = denied(question.text) is not None and denies_mention(question.text)
    if any(one.written == asked.thing for one in question.departments):
        says = found and asked.says
        return _body(asked, found, question, knowledge, denied=negative) if says else None
    clauses = {clause.id for part in found for clause in part.clauses}
    thing = thing_named(asked.thing, knowledge)
    every = spots(thing, question.documents, knowledge)
    inside = [spot for spot in every if spot.clause.id in clauses]
    if writing := next((spot for spot in inside if spot.way.writes), None):
        return _found(_said(writing, question, knowledge), writing.clause, denied=negative)
    elsewhere = [spot for spot in every if spot.way.writes]
    about = replace(question, terms=thing.terms, topic=asked.thing)
    near = None if elsewhere else _near(found, inside, about, knowledge)
    return _lacking(
        asked,
        found,
        max(elsewhere, key=lambda spot: _fit(spot, asked.thing), default=near),
        about,
        knowledge,
        denied=negative,
    )


def _is_number(asked: Within) -> bool:
    """Tell whether it is how many there are that is claimed: of things at a number, or of what a part is made of.

    “第7项有八家吗”, “保障措施里有三条吗”; not “目标里有没有15亿元”, which is looked for as it is written.
    """
    opening = next((one for one in figures(asked.thing) if one.start == 0), None)
    if opening is None or asked.says:
        return False
    return opening.unit in _PARTS or (asked.numbered and opening.kind is Kind.THINGS)


_PARTS = frozenset({"项", "条", "个"})


def _parts(asked: Within, question: Question, doc_id: str, knowledge: Knowledge) -> list[_Part]:
    """Return the part of a plan that a question is limited to: at its number, or below the heading that it names."""
    document = knowledge.document(doc_id)
    if asked.numbered:
        clauses = tuple(clause for clause in find_place(question, knowledge) if clause.doc_id == doc_id)
        number = question.references[0]
        return [_Part(doc_id, question.text[number.start : number.end], clauses)] if clauses else []
    names = same_names(asked.part)
    boxes = [clause for item in parts(document, "box") for clause in item.clauses] if "专栏" in names else []
    if boxes:
        return [_Part(doc_id, "专栏", tuple(boxes))]
    every = paths(document)
    exact = [path for path in every if name_asked(path[-1]) in names]
    held = exact or [path for path in every if any(name in name_asked(path[-1]) for name in names)]
    least = min((len(path) for path in held), default=0)
    return [_Part(doc_id, fold(path[-1]), below(document, path)) for path in held if len(path) == least]


def _fit(spot: Spot, name: str) -> tuple[bool, int]:
    """Tell how much a clause is on a thing: in its heading, and how often."""
    return any(name in heading for heading in (*spot.clause.path, spot.clause.title or "")), spot.clause.text.count(
        name
    )


def _near(found: Sequence[_Part], inside: Sequence[Spot], about: Question, knowledge: Knowledge) -> Spot | None:
    """Return the sentence of a part that comes near to a thing that its plan does not write."""
    if inside:
        return inside[0]
    clauses = [clause for part in found for clause in part.clauses]
    proof = best_proof(clauses, about, knowledge) if clauses and about.terms else None
    return Spot(Way.NEAR, proof.clause, proof.sentence) if proof and proof.is_near else None


def _named(found: Sequence[_Part], knowledge: Knowledge) -> str:
    return "、".join(f"{knowledge.label(part.doc_id)}“{part.name}”" for part in found)


def _said(spot: Spot, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the sentence that speaks of the thing."""
    return written(spot.clause, quote(spot.clause, spot.words, question), knowledge)


def _found(said: Statement, clause: Clause, *, denied: bool) -> Draft:
    return ruled(is_so(not denied), [said], {"verdict": not denied, "clauses": [clause.id]})


def _lacking(
    asked: Within, found: Sequence[_Part], spot: Spot | None, about: Question, knowledge: Knowledge, *, denied: bool
) -> Draft:
    """Say that the part does not write of the thing, or is not there, and what a plan writes elsewhere or near it."""
    verdict = "是" if denied else "没有"
    plans = knowledge.titles(about.documents)
    unwritten = (
        f"{_named(found, knowledge)}没有写到“{asked.thing}”" if found else f"{plans}没有单独的“{asked.part}”部分"
    )
    if spot is None:
        also = "，别处也没有" if found else f"，也没有写到“{asked.thing}”"
        return nothing([f"{unwritten}{also}"], verdict, knowledge)
    near = not spot.way.writes
    if near or not found:
        where = "最接近的原文如下" if near else "写到它的原文如下"
        first = Statement(f"{unwritten.replace('没有写到', '没有直接写到')}，{where}。")
    else:
        first = Statement(f"{verdict}。{unwritten}，写到它的是另一处。")
    blocks = (Paragraph((first,)), Paragraph((_said(spot, about, knowledge),)))
    told = None if near or not found else denied
    status = Status.PARTIAL if told is None else Status.GROUNDED
    return Draft(Intent.YES_NO, status, blocks, {"verdict": told, "clauses": [spot.clause.id]})


def _body(asked: Within, found: Sequence[_Part], question: Question, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Say whether the part names a department, in its text or among those responsible, and where else a plan does."""
    names = {asked.thing, *(name for one in question.departments for _, name in one.by_region)}
    inside = (clause for part in found for clause in part.clauses)
    if clause := _naming(names, inside):
        return _found(_duty(clause, knowledge), clause, denied=denied)
    verdict, unwritten = "是" if denied else "没有", f"{_named(found, knowledge)}没有写到“{asked.thing}”"
    elsewhere = _naming(names, knowledge.clauses(part.doc_id for part in found))
    if elsewhere is None:
        return nothing([unwritten], verdict, knowledge)
    first = Statement(f"{verdict}。{unwritten}，写到它的是另一处。")
    blocks = (Paragraph((first,)), Paragraph((_duty(elsewhere, knowledge),)))
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, {"verdict": denied, "clauses": [elsewhere.id]})


def _naming(names: Collection[str], clauses: Iterable[Clause]) -> Clause | None:
    return next((clause for clause in clauses if any(name in clause.text for name in names)), None)


def _duty(clause: Clause, knowledge: Knowledge) -> Statement:
    words = quoted(lead(clause, _LONGEST).text)
    said = f"{who(clause.responsibilities)}（{words}）" if clause.responsibilities else words
    return Statement(f"{source(clause, knowledge)}写的是：{said}。", (whole(clause),))
