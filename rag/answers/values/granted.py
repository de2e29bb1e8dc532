"""Quotes the sums that plans grant to somebody, which are no targets: “补助最高多少”, “贴息给多少”."""

from __future__ import annotations

from corpus.cleaning.width import fold
from corpus.facts.targets import find_sums
from corpus.model import Clause
from rag.answers.declining.asked import missing, topic_beside
from rag.answers.phrasing.naming import quoting
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

_SUMS = frozenset({"grant"})
# The share of a question that the clause of a sum, with its headings, must hold.
_ABOUT = 0.7


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the sentences with the sum that a question asks for; None where it asks for none, or no plan gives one."""
    kinds = [kind for kind in missing(question) if kind.name in _SUMS]
    terms = topic_beside(kinds, question) if kinds else ()
    if not terms or question.departments:
        return None
    clauses = [candidate.clause for candidate in retrieve(question, knowledge)]
    told = [(coverage(terms, _around(clause)), clause, paid) for clause in clauses if (paid := _paid(clause))]
    best = max((share for share, _, _ in told), default=0.0)
    if best < _ABOUT:
        return None
    clause, paid = next((clause, paid) for share, clause, paid in told if share == best)
    sentence = max(paid, key=lambda one: (coverage(terms, one.text.lower()), -one.start))
    said = Paragraph((quoting(clause, [sentence], knowledge),))
    return Draft(Intent.TARGET, Status.GROUNDED, (said,), {"clauses": [clause.id]})


def _around(clause: Clause) -> str:
    return "\n".join((*clause.path[-1:], clause.text)).lower()


def _paid(clause: Clause) -> list[Sentence]:
    """Return the sentences of a clause that hold a sum which is paid or granted."""
    sums = find_sums(fold(clause.text))
    return [one for one in sentences(clause) if any(start < one.end and one.start < end for start, end in sums)]
