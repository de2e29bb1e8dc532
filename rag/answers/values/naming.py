"""Lowers the weight of the words of a question that name no indicator: for how many, for setting up, for examples."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from index.words import names_something
from rag.answers.values.kinds import is_size
from rag.knowledge import Knowledge
from rag.question.model import Question

# What a word weighs that names nothing beside words that do: 鼓励 in “鼓励贯标企业几家” is in no indicator.
_NO_NAME = 0.3

# “茶农、果农这些人”: things listed as examples of a kind; not “茶农、果农的”.
_EXAMPLES = re.compile(r"(?P<listed>[^,?、]{1,10}(?:、[^,?、]{1,10}?)+)(?:这些|这几类|这类|之类|等等?)")
# “新设几个”, “要增设多少”: to set up, in whatever word a plan says so: 新认定, 建设; not “设计”.
SETS_UP: Final = re.compile(r"(?:新|增|创|拟|再)?(?:建|设|办|开)(?:立|设|成|起|办|置)?|新增|打造|成立|创立|新认定")
"""Says that something is set up, which names nothing."""


def naming(question: Question, knowledge: Knowledge) -> Question:
    """Return a question whose words that name nothing and stand in no indicator weigh little, beside others.

    So do words for how many or how much, which an indicator may have at one time and lack at another, and those that it
    only lists as examples: a plan may have others of their kind.
    """
    facts = (fact for doc_id in question.documents for fact in knowledge.targets(doc_id))
    indicators = "\n".join(fact.target.indicator for fact in facts).lower()
    examples = _EXAMPLES.search(question.text)
    listed = examples["listed"] if examples else ""
    names = [
        term
        for term in question.terms
        if (names_something(term.word) or term.word in indicators)
        and not is_size(term.word)
        and not SETS_UP.fullmatch(term.word)
        and (term.word not in listed or any(word.lower() in indicators for word in (term.word, *term.others)))
    ]
    if not names:
        return question
    terms = (term if term in names else replace(term, weight=_NO_NAME * term.weight) for term in question.terms)
    return replace(question, terms=tuple(terms))
