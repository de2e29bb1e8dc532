"""Checks several figures that a question claims, each of its own side, time or thing: “茶园8家、茶馆4家,对吗”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from corpus.model import Nature
from rag.answers.compare.asked.sides import Side
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.claimed_amount import Finding, amounts, find
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, figures
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question
from rag.question.plans.links import find_years
from rag.question.topic.subject import subject
from rag.question.topic.terms import Term

# “,对吗”, “,是这样吗”: what asks whether all that was claimed is so; not “一样吗”.
_ASKS_IF_SO = re.compile(
    r"[,?](?:是不是(?:这样)?|对不对|是否(?:如此|属实)"
    r"|(?:这样)?说?(?:是这样|对|是|没错|属实|是真|准确|没记错)的?(?:吗|么|吧|嘛))[?]*$"
)


def compared(question: Question, sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Check what a comparison claims of each side, or time; None if it does not ask whether that is so."""
    if not _ASKS_IF_SO.search(question.text):
        return None
    claims = of_sides(sides) if len(sides) > 1 else parted(amounts(question), question, knowledge)
    return _rule(claims, Intent.COMPARE, knowledge)


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check each of several figures; None where there are no several, or plans have a value for none of them."""
    return None if denied else _rule(parted(amounts(question), question, knowledge), Intent.YES_NO, knowledge)


def _rule(claims: Sequence[Claim], intent: Intent, knowledge: Knowledge) -> Draft | None:
    """Say whether all figures are what plans write, which are not, and of which no value is given; None if of none."""
    found = {claim: finding for claim in claims if (finding := _finding(claim, knowledge))}
    right, wrong = ([claim for claim, finding in found.items() if finding.holds is holds] for holds in (True, False))
    if not right and not wrong:
        return None
    unwritten = [claim for claim in claims if claim not in right and claim not in wrong]
    said = list(dict.fromkeys(statement for finding in found.values() for statement in finding.said))
    facts: dict[str, Any] = {
        "targets": [fact for finding in found.values() for fact in finding.facts.get("targets", ())]
    }
    if wrong or not unwritten:
        facts["verdict"] = not wrong
    status = Status.PARTIAL if unwritten else Status.GROUNDED
    return replace(ruled(_verdict(right, wrong, unwritten), said, facts, status=status), intent=intent)


def _verdict(right: Sequence[Claim], wrong: Sequence[Claim], unwritten: Sequence[Claim]) -> str:
    parts = [
        is_so(not wrong) if wrong or not unwritten else "",
        f"{_names(wrong)}的数值不是这样" if wrong and (right or unwritten) else "",
        f"{_names(right)}的数值是这样" if unwritten and not wrong else "",
        f"原文没有给出{_names(unwritten)}的这一数值" if unwritten else "",
    ]
    return "，".join(filter(None, parts))


def _names(claims: Sequence[Claim]) -> str:
    return "、".join(claim.name for claim in claims)


def _finding(claim: Claim, knowledge: Knowledge) -> Finding | None:
    """Return what plans give for a claim in the reading that bears it out, or the likeliest that they settle."""
    found = [one for reading in claim.readings if (one := find(claim.figure, reading, knowledge, wholly=True))]
    return max(found, key=lambda one: (one.holds is True, one.holds is not None), default=None)


# What parts two figures: “8家、茶馆4家”, “8家茶园和4家茶馆”; not “从4家到8家”.
_MARK = re.compile("[,、;]|和|与|以及|而")

# “规划100个”, “五年规划要建8家”: a plan by its kind; not the 规划 of “规划院”.
_THE_PLAN = re.compile(r"规划(?![院师局布])")
_TIMES: dict[Nature | None, str] = {Nature.BASELINE: "现状", Nature.GOAL: "目标"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure, the questions that it may be claimed in, likeliest first, and what tells it from the other claims."""

    name: str
    figure: Figure
    readings: tuple[Question, ...]


