"""Compares what two departments have to do: which tasks both have, and how their roles differ, before each list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.catalogue.records import Duty
from rag.answers.phrasing.wording import place
from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of
from rag.contract import Intent
from rag.draft import Block, Draft, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.model import Question

_TWO = 2
_MOST_PLACES = 12


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which tasks two departments share in each plan, then list all of each; None unless they are compared so."""
    asks = question.intent is Intent.TASKS_OF_DEPARTMENT and "differ" in question.cues
    if not asks or len(question.departments) != _TWO or question.references:
        return None
    told = [one for doc_id in question.documents if (one := _shared(question, doc_id, knowledge))]
    if not told:
        return None
    listed = department.answer(question, knowledge)
    blocks: tuple[Block, ...] = (Paragraph(tuple(told)), *listed.blocks)
    return replace(listed, blocks=blocks)


def _shared(question: Question, doc_id: str, knowledge: Knowledge) -> Statement | None:
    """Say which tasks of a plan both departments have, in which roles; None where one of them has none at all."""
    one, other = (duties_of(mention, doc_id, knowledge) for mention in question.departments)
    if not one or not other:
        return None
    label = knowledge.label(doc_id)
    names = [duties[0].responsibility.written for duties in (one, other)]
    theirs = {duty.clause_id: duty for duty in other}
    both = [(duty, theirs[duty.clause_id]) for duty in one if duty.clause_id in theirs]
    if not both:
        return Statement(f"{label}里没有{names[0]}和{names[1]}都承担的任务。")
    places = [f"{place(duty.clause, knowledge)}（{_roles(names, (duty, same))}）" for duty, same in both]
    if len(both) > _MOST_PLACES:
        places = [place(duty.clause, knowledge) for duty, _ in both]
    supports = tuple(whole(duty.clause) for duty, _ in both)
    text = f"{label}里{names[0]}和{names[1]}都承担的有**{len(both)}项**：{'、'.join(places)}。"
    return Statement(f"{text[:-1]}，其余各不相同。" if _differ(one, other, len(both)) else text, supports)


def _differ(one: Sequence[Duty], other: Sequence[Duty], shared: int) -> bool:
    return len(one) > shared and len(other) > shared


def _roles(names: Sequence[str], duties: Sequence[Duty]) -> str:
    """Return the roles of both, once where they are the same."""
    first, second = (duty.role.label for duty in duties)
    return f"都{first}" if first == second else f"{names[0]}{first}、{names[1]}{second}"
