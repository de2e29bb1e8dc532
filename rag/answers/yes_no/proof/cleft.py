"""Parts a statement that says of a matter which thing it is: “要办成茶展的是老街吧” says so of 老街."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.model import Clause
from rag.answers.yes_no.proof.holding import lacking
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import holds
from rag.question.model import Question
from rag.question.topic.terms import Term

# The matter, and what is said to be it: “要办成茶展的” and “老街”; not “是哪条街”, “目的是什么吧”.
_CLEFT = re.compile(
    r"^(?P<matter>[^?]{4,40}?)(?<!目)的(?:就|应该|应当|可能|恐怕|不就)?是(?P<claimed>[^?,谁哪什几怎多]{2,14}?)"
    r"(?:吗|吧|么|,?(?:对吗|对吧|没错吧))[?]?$"
)
# The share of the matter that its sentence may lack, and by how much less than one that names what is claimed.
_LACKING, _BETTER = 0.5, 0.15


def of_another_thing(
    clauses: Sequence[Clause], weights: Mapping[Term, float], question: Question
) -> tuple[Clause, Sentence] | None:
    """Return the sentence on a matter of which another thing is claimed than the sentence names; None for any other.

    A sentence that names what is claimed, and holds as much of the matter, leaves the claim open.
    """
    parted = _CLEFT.match(question.text)
    if parted is None:
        return None
    claimed = [term for term in weights if term.word in parted["claimed"]]
    matter = {term: weight for term, weight in weights.items() if term.word in parted["matter"]}
    if not claimed or not matter:
        return None
    telling = max(claimed, key=lambda term: weights[term])
    left = [
        (lacking(text, matter), holds(telling, text), place, sentence)
        for place, clause in enumerate(clauses)
        for sentence in sentences(clause)
        for text in (sentence.text.lower(),)
    ]
    naming = min((share for share, names, *_ in left if names), default=1.0)
    share, names, place, sentence = min(left, key=lambda one: one[:3])
    return (clauses[place], sentence) if not names and share <= min(_LACKING, naming - _BETTER) else None