def of_sides(sides: Sequence[Side]) -> list[Claim]:
    """Return the one figure that a comparison claims of each of its sides; nothing where a side has another number."""
    claimed = [figures(side.question.text) for side in sides]
    if any(len(of_side) != 1 for of_side in claimed):
        return []
    return [Claim(side.name, of_side[0], (side.question,)) for side, of_side in zip(sides, claimed, strict=True)]


def parted(claimed: Sequence[Figure], question: Question, knowledge: Knowledge) -> list[Claim]:
    """Return each figure with the part of the question that claims it; nothing unless a mark parts them all.

    A part has the plan or region, the time and the topic of the part before where it names none. One that says 规划 is
    of the other plan of the place where another part names one of its plans; one with a topic may leave out what the
    first part begins with: 发明专利 of “发明专利申请8件、授权4件”.
    """
    cuts = [_MARK.search(question.text, one.end, other.start) for one, other in pairwise(claimed)]
    if len(claimed) < 2 or not all(cuts) or question.references or question.departments:
        return []
    starts = [0, *(cut.end() for cut in cuts if cut)]
    ends = [*(cut.start() for cut in cuts if cut), len(question.text)]
    claims = list(_claims(claimed, list(zip(starts, ends, strict=True)), question, knowledge))
    return _called(claims, knowledge) if all(claim.readings for claim in claims) else []


def _claims(
    claimed: Sequence[Figure], spans: Sequence[tuple[int, int]], question: Question, knowledge: Knowledge
) -> Iterator[Claim]:
    times = {_time(question.text[start:end]) for start, end in spans} - {_NO_TIME}
    documents, time = question.documents, _NO_TIME if len(times) > 1 else (question.years, question.nature)
    terms: tuple[Term, ...] = ()
    head: tuple[Term, ...] = ()
    for figure, (start, end) in zip(claimed, spans, strict=True):
        text = question.text[start:end]
        named = [place.values for place in question.places if start <= place.start and place.end <= end]
        beside = () if named or not _THE_PLAN.search(text) else _other_plans(question, knowledge)
        documents = named[-1] if named else beside or documents
        written = question.text[figure.start : figure.end]
        own = tuple(term for term in question.terms if term.word in text and term.word not in written)
        either = [own, (*head, *own)] if own else [terms]
        terms = own or terms
        head = head or terms[:-1]
        told = _time(text)
        time = time if told == _NO_TIME else told
        part = replace(question, text=text, documents=documents, years=time[0], nature=time[1], places=())
        readings = tuple(replace(part, terms=one, topic=_topic(one, text)) for one in either if one)
        yield Claim(written, replace(figure, start=figure.start - start, end=figure.end - start), readings)


def _topic(terms: Sequence[Term], text: str) -> str:
    """Return words in the order of a text, those first that it leaves out."""
    return ",".join(sorted((term.word for term in terms), key=text.find))


_Time = tuple[tuple[int, ...], Nature | None]
_NO_TIME: _Time = ((), None)


def _time(text: str) -> _Time:
    """Return the years that a text names, and whether it speaks of what was reached or of what is aimed at."""
    return find_years(text), nature_of(find_cues(text))


def _called(claims: Sequence[Claim], knowledge: Knowledge) -> list[Claim]:
    """Call the claims by their plans or regions, times or things, whichever tells all apart; or else by the figures."""
    parts = [claim.readings[0] for claim in claims]
    of_each = (
        [_place_of(part, knowledge) for part in parts],
        [_TIMES.get(part.nature, "") for part in parts],
        [subject(part) for part in parts],
    )
    names = next((names for names in of_each if all(names) and len(set(names)) == len(names)), None)
    return [replace(claim, name=name) for claim, name in zip(claims, names, strict=True)] if names else list(claims)


def _place_of(part: Question, knowledge: Knowledge) -> str:
    """Return the name of the only plan that a part may be of, or of the regions of its plans."""
    regions = knowledge.regions_of(part.documents)
    return knowledge.label(part.documents[0]) if len(part.documents) == 1 else "、".join(regions)


def _other_plans(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the plans of the places of those that a question names, beside these."""
    regions = knowledge.regions_of(question.named_documents)
    around = knowledge.documents_of(regions)
    return tuple(doc_id for doc_id in around if doc_id not in question.named_documents)
