"""Says which side of a comparison writes a telling word of the question nowhere, before its nearest words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.words import names_deed, names_something
from rag.answers.compare.asked.sides import Side
from rag.answers.compare.quoting.speaking import Found, side_by_side, telling_of
from rag.answers.phrasing.wording import listed
from rag.draft import Statement
from rag.evidence.sentences.relevance import coverage, holds
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

# The share of what is asked from which on the words of a side speak of it, whatever word they lack.
_SPEAKS = 0.62
# What a verb weighs at least that tells a thing from others: the 巡回 of 巡回法庭; not 整合.
_RARE = 4.0


def side_by_side_honestly(speaking: Sequence[Found], knowledge: Knowledge) -> list[Statement]:
    """Quote each side; one that lacks what another is quoted by comes behind, and that it does is said first."""
    told = side_by_side(speaking, knowledge)
    lacks = [_lacked(one, speaking, knowledge) for one in speaking]
    if not any(lacks) or all(lacks):
        return told
    having = [said for said, lack in zip(told, lacks, strict=True) if not lack]
    wanting = [said for said, lack in zip(told, lacks, strict=True) if lack]
    by_words: dict[str, list[Side]] = {}
    for one, lack in zip(speaking, lacks, strict=True):
        if lack:
            by_words.setdefault(listed(lack), []).append(one.side)
    said = [_lack(words, sides, knowledge) for words, sides in by_words.items()]
    return [*having, *said, *wanting]


def _lacked(one: Found, speaking: Sequence[Found], knowledge: Knowledge) -> list[str]:
    """Return the telling words that another side is quoted by and no clause of this side writes.

    Nothing where the sides are asked apart, or where this side has a telling word of its own for it.
    """
    if len({other.side.question.terms for other in speaking}) > 1 or _CHOICE.search(one.side.question.text):
        return []
    own = _first_words(one)
    others = [_first_words(other) for other in speaking if other is not one]
    telling = [term for term in telling_of(speaking) if _is_named(term, one.side.question)]
    if any(holds(term, own) and not all(holds(term, text) for text in others) for term in telling):
        return []
    if coverage(one.side.question.telling, own) >= _SPEAKS:
        return []
    clauses = [clause.headed_text.lower() for clause in knowledge.clauses(one.side.question.documents)]
    written = [term for term in telling if any(term.word in text for text in others)]
    return [
        term.word for term in written if not holds(term, own) and not any(term.word in clause for clause in clauses)
    ]


# “示范茶园还是观光茶园”: each side may have the one or the other.
_CHOICE = re.compile("还是|或者?")


def _first_words(one: Found) -> str:
    return one.lines[0].words[0][0].text.lower()


def _is_named(term: Term, question: Question) -> bool:
    """Tell whether a term is a word of the question itself that names a thing or what is done."""
    typed = term.word in question.text and len(term.word) > 1 and term.weight > IDLE_WEIGHT
    return typed and (names_something(term.word) or names_deed(term.word) or term.weight * term.special >= _RARE)


def _lack(words: str, sides: Sequence[Side], knowledge: Knowledge) -> Statement:
    titles = knowledge.titles(doc_id for side in sides for doc_id in side.question.documents)
    return Statement(f"{titles}没有写到“{words}”，最接近的写法如下。")
