"""Checks a district that a question names against the one that a sentence of a plan names for the same matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from rag.answers.wording import speaks_of
from rag.evidence.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.links import districts_in
from rag.question.model import Question
from rag.question.terms import Term

_PART, _ITEM = re.compile(r"[^,，;；]+"), re.compile(r"[^,，;；、]+")


def of_another_district(question: Question, words: str, clause: Clause, knowledge: Knowledge) -> bool:
    """Tell whether the parts of a sentence on the matter name districts, and none of them all that are asked about.

    Where districts are all that is asked about (“某街在某区吗”), an item must name them together.
    """
    if not question.districts:
        return False
    asked = matter(question)
    held = {part: round(coverage(asked, part.lower()), 3) for part in (_PART if asked else _ITEM).findall(words)}
    parts = [part for part, share in held.items() if share == max(held.values()) and (share or not asked)]
    naming = [part for part in parts if districts_in(part, (knowledge.region(clause),))]
    if not asked:
        naming = [part for part in naming if any(speaks_of(one, part) for one in question.districts)]
    return bool(naming) and not any(all(speaks_of(one, part) for one in question.districts) for part in naming)


def of_no_district(question: Question, clause: Clause) -> bool:
    """Tell whether a clause, its headings and duties included, names neither a district asked about nor all."""
    text = clause.headed_text
    named = "各区" in text or any(speaks_of(district, text) for district in question.districts)
    return bool(question.districts) and not named


def matter(question: Question) -> Sequence[Term]:
    """Return the terms of a question that name no district."""
    return [t for t in question.terms if not any(t.word in place or place in t.word for place in question.districts)]
