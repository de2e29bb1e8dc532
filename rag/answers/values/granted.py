"""Quotes the sums and shares that plans grant to somebody, which are no targets: “补助最高多少”, “保费补几成”."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from corpus.cleaning.width import fold
from corpus.facts.targets import find_sums
from corpus.model import Clause
from rag.answers.declining.asked import missing, topic_beside
from rag.answers.phrasing.naming import quoting
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.parts import PART
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

_SUMS = frozenset({"grant", "rate"})
# “按实际费用的30%给予补贴”, “减半”, “承担四成”: a share that somebody is given or spared.
_SHARE = re.compile(r"\d+(?:\.\d+)?\s?%|百分之[一二三四五六七八九十]|[一二三四五六七八九]成|减半|[对折]半")
_AID = re.compile("补|贴|奖|资助|减|免|偿|返还|退还|分担|承担|兜底|报销|优惠")
# The share of a question that the clause of a sum, with its headings, must hold.
_ABOUT = 0.7


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote the sentence with the sum or share that a question asks for; None where none is asked for, or none there.

    Where a sum is asked for, a share of what was spent tells how much as well.
    """
    kinds = [kind for kind in missing(question) if kind.name in _SUMS]
    terms = topic_beside(kinds, question) if kinds else ()
    if not terms or question.departments:
        return None
    clauses = [candidate.clause for candidate in retrieve(question, knowledge)]
    of_share = any(kind.name == "rate" for kind in kinds)
    ways = (_shared,) if of_share else (_paid, _shared)
    return next((said for way in ways if (said := _quoted(clauses, terms, way, knowledge))), None)


def _quoted(
    clauses: Sequence[Clause],
    terms: Sequence[Term],
    granting: Callable[[Clause], list[Sentence]],
    knowledge: Knowledge,
) -> Draft | None:
    """Quote the sentence that grants something, of the clause that is most about the terms, if one is enough."""
    told = [(coverage(terms, _around(clause)), clause, paid) for clause in clauses if (paid := granting(clause))]
    best = max((share for share, _, _ in told), default=0.0)
    if best < _ABOUT:
        return None
    clause, paid = next((clause, paid) for share, clause, paid in told if share == best)
    sentence = max(paid, key=lambda one: (coverage(terms, one.text.lower()), -one.start))
    said = Paragraph((quoting(clause, [sentence], knowledge),))
    return Draft(Intent.TARGET, Status.GROUNDED, (said,), {"clauses": [clause.id]})


def _shared(clause: Clause) -> list[Sentence]:
    """Return the sentences of a clause in which one part gives or spares somebody a share."""
    return [
        one
        for one in sentences(clause)
        if any(_SHARE.search(part) and _AID.search(part) for part in PART.findall(one.text))
    ]


def _around(clause: Clause) -> str:
    return "\n".join((*clause.path[-1:], clause.text)).lower()


def _paid(clause: Clause) -> list[Sentence]:
    """Return the sentences of a clause that hold a sum which is paid or granted."""
    sums = find_sums(fold(clause.text))
    return [one for one in sentences(clause) if any(start < one.end and one.start < end for start, end in sums)]
