"""Tells whether a question asks about a plan itself, not about what it says."""

from __future__ import annotations

from rag.lexicon import cues
from rag.question.model import Question

_ASKS = frozenset(
    {
        "plan_issuer", "plan_date", "plan_period", "plan_number", "plan_title", "plan_source", "plan_addressee",
        "plan_order", "plan_basis", "plan_claim",
    }
)  # fmt: skip
_YES_NO = frozenset({"yes_no", "stated", "embedded"})


def asks_about_plan(question: Question) -> bool:
    """Tell whether a question asks when, by whom, from where or for how long there is a plan, and has no other topic.

    That a plan was issued is no question but where it asks for yes or no, or for one thing or another.
    """
    told = bool(question.cues & _YES_NO) or "还是" in question.text
    asks = bool(question.cues & _ASKS) or ("plan_issued" in question.cues and told)
    if not asks or question.references:
        return False
    word_of_imprint = cues()["plan_word"]
    return all(word_of_imprint.found_in(term.word) for term in question.telling)


def claims_of_plan(question: Question) -> bool:
    """Tell whether a question about a plan itself states what it asks for: “规划是2021年3月印发的吧”."""
    return "plan_claim" in question.cues or bool(
        question.cues & {"plan_issued", "plan_order"} and question.cues & _YES_NO
    )
