"""Checks whether the departments that a question names have the duty that it says they have."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause, Role
from rag.answers.responsible import best_words, facts
from rag.answers.responsible import statement as duty_statement
from rag.answers.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.choose import LIMITS
from rag.evidence.relevance import coverage
from rag.evidence.retrieve import Candidate
from rag.knowledge import Knowledge
from rag.lexicon import strength
from rag.question.model import Question

_ROLE_WORDS = (
    (Role.LEAD, ("牵头", "挑头", "领头", "带头")),
    (Role.COOPERATE, ("配合", "协助", "打下手")),
    (Role.SHARED, ("分工",)),
)
_MOST = 2
# The share of the topic that another plan must hold beside the first to be given as well.
_AS_MUCH = 0.8


def same_matter(found: Sequence[Candidate]) -> list[Clause]:
    """Return the best clause with a duty of each of the first plans, those far behind the best of all left out."""
    floor = found[0].score - LIMITS.margin
    close = [c.clause for c in found if c.clause.responsibilities and c.score >= floor]
    return list({clause.doc_id: clause for clause in reversed(close)}.values())[::-1][:_MOST]


def check(clauses: Sequence[Clause], question: Question, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Say whether the claim holds in one of the clauses, who has the duty there, and who has it in the others.

    Of several clauses that say as much on the topic, the one with the fewest departments tells best whose task it is:
    a department named in a long list beside it may take part, but the task is not its own.
    """
    said = {clause.id: coverage(question.terms, best_words(clause, question).text.lower()) for clause in clauses}
    in_order = sorted(clauses, key=lambda c: (-round(said[c.id], 2), len(c.responsibilities)))
    looked_at = in_order if any(word in question.text for word in strength().taking_part) else in_order[:1]
    bearing = [clause for clause in looked_at if _holds(clause, question, knowledge)]
    clause, holds = (bearing or in_order)[0], bool(bearing) != denied
    words, who_does = best_words(clause, question), who(clause.responsibilities)
    text = f"{'是' if holds else '不是'}。{source(clause, knowledge)}写明：{who_does}（{quoted(words.text)}）。"
    first = Paragraph((Statement(text, (whole(clause),)),))
    others = [c for c in clauses if c.doc_id != clause.doc_id and said[c.id] >= _AS_MUCH * said[clause.id]]
    more = (Bullets(tuple(duty_statement(o, question, knowledge) for o in others), heading="还有"),) if others else ()
    return Draft(Intent.YES_NO, Status.GROUNDED, (first, *more), {"verdict": holds, **facts([clause, *others])})


def _holds(clause: Clause, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether every department named has the duty, in the role and alone if the question says so."""
    region = knowledge.region(clause)
    asked = next((role for role, words in _ROLE_WORDS if any(word in question.text for word in words)), None)
    meant: set[str] = set()
    for mention in question.departments:
        names = {name for where, name in mention.by_region if where == region}
        duties = [d for d in clause.responsibilities if d.department in names or d.written == mention.written]
        if not any(asked is None or duty.role is asked for duty in duties):
            return False
        meant.update(duty.department for duty in duties)
    others = {duty.department for duty in clause.responsibilities} - meant
    return bool(question.departments) and not (others and any(word in question.text for word in strength().alone))
