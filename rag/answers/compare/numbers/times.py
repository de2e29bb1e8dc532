"""Tells how values relate: of one indicator at two times, or those that the parts of a question ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import choose
from rag.answers.values.relations import plain_amount, relation, told_apart
from rag.answers.values.saying import facts, statement
from rag.answers.values.two_times import grown, then_and_now
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph
from rag.knowledge import Knowledge
from rag.question.claims.weighing import weighing
from rag.question.intent.cues import cue_spans
from rag.question.model import Question

_TIMES = 2
# What is asked of two times: which value is higher, what changed, or what part the one is of the other.
_RELATES = frozenset({"more", "differ", "changed", "share"})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which value of an indicator is higher, then give both; None unless two times of one place are named.

    So is told whether, and how, a value changed.
    """
    if len(question.regions) > 1 or not question.cues & _RELATES:
        return None
    found = list(dict.fromkeys(match.fact for match in then_and_now(question, knowledge)))
    found = found or _changed(question, knowledge)
    if len(found) < _TIMES:
        return None
    said = [statement(fact, knowledge) for fact in found]
    named = told_apart(found[::-1], knowledge)
    verdict = relation(question, named, knowledge) if named else None
    if verdict and (holds := _is_as_claimed(question, found)) is not None:
        verdict = replace(verdict, text=f"{is_so(holds)}，{verdict.text}", alike=None)
    lines = Bullets(tuple(said))
    blocks = (Paragraph((verdict,)), lines) if verdict else (lines,)
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, facts(found))


def _is_as_claimed(question: Question, found: Sequence[TargetFact]) -> bool | None:
    """Return whether what was reached is to what is aimed at as a question claims; None where it claims nothing."""
    asked = weighing(question)
    by_nature = {fact.target.nature: plain_amount(fact.target)[0] for fact in found}
    begins = {nature: min(cue_spans(cue, question.text), default=None) for nature, cue in _SAID.items()}
    first, last = sorted(_SAID, key=lambda nature: begins[nature] or (0, 0))
    if asked is None or not asked.claimed or asked.apart or not all(begins.values()) or len(by_nature) < len(_SAID):
        return None
    one, other = by_nature[first], by_nature[last]
    return one < other if asked.less else one > other


_SAID = {Nature.BASELINE: "baseline", Nature.GOAL: "goal"}


def _changed(question: Question, knowledge: Knowledge) -> list[TargetFact]:
    """Return the two values that the sentence of an indicator has, where a question asks how it changed or for both."""
    asks = question.cues & {"changed", "from_to"} and question.terms
    best = choose(question, knowledge)[:1] if asks else []
    return [fact for one in best for fact in grown(one.fact, knowledge) or ()]


_RELATES_PARTS = frozenset({"more", "share", "changed"})


def led_by_relation(together: Draft, parts: Sequence[Draft], question: Question, knowledge: Knowledge) -> Draft:
    """Put before the answers to the parts of a question how their values relate, if it asks that and they compare."""
    if not question.cues & _RELATES_PARTS:
        return together
    told = (part.facts["targets"][0] for part in parts if part.facts.get("targets"))
    facts = list(dict.fromkeys(fact for one in told if (fact := _fact(one, knowledge))))
    named = told_apart(facts, knowledge)
    verdict = relation(question, named, knowledge, things=True) if named else None
    return together.behind(verdict) if verdict else together


def _fact(told: Mapping[str, Any], knowledge: Knowledge) -> TargetFact | None:
    """Return the target of the catalogue that the facts of an answer tell of."""
    wanted = (told["clause_id"], told["indicator"], told["value_text"], told["when"])
    for fact in knowledge.targets(told["doc_id"]):
        if (fact.clause_id, fact.target.indicator, fact.target.value_text, fact.target.when) == wanted:
            return fact
    return None
