"""Puts values into sentences and into the facts of the contract."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.phrasing.wording import source
from rag.answers.values.choosing import words_of
from rag.answers.values.kinds import amount_of
from rag.draft import Statement
from rag.knowledge import Knowledge


def grown_statement(fact: TargetFact, last: TargetFact, knowledge: Knowledge) -> Statement:
    """Say an indicator with its values at two times, the earlier first."""
    values = "，".join(f"{_time(one.target.when or '')}**{one.target.said}**" for one in (fact, last))
    text = f"{source(fact.clause, knowledge)}：{fact.target.indicator}{values}。"
    return Statement(text, (words_of(fact, knowledge),))


def statement(fact: TargetFact, knowledge: Knowledge) -> Statement:
    """Say a target with its value, date, nature and document, quoting its sentence."""
    target = fact.target
    when = f"（{_time(target.when)}）" if target.when else ""
    nature = "已达到" if target.nature is Nature.BASELINE else "目标"
    support = words_of(fact, knowledge)
    text = f"{source(fact.clause, knowledge)}{when}：{target.indicator}**{amount_of(target)}**（{nature}）。"
    return Statement(text, (support,))


def _time(when: str) -> str:
    """Return the words of a time with both of its quotation marks or none: “十二五”期末."""
    return when if when.count("“") == when.count("”") else when.strip("“”")


def facts(targets: Sequence[TargetFact]) -> dict[str, Any]:
    """Return targets in the shape of the contract."""
    return {
        "targets": [
            {
                "clause_id": fact.clause_id,
                "doc_id": fact.clause.doc_id,
                "indicator": fact.target.indicator,
                "value": fact.target.value,
                "upper": fact.target.upper,
                "unit": fact.target.unit,
                "value_text": fact.target.value_text,
                "comparator": fact.target.comparator.value,
                "nature": fact.target.nature.value,
                "when": fact.target.when,
                "year": fact.target.year,
            }
            for fact in targets
        ]
    }
