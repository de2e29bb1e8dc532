"""Finds what a question narrows a matter to by a name that plans write nowhere: 茶具 of “茶具的商标”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from corpus.model import Clause
from index.words import is_verb, names_something, plain_words, rarity
from rag.evidence.sentences.cut import folded
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

_MOST = 2
# Rarer words than this name a thing; what plans have other words for must be rarer, or it is one of those everyday
# words: 牌子 for 商标.
_RARE, _RARER = 9.5, 12.0
# Who somebody is narrows no matter, nor does whose it is: 老师, 农民, 酒厂.
_SOMEBODY = re.compile("[人者员师官们生民户士家工厂店馆坊铺社]$|公司$")
# “专利信托”, “商标展厅”: a right, and what is made of it.
_RIGHTS = ("知识产权", "专利", "商标", "版权", "著作权")
# “谁买单”: what asks is no thing.
_ASKS = re.compile("[谁哪啥几]|什么|怎|多少|如何")
# “的”, “类的”: what may stand between a thing and the matter that it narrows.
_OF = re.compile("(?:类|方面|相关|这种|这类)?的?")


def things_missing(question: Question, clauses: Collection[Clause], knowledge: Knowledge) -> tuple[str, ...]:
    """Return what narrows the matter of a question, and that the plans of ``clauses`` do not write, at most two names.

    The matter itself is a thing that the clauses write of, or else they are not about it at all.
    """
    plans = tuple(dict.fromkeys(clause.doc_id for clause in clauses))
    written = _written(plans, knowledge)
    cited = "\n".join(folded(clause.headed_text) for clause in clauses).lower()
    text = blanked(question.text, question.places)
    return tuple(_narrowing(question.terms, text, cited, written))[:_MOST]


def things_unwritten(question: Question, plans: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the things that a question names, and that plans do not write, at most two names."""
    written = _written(plans, knowledge)
    return tuple(t.word for t in question.terms if _is_thing(t) and t.word in question.text and _is_new(t, written))[
        :_MOST
    ]


def _written(plans: Iterable[str], knowledge: Knowledge) -> str:
    return "\n".join(folded(clause.headed_text) for clause in knowledge.clauses(plans)).lower()


def _narrowing(terms: Iterable[Term], text: str, cited: str, written: str) -> Iterator[str]:
    for term in terms:
        if _is_thing(term) and _is_new(term, written) and _narrows(term.word, text, cited):
            yield term.word


def _is_new(term: Term, written: str) -> bool:
    """Tell whether plans write neither a term nor all the words that it is made of: 银行 and 贷款 of 银行贷款."""
    words = plain_words(term.word)
    return not stands_in(term, written) and not (len(words) > 1 and all(word in written for word in words))


def _is_thing(term: Term) -> bool:
    """Tell whether a term names a thing, and no everyday word for what plans call otherwise."""
    if term.word.isascii():
        return not term.word.isdigit()
    if _ASKS.search(term.word):
        return False
    least = _RARER if term.others else _RARE
    words = plain_words(term.word)
    return (
        names_something(words[-1])
        and not any(is_verb(one) for one in words if len(one) > 1)
        and not _SOMEBODY.search(term.word)
        and rarity(term.word) >= least
    )


def _narrows(word: str, text: str, cited: str) -> bool:
    """Tell whether the name of a matter that the clauses write of stands right behind a word, or a right before it."""
    start = text.find(word)
    if start < 0:
        return False
    if text[:start].endswith(_RIGHTS):
        return True
    end = start + len(word)
    between = _OF.match(text, end)
    behind = plain_words(text[between.end() if between else end :])[:1]
    return any(len(matter) > 1 and names_something(matter) and matter in cited for matter in behind)
