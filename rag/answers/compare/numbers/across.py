"""Tells how the values relate that the parts of a question ask for one by one: “甲有多少?乙呢?哪个大”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from index.catalogue.records import TargetFact
from rag.answers.values.relations import relation, told_apart
from rag.draft import Draft, Paragraph
from rag.knowledge import Knowledge
from rag.question.model import Question

_RELATES = frozenset({"more", "share", "changed"})


def led_by_relation(together: Draft, parts: Sequence[Draft], question: Question, knowledge: Knowledge) -> Draft:
    """Put before the answers to the parts of a question how their values relate, if it asks that and they compare."""
    if not question.cues & _RELATES:
        return together
    told = (part.facts["targets"][0] for part in parts if part.facts.get("targets"))
    facts = list(dict.fromkeys(fact for one in told if (fact := _fact(one, knowledge))))
    named = told_apart(facts, knowledge)
    verdict = relation(question, named, knowledge, things=True) if named else None
    return replace(together, blocks=(Paragraph((verdict,)), *together.blocks)) if verdict else together


def _fact(told: Mapping[str, Any], knowledge: Knowledge) -> TargetFact | None:
    """Return the target of the catalogue that the facts of an answer tell of."""
    wanted = (told["clause_id"], told["indicator"], told["value_text"], told["when"])
    for fact in knowledge.targets(told["doc_id"]):
        if (fact.clause_id, fact.target.indicator, fact.target.value_text, fact.target.when) == wanted:
            return fact
    return None
