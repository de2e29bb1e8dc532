"""Finds all sentences of a side that are on the topic of a question, be it that only a heading above them names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause, ClauseKind
from rag.answers.compare.asked.sides import Side
from rag.draft import Statement
from rag.evidence.clauses.choose import LIMITS, relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.quotable import Wanted, rated
from rag.evidence.sentences.relevance import HELD, coverage, match
from rag.knowledge import Knowledge
from rag.question.model import Question

# The share of how well the best sentence answers from which on a sentence is on topic.
_FITTING = 0.7
# How long a clause is at most that is of one topic, so that each of its sentences is; and a title that says no more.
_SHORT, _LONGEST_TITLE = 260, 16
# How long a clause is at most that is of one matter, be it named behind: of the one that answers best all is told.
_OF_ONE = 100


@dataclass(frozen=True, slots=True)
class OnTopic:
    """A sentence on the topic; ``whole`` if all of it is, whatever part of it names the topic."""

    clause: Clause
    sentence: Sentence
    whole: bool


def on_topic(question: Question, want: Wanted, knowledge: Knowledge) -> list[OnTopic]:
    """Return the sentences of a side that are on the topic, those of the clauses that answer best first.

    Of a short clause that opens with the topic, or one below a heading that names it, each sentence is.
    """
    candidates = relevant(retrieve(question, knowledge))
    floor = candidates[0].score - LIMITS.far if candidates else 0.0
    found = [one.clause for one in candidates if one.score >= floor and _tells_what_to_do(one.clause)]
    best = max((max(rated(clause, want).values()) for clause in found), default=0.0)
    below = [clause for clause in knowledge.clauses(question.documents) if _is_below(clause, question)]
    told: list[OnTopic] = []
    for clause in dict.fromkeys((*found, *below)):
        fits = rated(clause, want)
        opens = next(iter(fits.values())) >= _FITTING * best
        of_one = len(clause.text) <= _OF_ONE and max(fits.values()) >= best
        whole = clause in below or of_one or (len(clause.text) <= _SHORT and opens)
        told += [
            OnTopic(clause, one, whole)
            for one, share in fits.items()
            if (whole or share >= _FITTING * best) and not _is_title(one, clause)
        ]
    return told


def _is_title(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a sentence is no more than the short title of its clause."""
    return len(sentence.text) <= _LONGEST_TITLE and sentence.text.rstrip("。") == clause.title


def _tells_what_to_do(clause: Clause) -> bool:
    return clause.kind not in (ClauseKind.BACKGROUND, ClauseKind.TARGET)


def _is_below(clause: Clause, question: Question) -> bool:
    """Tell whether a clause stands below a heading that names all that a question tells of its topic."""
    heading = clause.path[-1].lower() if clause.path else ""
    return bool(heading) and _tells_what_to_do(clause) and coverage(question.telling, heading) >= HELD


def silence(sides: Sequence[Side], knowledge: Knowledge) -> Statement:
    """Say that plans have nothing on a topic, or no clause right on it where they write of a part of what tells most.

    “金融服务” stands nowhere in a plan that writes of “知识产权金融”.
    """
    titles = knowledge.titles(doc_id for side in sides for doc_id in side.question.documents)
    in_part = any(
        match(max(side.question.telling, key=lambda term: term.weight), clause.text.lower())
        for side in sides
        for clause in knowledge.clauses(side.question.documents)
    )
    return Statement(f"{titles}没有{'直接写这方面的条款' if in_part else '这方面的内容'}。")
