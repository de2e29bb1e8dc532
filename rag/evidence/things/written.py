"""Tells whether plans write of a thing by its name, be it in quotation marks or without the word for its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from corpus.model import Clause
from index.words import plain_words
from rag.evidence.clauses.kinds import STATES
from rag.evidence.sentences.cut import Sentence, duty_start, folded, sentences
from rag.evidence.sentences.relevance import coverage, stands_in
from rag.knowledge import Knowledge
from rag.question.topic.terms import Term

# What may stand between the parts of a name: “护航”专项行动 is 护航行动; “护航各类行动” is not.
_BETWEEN = "[“”\"'‘’《》「」]{0,2}(?:专项(?:整治)?)?[“”\"'‘’《》「」]{0,2}"
# 产业 of 茶叶产业: the word for the kind of a thing, without which it is the same matter; not the whole of “产业”.
_KIND = re.compile(r"(?<=..)(?:专项行动|行动|工程|产业|行业|领域|项目|活动|专项|业务|企业)$")


@lru_cache(1024)
def spelt(name: str) -> re.Pattern[str]:
    """Find a name in folded lower-case text, also with quotation marks or 专项 between its words."""
    return re.compile(_BETWEEN.join(map(re.escape, plain_words(name.lower()))))


@lru_cache(1024)
def with_more_between(name: str) -> re.Pattern[str]:
    """Find a name in folded lower-case text also with more said between its words: “茶港绿色示范区” for 茶港示范区."""
    return re.compile("[^,、;。]{0,6}".join(map(re.escape, plain_words(name.lower()))))


def kindless(name: str) -> str:
    """Return a name without the word for its kind: 茶叶 of 茶叶产业."""
    return _KIND.sub("", name)


def writing(
    name: str, clauses: Iterable[Clause], *, duties: bool = True, below: bool = False, loosely: bool = False
) -> list[Clause]:
    """Return the clauses that write a name, or that stand right ``below`` a heading which does.

    Without ``duties`` the name of who is responsible does not count: the 农业 of 农业局. ``loosely`` more may be said
    between the words of the name.
    """
    pattern = with_more_between(name) if loosely else spelt(name)
    return [
        clause
        for clause in clauses
        if pattern.search(folded(clause.text), 0, len(clause.text) if duties else duty_start(clause))
        or (below and clause.path and pattern.search(folded(clause.path[-1])))
    ]


def headed(name: str, clauses: Iterable[Clause]) -> list[Clause]:
    """Return the first clause below each heading that writes a name."""
    pattern = spelt(name)
    first: dict[str, Clause] = {}
    for clause in clauses:
        for heading in clause.path:
            if pattern.search(folded(heading)):
                first.setdefault(heading, clause)
    return list(dict.fromkeys(first.values()))


def is_written(term: Term, documents: Iterable[str], knowledge: Knowledge) -> bool:
    """Tell whether any clause writes of a term, be it where it names who is responsible."""
    clauses = knowledge.clauses(documents)
    return any(_writes(folded(clause.text), term, loosely=False) for clause in clauses)


def sentence_of(
    terms: Sequence[Term], documents: Iterable[str], knowledge: Knowledge, *, loosely: bool = False, name: str = ""
) -> tuple[Clause, Sentence] | None:
    """Return the sentence that writes of all the terms and holds most of them, with its clause; None where none does.

    One that has the ``name`` goes first, then one on what is to be done before one on what was reached. ``loosely``
    other words that plans use for a term are as good.
    """
    found = [
        (clause, one)
        for clause in knowledge.clauses(documents)
        for one in sentences(clause)
        if all(_writes(folded(one.text), term, loosely=loosely) for term in terms)
    ]
    return max(found, key=lambda each: _rank(terms, name, *each), default=None) if terms else None


def _rank(terms: Sequence[Term], name: str, clause: Clause, sentence: Sentence) -> tuple[bool, float, bool]:
    text = folded(sentence.text)
    named = bool(name) and spelt(name).search(text) is not None
    return named, round(coverage(terms, text), 2), clause.kind not in STATES


def _writes(text: str, term: Term, *, loosely: bool) -> bool:
    others = (other.lower() for other in term.others) if loosely else ()
    return (
        stands_in(term, text)
        or kindless(term.word) in text
        or bool(spelt(term.word).search(text))
        or any(other in text for other in others)
    )
