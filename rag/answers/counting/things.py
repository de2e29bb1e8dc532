"""Counts or lists the things that a sentence of a plan names: their number where it states one, or its enumeration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.model import Clause
from index.words import plain_words
from rag.answers.named_districts import asks_districts, whole_names
from rag.answers.values.counted_noun import is_of_thing
from rag.answers.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.choose import relevant
from rag.evidence.enumerations import Counted, counted_things, fits, listed, noun_in, nouns_asked
from rag.evidence.relevance import coverage
from rag.evidence.retrieve import retrieve
from rag.evidence.sentences import Sentence, sentences
from rag.knowledge import Knowledge
from rag.question.links import districts_in
from rag.question.model import Question
from rag.question.terms import IDLE_WEIGHT

_COUNTED_FITS = 0.5
_LOOKED_AT = 5
_SHORT_QUOTE = 90
_FEWEST_ITEMS = 2
# The share of the question that a sentence holds whose enumeration answers it.
_LISTED_FITS = 0.6
# What a word weighs at most that stands in most clauses, so that it names no kind of thing.
_COMMON = 1.0
# The share of what the best sentence of a clause holds of the question that another must hold.
_AS_GOOD = 0.7
# How much worse a sentence counts that stands in a clause further down.
_STEP = 0.05


@dataclass(frozen=True, slots=True)
class Listed:
    """The items that a sentence of a clause lists."""

    items: tuple[str, ...]
    sentence: Sentence
    clause: Clause


def stated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the number of things that a sentence states."""
    nouns = nouns_asked(question.text)
    best: tuple[float, Counted, Sentence, Clause] | None = None
    for rank, candidate in enumerate(relevant(retrieve(question, knowledge))[:_LOOKED_AT]):
        for sentence in sentences(candidate.clause):
            for counted in counted_things(sentence):
                fit = fits(counted, question.terms, nouns)
                if fit >= _COUNTED_FITS and (best is None or fit - _STEP * rank > best[0]):
                    best = (fit - _STEP * rank, counted, sentence, candidate.clause)
    if best is None:
        return None
    _, counted, sentence, clause = best
    support = Support(clause, sentence.start, sentence.end)
    items = f"：{'、'.join(counted.items)}" if counted.items else ""
    quote = quoted(sentence.text) if not counted.items and len(sentence.text) < _SHORT_QUOTE else ""
    text = f"**{counted.written}**{items}（{source(clause, knowledge)}）。" + (f"原文：{quote}。" if quote else "")
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), {"count": counted.number})


def enumerated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the items that the best sentence lists."""
    nouns = nouns_asked(question.text)
    topic = (term.word for term in question.terms if term.weight > IDLE_WEIGHT)
    found = find_listed(question, (*nouns, *topic), knowledge) if nouns else None
    if found is None or not _is_of_thing(found, question, knowledge):
        return None
    support = Support(found.clause, found.sentence.start, found.sentence.end)
    text = f"**{len(found.items)}个**：{'、'.join(found.items)}（{source(found.clause, knowledge)}）。"
    facts = {"count": len(found.items), "items": list(found.items)}
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), facts)


def listing(question: Question, knowledge: Knowledge) -> Statement | None:
    """List the things asked for: those that a sentence enumerates, or the districts that a clause names."""
    found = _districts(question, knowledge) or find_listed(question, nouns_asked(question.text), knowledge)
    if found is None or not _answers(found, question):
        return None
    support = Support(found.clause, found.sentence.start, found.sentence.end)
    return Statement(f"{source(found.clause, knowledge)}：**{'、'.join(found.items)}**。", (support,))


def _answers(found: Listed, question: Question) -> bool:
    """Tell whether the sentence of an enumeration is about the question, and about as much as any of its clause."""
    context = "\n".join((*found.clause.path[-1:], found.clause.title or "", found.sentence.text)).lower()
    if coverage(question.terms, context) < _LISTED_FITS:
        return False
    best = max(_held(question, one) for one in sentences(found.clause))
    return _held(question, found.sentence) >= _AS_GOOD * best


def _is_of_thing(found: Listed, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether the sentence of an enumeration is of the things that a question counts."""
    text = found.sentence.text.lower()
    return is_of_thing(question, text, text, knowledge)


def _held(question: Question, sentence: Sentence) -> float:
    return coverage(question.terms, sentence.text.lower())


def find_listed(question: Question, nouns: Sequence[str], knowledge: Knowledge) -> Listed | None:
    """Return the enumeration of things of a noun, of the clause that fits best; None where no sentence has one."""
    telling = tuple(noun for noun in nouns if knowledge.weigh(noun) > _COMMON)
    for candidate in relevant(retrieve(question, knowledge))[:2]:
        for sentence in sorted(sentences(candidate.clause), key=lambda one: -_held(question, one)):
            items = _items(sentence, telling, question.text)
            if len(items) >= _FEWEST_ITEMS:
                return Listed(tuple(_without_common(item, knowledge) for item in items), sentence, candidate.clause)
    return None


def _items(sentence: Sentence, nouns: Sequence[str], asked: str) -> tuple[str, ...]:
    """Return what a sentence lists as things of a noun: before a number of them (“三大先导产业”), or closed by it."""
    numbered = [one for one in counted_things(sentence) if one.items]
    for noun in (noun for noun in nouns if noun in sentence.text):
        fitting = (one.items for one in numbered if one.noun.startswith(noun) or noun.startswith(one.noun))
        items = next(fitting, ()) or listed(sentence, noun_in((noun,), sentence.text, asked), closed=True)
        if len(items) >= _FEWEST_ITEMS:
            return items
    return ()


def _without_common(item: str, knowledge: Knowledge) -> str:
    """Return an item without the words behind it that stand in most clauses: “甲镇” of “甲镇知识产权”."""
    words = plain_words(item)
    while len(words) > 1 and knowledge.weigh(words[-1]) <= _COMMON:
        words.pop()
    return "".join(words)


def _districts(question: Question, knowledge: Knowledge) -> Listed | None:
    """Return the districts that the clause that fits best names, if the question asks for districts."""
    if not asks_districts(question):
        return None
    for candidate in relevant(retrieve(question, knowledge))[:1]:
        clause = candidate.clause
        names = whole_names(districts_in(clause.text, (knowledge.region(clause),)), clause.text)
        if len(names) >= _FEWEST_ITEMS:
            return Listed(names, Sentence(clause.text, 0, len(clause.text)), clause)
    return None
