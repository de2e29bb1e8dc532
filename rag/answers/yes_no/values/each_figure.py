"""Checks several figures that a question claims, each of its own side, time or thing: “现在200人,目标300人,对吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rag.answers.compare.asked.sides import Side
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.claimed_amount import Finding, amounts, find
from rag.answers.yes_no.values.parted import Claim, of_sides, parted
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.model import Question

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
