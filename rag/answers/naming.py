"""Chooses the sentences in which a clause names what a question asks for: things of a sort, or those who take part."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.excerpt import cut, excerpt
from rag.answers.wording import source, unquoted
from rag.contract import Intent
from rag.draft import Statement, Support
from rag.evidence import quotable
from rag.evidence.quotable import wanted
from rag.evidence.sentences import Sentence
from rag.knowledge import Knowledge
from rag.question.model import Question

_LONGEST = 150
_MOST = 3
# The share of what the best sentence holds of the question that others must hold.
_FITTING = 0.75


def naming(clause: Clause, question: Question, knowledge: Knowledge) -> list[Sentence]:
    """Return the sentences of a clause that name what is asked for, best first; none where nothing need be named."""
    if question.intent is not Intent.LIST:
        return []
    want = wanted(question, knowledge)
    if sentences := quotable.naming(clause, want):
        best = quotable.fit(sentences[0], want)
        others = [one for one in sentences[1:_MOST] if quotable.fit(one, want) >= _FITTING * best]
        return [cut(sentences[0], want), *others]
    return excerpt(clause, want, longest=_LONGEST) if "parties" in question.cues else []


def named(clause: Clause, question: Question, knowledge: Knowledge) -> Statement:
    """Quote the sentences of a clause that answer best."""
    return quoting(clause, excerpt(clause, wanted(question, knowledge), longest=_LONGEST), knowledge)


def quoting(clause: Clause, words: Sequence[Sentence], knowledge: Knowledge) -> Statement:
    """Quote sentences of a clause in the order given."""
    text = "；".join(unquoted(one.text) for one in words)
    supports = tuple(Support(clause, one.start, one.end) for one in sorted(words, key=lambda one: one.start))
    return Statement(f"{source(clause, knowledge)}：{text}。", supports)
