"""Checks several figures that a question claims, each of its own side or time: “现在200人,目标300人,对吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.another import lacking
from rag.answers.values.choosing import choose
from rag.answers.values.saying import facts, statement
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, figures
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question

_TWO = 2
_NAMES = {Nature.BASELINE: "现状", Nature.GOAL: "目标"}
# “,对吗”, “,是这样吗”: what asks whether all that was claimed is so; not “一样吗”.
ASKS_IF_SO = re.compile(
    r"[,?](?:是不是(?:这样)?|对不对|是否(?:如此|属实)"
    r"|(?:这样)?说?(?:是这样|对|是|没错|属实|是真|准确|没记错)的?(?:吗|么|吧|嘛))[?]*$"
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that is claimed, the question as it is put to what it is claimed of, and what that is called."""

    name: str
    question: Question
    figure: Figure


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check what is claimed to be reached and to be aimed at, each by its own figure; None if no such two are."""
    claimed = figures(question.text)
    if denied or len(claimed) != _TWO:
        return None
    begin = 0
    claims = []
    for figure in claimed:
        nature = nature_of(find_cues(question.text[begin : figure.end]))
        if nature is None:
            return None
        written = [question.text[one.start : one.end] for one in claimed]
        terms = tuple(term for term in question.terms if not any(term.word in words for words in written))
        claims.append(Claim(_NAMES[nature], replace(question, nature=nature, years=(), terms=terms), figure))
        begin = figure.end
    return rule(claims, question.intent, knowledge) if claims[0].name != claims[1].name else None


def rule(claims: Sequence[Claim], intent: Intent, knowledge: Knowledge) -> Draft | None:
    """Say whether all figures are what plans write, which are not, and of which no value is given; None if of none."""
    found = {claim: fact for claim in claims if (fact := _fact(claim, knowledge))}
    if not found:
        return None
    wrong = [claim for claim, fact in found.items() if not _holds(claim.figure, fact)]
    right = [claim for claim in found if claim not in wrong]
    unwritten = [claim for claim in claims if claim not in found]
    lines = tuple(statement(fact, knowledge) for fact in found.values())
    first = Statement(_verdict(right, wrong, unwritten), tuple(support for line in lines for support in line.supports))
    told = facts(list(found.values()))
    if wrong or not unwritten:
        told = {"verdict": not wrong, **told}
    status = Status.PARTIAL if unwritten else Status.GROUNDED
    return Draft(intent, status, (Paragraph((first,)), Paragraph(lines)), told)


def _verdict(right: Sequence[Claim], wrong: Sequence[Claim], unwritten: Sequence[Claim]) -> str:
    if not unwritten:
        some = f"，{_names(wrong)}的数值不是这样" if wrong and right else ""
        return f"{is_so(not wrong)}{some}。"
    if wrong:
        return f"不是，{_names(wrong)}的数值不是这样，原文没有给出{_names(unwritten)}的这一数值。"
    return f"{_names(right)}的数值是这样，原文没有给出{_names(unwritten)}的这一数值。"


def _names(claims: Sequence[Claim]) -> str:
    return "、".join(claim.name for claim in claims)


def _fact(claim: Claim, knowledge: Knowledge) -> TargetFact | None:
    """Return the value that a claim is of, in the unit of its figure; of several the one that bears it out."""
    chosen = [one.fact for one in choose(claim.question, knowledge, lambda fact: claim.figure.fits(fact.target.unit))]
    chosen = [fact for fact in chosen if not lacking(claim.question, fact, knowledge)]
    return next((fact for fact in chosen if _holds(claim.figure, fact)), next(iter(chosen), None))


def _holds(figure: Figure, fact: TargetFact) -> bool:
    target = fact.target
    return figure.holds(target.value, target.upper, target.unit, target.comparator)
