"""Leaves out of candidates what earlier answers said, where a question asks for more than that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from corpus.model import Clause
from rag.evidence.clauses.retrieve import Candidate
from rag.evidence.sentences.cut import Sentence, sentences, with_heading
from rag.evidence.sentences.pairs import pairs_of, share_held
from rag.evidence.sentences.relevance import coverage
from rag.question.model import Question

# The share of the pairs of characters of a sentence that were said of one that was told, be it in short.
_SAME = 0.45
# The share of the question that a sentence, with its headings, must hold to say something of the topic; less where the
# best clause does not hold much of it.
_ON_IT, _AS_BEST = 0.28, 0.5
# “[1]”, “；”: what parts the sentences that an answer quotes or words; not the comma within one.
_STRETCH = re.compile(r"\[\d+\]|[。;；!?？\n]")


def untold(candidates: Sequence[Candidate], question: Question) -> list[Candidate]:
    """Return the candidates that say something of the topic which earlier answers did not say, in order."""
    if not question.told:
        return list(candidates)
    floor = min(_ON_IT, _AS_BEST * max((candidate.focused for candidate in candidates), default=0.0))
    return [candidate for candidate in candidates if _says_more(candidate.clause, question, floor)]


def _says_more(clause: Clause, question: Question, floor: float) -> bool:
    return any(coverage(question.terms, with_heading(clause, one)) >= floor for one in left(clause, question))


def left(clause: Clause, question: Question) -> tuple[Sentence, ...]:
    """Return the sentences of a clause that earlier answers did not say: all, unless a question asks for more."""
    said = _pairs_told(question.told)
    return tuple(sentence for sentence in sentences(clause) if not any(_same(sentence, one) for one in said))


@lru_cache(16)
def _pairs_told(told: str) -> tuple[frozenset[str], ...]:
    return tuple(pairs for part in stretches(told) if (pairs := pairs_of(part)))


def stretches(told: str) -> list[str]:
    """Return the stretches of an answer between the marks that part its sentences and quotes."""
    return _STRETCH.split(told)


def _same(sentence: Sentence, said: frozenset[str]) -> bool:
    return share_held(pairs_of(sentence.text), said) >= _SAME
