"""Completes a question that leans on earlier turns: “那天津呢?”, “牵头单位是谁”, “到2025年呢”, “第二条具体怎么说”."""

from __future__ import annotations

from dataclasses import replace

from rag.contract import AskRequest, Filters
from rag.knowledge import Knowledge
from rag.question.dialogue.answered.ground import leaning
from rag.question.dialogue.answered.picking import picked
from rag.question.dialogue.carried.place import label_of, names_place
from rag.question.dialogue.completing import completed
from rag.question.dialogue.follow_ups.further import asks_further
from rag.question.dialogue.opening import without_opening
from rag.question.dialogue.turns import Context, Turn, turns_of
from rag.question.model import Question
from rag.question.wording.normalise import normalise
from rag.question.wording.typos import Terms

_LONGEST = 500


def understood(request: AskRequest, knowledge: Knowledge, terms: Terms) -> Question:
    """Understand a question in its conversation: completed from it, and with the clauses that it was about."""
    context = Context(knowledge, terms, request.filters)
    turns = turns_of(request.history, context, completed)
    whole = completed(request.question, turns, context)[:_LONGEST] if turns else ""
    question = context.understand(request.question, whole or None)
    if not turns:
        return question
    own = context.understand(request.question)
    question = leaning(question, own, turns, context)
    question = replace(question, picked=picked(normalise(request.question), own, turns))
    if not asks_further(without_opening(normalise(request.question))):
        return question
    return replace(question, told="\n".join(turn.reply for turn in turns))


def complete_part(part: str, before: Question, knowledge: Knowledge, terms: Terms, filters: Filters) -> str | None:
    """Return a later part of a question completed from the part before it, or None if it stands on its own."""
    return completed(part, [Turn(before, "")], Context(knowledge, terms, filters))[:_LONGEST] or None


def placed(part: str, question: Question, knowledge: Knowledge) -> str:
    """Return a part of a question behind the place that another part names, if it names none itself.

    In “坏账怎么分摊,上海规划叫谁研究” both parts ask about the plan of Shanghai.
    """
    if names_place(normalise(part), knowledge) or len(question.named_documents) > 1 or len(question.regions) > 1:
        return part
    return f"{label_of(question, knowledge)}{part}"[:_LONGEST]
