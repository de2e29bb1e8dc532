"""Turns the history of a request into turns: each question, itself completed, with the answer that it got."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rag.contract import Filters, Intent, Message
from rag.knowledge import Knowledge
from rag.lexicon.cues import cues
from rag.question.model import Question
from rag.question.understand import understand
from rag.question.wording.typos import Terms

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Context:
    """What a question is understood with."""

    knowledge: Knowledge
    terms: Terms
    filters: Filters

    def understand(self, asked: str, resolved: str | None = None) -> Question:
        """Understand a question as typed, or as it was completed."""
        return understand(asked[:_LONGEST], self.knowledge, self.terms, self.filters, resolved)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question of the user, completed from the turns before it, and the answer to it, or nothing."""

    question: Question
    reply: str


Complete = Callable[[str, Sequence[Turn], Context], str]


def turns_of(history: Sequence[Message], context: Context, complete: Complete) -> list[Turn]:
    """Return the turns of a conversation, the earliest first.

    Left out are blank ones, what was answered before, and what was said to the service, such as thanks or doubts.
    """
    turns: list[Turn] = []
    for number, message in enumerate(history):
        if message.role != "user" or not message.content.strip():
            continue
        asked = message.content[:_LONGEST]
        whole = complete(asked, turns, context)[:_LONGEST] if turns else ""
        following = history[number + 1] if number + 1 < len(history) else None
        reply = following.content if following is not None and following.role == "assistant" else ""
        question = context.understand(asked, whole or None)
        if not _is_said_to_service(question):
            turns.append(Turn(question, reply))
    return turns


def _is_said_to_service(question: Question) -> bool:
    """Tell whether a message is for the service and asks for none of its plans, of which the next may ask more."""
    return question.intent is Intent.CHITCHAT and not cues("chitchat")["held"].found_in(question.text)
