"""Checks a district, or a level such as 全国, that a question names against those of a sentence on the same matter."""

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


# “国家级”, “全国”, “江苏省”, “国际”: of which level something is; not “国家知识产权局”, “各省”, “节省”.
_LEVELS = (
    ("world", re.compile(r"国际|世界|全球")),
    ("nation", re.compile(r"国家(?!知识产权局|利益)|全国")),
    ("province", re.compile(r"(?<![各节])省(?=[^份略])")),
)


def another_level(question: str, words: str) -> bool:
    """Tell whether a question and a sentence each name one level, such as 全国 and 江苏省, and not the same."""
    claimed, stated = ([name for name, pattern in _LEVELS if pattern.search(text)] for text in (question, words))
    return len(claimed) == len(stated) == 1 and claimed != stated
