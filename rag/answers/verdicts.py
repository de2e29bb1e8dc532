"""Tells in one sentence whether two plans agree: on a value, on who is in charge, or in their wording."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from corpus.model import Clause
from index.catalogue.records import TargetFact
from rag.answers.target import words_of
from rag.answers.wording import who
from rag.draft import Statement, Support
from rag.evidence.relevance import coverage
from rag.evidence.sentences import Sentence, duty_start, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

# Longer lists of departments are left to the lines below the verdict.
_LONGEST_DUTY = 60
# The share of characters in common (difflib's ratio) from which two wordings count as the same.
_SAME_WORDING = 0.85
_ABOUT_AS_MUCH = 0.75
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


def values_compared(
    one: tuple[str, TargetFact], other: tuple[str, TargetFact], knowledge: Knowledge
) -> Statement | None:
    """Say which of two sides has the higher value; None if their units differ."""
    (name, fact), (other_name, other_fact) = one, other
    target, other_target = fact.target, other_fact.target
    if target.unit != other_target.unit:
        return None
    if target.value == other_target.value:
        relation = "相同，都是"
    else:
        relation = "高于" if target.value > other_target.value else "低于"
    supports = (words_of(fact, knowledge), words_of(other_fact, knowledge))
    if relation.startswith("相同"):
        return Statement(f"{name}与{other_name}{relation}{target.value_text}。", supports)
    return Statement(f"{name}（{target.value_text}）{relation}{other_name}（{other_target.value_text}）。", supports)


def duties_compared(one: tuple[str, Clause], other: tuple[str, Clause]) -> Statement:
    """Say whether two clauses give the same departments the same roles, and who they are if that is short."""
    (name, clause), (other_name, other_clause) = one, other
    duty, other_duty = who(clause.responsibilities), who(other_clause.responsibilities)
    supports = (_duty(clause), _duty(other_clause))
    if duty == other_duty:
        return Statement(f"两者的责任部门相同：{duty}。", supports)
    if len(duty) + len(other_duty) > _LONGEST_DUTY:
        return Statement("两者的责任部门不同，分别如下。", supports)
    return Statement(f"两者的责任部门不同：{name}是{duty}；{other_name}是{other_duty}。", supports)


def wording_compared(question: Question, one: Clause, other: Clause) -> Statement:
    """Say whether the sentences of two clauses that a question is about are worded alike."""
    pairs = [(_alike(a, b), a, b) for a in _asked(question, one) for b in _asked(question, other)]
    likeness, sentence, other_sentence = max(pairs, key=lambda pair: (pair[0], -pair[1].start, -pair[2].start))
    said = "两者的表述基本一样" if likeness >= _SAME_WORDING else "两者的表述不同"
    supports = (
        Support(one, sentence.start, sentence.end),
        Support(other, other_sentence.start, other_sentence.end),
    )
    return Statement(f"{said}，分别如下。", supports)


def _asked(question: Question, clause: Clause) -> list[Sentence]:
    """Return the sentences of a clause that hold about as much of the question as the best one."""
    held = {one: coverage(question.terms, one.text.lower()) for one in sentences(clause)}
    best = max(held.values())
    return [one for one, share in held.items() if share >= _ABOUT_AS_MUCH * best]


def _alike(one: Sentence, other: Sentence) -> float:
    """Return how alike two sentences are, from 0 to 1; sentences with other figures are not alike."""
    if _FIGURE.findall(one.text) != _FIGURE.findall(other.text):
        return 0.0
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio()


def _duty(clause: Clause) -> Support:
    start = duty_start(clause)
    return Support(clause, start if start < len(clause.text) else 0, len(clause.text))
