"""Says whether several plans have a fact of their metadata in common: “两份规划的规划期一样吗”."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rag.answers.about.facts import Fact
from rag.draft import Statement
from rag.question.model import Question

_FACTS = frozenset({"plan_issuer", "plan_date", "plan_period", "plan_number"})
_TWO = 2


def agreement(question: Question, asked: Sequence[str], told: Sequence[Mapping[str, Fact | None]]) -> Statement | None:
    """Say whether all plans have the same of what is asked, if that is asked; None where one does not give it.

    ``told`` are the facts of each plan by the cue that asks for them.
    """
    compared = [cue for cue in asked if cue in _FACTS]
    if "differ" not in question.cues or len(told) < _TWO or len(compared) != len(asked):
        return None
    texts = [tuple(fact.text for cue in compared if (fact := of[cue])) for of in told]
    if any(len(text) < len(compared) for text in texts):
        return None
    different = len(set(texts))
    word = "一样" if different == 1 else "不一样" if different == len(texts) else "不完全一样"
    supports = tuple(support for of in told for cue in compared if (fact := of[cue]) for support in fact.supports)
    return Statement(f"{word}。", supports)
