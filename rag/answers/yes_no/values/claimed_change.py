"""Checks from what to what a question says that an indicator changed: “茶园从8家增加到12家,对吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.catalogue.records import TargetFact
from rag.answers.values import saying
from rag.answers.values.two_times import two_values
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.bearing import bears_out
from rag.answers.yes_no.values.claimed_amount import amounts
from rag.answers.yes_no.values.claimed_growth import said_of_both
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure
from rag.question.model import Question

_TWO = 2
# “茶园从” before the first figure, “增加到”, “到目标” between the two; not “从茶园里选8家”.
_FROM = re.compile(r"[从由](?:原来|最初|当初|现在|目前|20\d\d年底?|“?十[二三四]五”?末?|[初期末的])*$")
_TO = re.compile(r"(?:20\d\d|[^?。;\d]){0,16}?[到至为成达]")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether plans give both values claimed; None if no change is claimed, or no two values are known."""
    claimed = amounts(question)
    if len(claimed) != _TWO or not _is_change(question.text, *claimed):
        return None
    rest = _without(claimed, question)
    borne_out = two_values(rest, knowledge, lambda fact: any(_fits(fact, one) for one in claimed), loosely=True)
    both = next((pair for pair in borne_out if all(map(_fits, pair, claimed))), None)
    told = both or next(iter(two_values(rest, knowledge, loosely=True)), None)
    if told is None:
        return None
    holds = (both is not None) != denied
    return ruled(is_so(holds), said_of_both(told, knowledge), {"verdict": holds, **saying.facts(told)})


def _is_change(text: str, first: Figure, last: Figure) -> bool:
    led = _FROM.search(text[: first.start]) is not None
    return led and _TO.match(text, first.end, last.end) is not None


def _without(claimed: Sequence[Figure], question: Question) -> Question:
    """Return the question without its figures and times, which are no part of its topic."""
    first, last = claimed
    text = f"{question.text[: first.start]},{question.text[last.end :]}"
    terms = tuple(term for term in question.terms if term.word in text)
    return replace(question, text=text, terms=terms or question.terms, years=(), nature=None)


def _fits(fact: TargetFact, figure: Figure) -> bool:
    return figure.fits(fact.target.unit) and bears_out(fact, figure)
