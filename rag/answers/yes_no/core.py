"""Takes from a question the statement to prove, without what turns it: “不再扶持茶园” denies “扶持茶园”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from rag.answers.yes_no.holding import PARTICULAR
from rag.knowledge import Knowledge
from rag.lexicon import denial_words, strength
from rag.question.denial import denied, never
from rag.question.model import Question
from rag.question.terms import Term

MODALS = "会要能想去来"
"""Verbs of one character that are sometimes taken for the start of the word behind them."""


def positive(question: Question, knowledge: Knowledge) -> Question:
    """Return the question without the terms that only deny or link, as long as others are left to tell the matter.

    “不让”, “没关系” and “挂钩” are no part of the matter, nor is what prepares a result: 申报 of “申报没批下来”. Nor is
    a verb behind the denial that only says that something is done (“不扶持”): whatever a plan does about the thing
    refutes it. Where nothing at all is said to be done (“一点都不许外传”), what stands behind that verb is not needed
    either.
    """
    word = denied(question.text) or ""
    deed = _deed().search(question.text, question.text.find(word)) if word else None
    idle = [term for term in question.terms if _turns(term, word, knowledge) or _only_links(term)]
    if any(_is_result(term) for term in question.terms):
        idle += [term for term in question.terms if term.word in strength().preparing]
    if deed is not None:
        idle += [term for term in question.terms if term.word.endswith(deed["verb"])]
    if deed is not None and never(question.text):
        idle += [term for term in question.terms if question.text.find(term.word) >= deed.end()]
    for left_out in (idle, [term for term in idle if _turns(term, word, knowledge)]):
        kept = tuple(term for term in question.terms if term not in left_out)
        if _tells(kept):
            return replace(question, terms=kept)
    return question


def without_modals(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with words cut from the verb before them that was taken for their start: 派员 of 会派员."""
    terms = tuple(_without_modal(term, knowledge) for term in question.terms)
    return question if terms == question.terms else replace(question, terms=terms)


def _without_modal(term: Term, knowledge: Knowledge) -> Term:
    rest = term.word[1:]
    joined = term.word[0] in MODALS and len(rest) > 1 and not term.others and not knowledge.is_written(term.word)
    return replace(term, word=rest, weight=knowledge.weigh(rest)) if joined and knowledge.is_written(rest) else term


def _turns(term: Term, word: str, knowledge: Knowledge) -> bool:
    """Tell whether a term is a word of denial with what it denies, and no word of plans such as 不良."""
    return bool(word) and term.word.startswith(word[:-1]) and not knowledge.is_written(term.word)


def _is_result(term: Term) -> bool:
    """Tell whether a term says that something was reached: a plan need not say again that it was applied for."""
    return any(word in strength().reached for word in (term.word, *term.same))


def _only_links(term: Term) -> bool:
    """Tell whether a term says that things have to do with each other: 挂钩, 没关系."""
    return any(term.word.endswith(link) for link in denial_words().links)


def _tells(terms: Iterable[Term]) -> bool:
    return any(term.weight >= PARTICULAR for term in terms)


@cache
def _deed() -> re.Pattern[str]:
    # “不再扶持”, “没打算管”, “不怎么重视”: a verb that only says that something is done; not “不公开”.
    words = denial_words()
    verbs = "|".join(sorted(words.doing, key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(words.words)})(?:会|要|想|打算|再|怎么|太|去|肯|能|有|在)*(?P<verb>{verbs})")
