"""Answers questions about a plan itself from its metadata, citing the lines that give them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rag.answers.about import basis, claim, order
from rag.answers.about.facts import FACTS, Fact
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import PLACELESS, Question
from rag.question.plans.about import asks_about_plan, claims_of_plan

# What is asked for by where it stands: a date or signature beside it is none of its own.
_PLACED = ("plan_headline", "plan_note")
# What is told, as far as the plan gives it, where a question names no fact.
_COMMON = ("plan_issuer", "plan_date", "plan_period")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the facts of the metadata that a question about a plan asks for, or check those that it states.

    None where a question is not about a plan itself.
    """
    if question.intent in PLACELESS or not asks_about_plan(question, knowledge.titles(question.documents)):
        return None
    if "plan_basis" in question.cues:
        return basis.answer(question, knowledge)
    if "plan_order" in question.cues and (draft := order.answer(question, knowledge)):
        return draft
    if "differ" not in question.cues and claims_of_plan(question) and (draft := claim.check(question, knowledge)):
        return draft
    return _facts(question, knowledge)


def _facts(question: Question, knowledge: Knowledge) -> Draft:
    asked = [cue for cue in _PLACED if cue in question.cues] or [cue for cue in FACTS if cue in question.cues]
    asked = asked or list(_COMMON)
    lines, missing, every = [], [], []
    for doc_id in question.documents:
        title, document = knowledge.entry(doc_id).title, knowledge.document(doc_id)
        said = {cue: FACTS[cue][1](document) for cue in asked}
        every.append(said)
        found = [fact for fact in said.values() if fact]
        if found:
            supports = tuple(support for fact in found for support in fact.supports)
            lines.append(
                Statement(f"{_name(doc_id, asked, knowledge)}：{'，'.join(f.text for f in found)}。", supports)
            )
        absent = [FACTS[cue][0] for cue, fact in said.items() if not fact and cue in question.cues]
        absent += [fact.missing for fact in found if fact.missing]
        if absent:
            missing.append(Statement(f"收录的《{title}》没有写明{'、'.join(absent)}。"))
    if not lines:
        return Draft(Intent.LOOKUP, Status.NONE, (Paragraph((_none(question, asked, knowledge),)),))
    told = Bullets(tuple(lines)) if len(lines) > 1 else Paragraph(tuple(lines))
    verdict = _agreement(question, asked, every)
    first = (Paragraph((verdict,)),) if verdict else ()
    blocks = (*first, told, *((Paragraph(tuple(missing)),) if missing else ()))
    return Draft(Intent.LOOKUP, Status.PARTIAL if missing else Status.GROUNDED, blocks)


def _name(doc_id: str, asked: list[str], knowledge: Knowledge) -> str:
    """Return what to call a plan: by its title, unless that is what the sentence tells."""
    return (
        knowledge.label(doc_id)
        if {"plan_title", "plan_headline"} & set(asked)
        else f"《{knowledge.entry(doc_id).title}》"
    )


def _none(question: Question, asked: list[str], knowledge: Knowledge) -> Statement:
    names = "、".join(FACTS[cue][0] for cue in asked)
    return Statement(f"收录的{knowledge.titles(question.documents)}没有写明{names}。")


_COMPARED = frozenset({"plan_issuer", "plan_date", "plan_period", "plan_number"})


def _agreement(question: Question, asked: Sequence[str], told: Sequence[Mapping[str, Fact | None]]) -> Statement | None:
    """Say whether all plans have the same of what is asked, if that is asked; None where one does not give it.

    ``told`` are the facts of each plan by the cue that asks for them.
    """
    compared = [cue for cue in asked if cue in _COMPARED]
    if "differ" not in question.cues or len(told) < 2 or len(compared) != len(asked):
        return None
    texts = [tuple(fact.text for cue in compared if (fact := of[cue])) for of in told]
    if any(len(text) < len(compared) for text in texts):
        return None
    different = len(set(texts))
    word = "一样" if different == 1 else "不一样" if different == len(texts) else "不完全一样"
    supports = tuple(support for of in told for cue in compared if (fact := of[cue]) for support in fact.supports)
    return Statement(f"{word}。", supports)
