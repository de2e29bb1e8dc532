"""Finds what a conversation is about: the turn that a question goes back to, and the words of a plan that it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from corpus.model import Clause
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.headings import named_headings
from rag.evidence.places.parts import parts
from rag.evidence.sentences.cut import sentences
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.indicators import find_indicators
from rag.question.departments.named import link_departments
from rag.question.dialogue.answered.ground import sources
from rag.question.dialogue.missing import has_kind, has_place, has_topic, only_acts, own_words
from rag.question.dialogue.turns import Context, Turn
from rag.question.model import NUMBERS, Question
from rag.question.topic.terms import Term

# The share of a question's telling words that a clause or an answer must hold for the question to be about it.
_HELD = 0.6
# The share of a topic's words that the words of a plan must hold to stand for it.
_STANDS_FOR = 0.4
_SHORTEST_WORDS, _LONGEST_WORDS = 7, 40
# The share of a topic that a plan must hold in the asker's own words for these to be as good as the plan's.
_AS_ASKED = 0.75
# The share of a question's words from which on they name an indicator.
_NAMED = 0.75
# “天津也有两个吗”: whether a number told before holds; not “也有基地吗”.
_ALSO_AS_MANY = re.compile(r"也[^,?]{0,4}?[一两二三四五六七八九十百千\d]+(?:多|来)?[个家件项条所座亿万]")
_DIGIT = re.compile(r"\d")


def meant(own: Question, turns: Sequence[Turn], context: Context) -> Turn:
    """Return the turn whose question and answer hold most of a question's words, or else the latest.

    The latest is that which asks of something that the plans speak of, if any does; or for a number, where a question
    asks whether there are as many.
    """
    words = own.telling
    speaking = [turn for turn in turns if _speaks(turn.question, context)] or turns
    if not words:
        numbers = [turn for turn in speaking if turn.question.intent in NUMBERS and _ALSO_AS_MANY.search(own.text)]
        return (numbers or speaking)[-1]
    held = [coverage(words, f"{turn.question.text}\n{turn.reply}".lower()) for turn in turns]
    best = max(range(len(turns)), key=lambda number: (held[number], number))
    return turns[best] if held[best] >= _HELD else speaking[-1]


def _speaks(question: Question, context: Context) -> bool:
    if question.references or question.departments or own_words(question, context.knowledge) or not question.telling:
        return True
    plans = map(context.knowledge.document, question.documents)
    return any(named_headings(question.text, plan, question.terms, context.knowledge) for plan in plans)


def names_indicator(own: Question, previous: Question, context: Context) -> bool:
    """Tell whether a question asks for the amount of an indicator that its own words name."""
    if not own.cues & {"amount", "count"} or only_acts(own):
        return False
    documents = own.documents if has_place(own) else previous.documents
    return any(found.named >= _NAMED for found in find_indicators(own, context.knowledge, documents)[:1])


def is_elsewhere(own: Question, previous: Question, context: Context) -> bool:
    """Tell whether a whole question is about what plans of other places write, and none of the place before."""
    if _named_elsewhere(own, previous, context):
        return True
    words = own_words(own, context.knowledge)
    if not words or "yes_no" in own.cues or not (has_kind(own) and has_topic(own)):
        return False
    others = [doc_id for doc_id in context.knowledge.doc_ids if doc_id not in previous.documents]
    return _held(words, others, context) >= _AS_ASKED and _held(words, previous.documents, context) < _STANDS_FOR


def _named_elsewhere(own: Question, previous: Question, context: Context) -> bool:
    """Tell whether a question names departments of other places alone, or a box or a heading that only others have."""
    knowledge = context.knowledge
    here = knowledge.regions_of(previous.documents)
    named = [one for one in own.departments if one.by_region]
    if named and not any(region in here for one in named for region, _ in one.by_region):
        return True
    if own.references:
        of_box = own.references[0].families[:1] == ("box",)
        return of_box and not any(parts(knowledge.document(doc_id), "box") for doc_id in previous.documents)
    having = {doc_id for doc_id in knowledge.doc_ids if _heads(own, doc_id, context)}
    return bool(having) and having.isdisjoint(previous.documents)


def _heads(own: Question, doc_id: str, context: Context) -> bool:
    """Tell whether a question writes a heading of a plan in full."""
    plan = context.knowledge.document(doc_id)
    return any(one.exact for one in named_headings(own.text, plan, own.terms, context.knowledge))


def _held(words: Sequence[Term], documents: Sequence[str], context: Context) -> float:
    """Return the largest share of words that a clause of some documents holds."""
    clauses = context.knowledge.clauses(documents)
    return max((coverage(words, clause.text.lower()) for clause in clauses), default=0.0)


def is_detail(own: Question, turn: Turn, context: Context, *, fresh: bool) -> bool:
    """Tell whether a question asks for a detail of what a turn was about, and not about something else.

    Where 那 opens it (``fresh``), a sentence must speak of both.
    """
    words = own.telling
    if not words:
        return True
    if fresh:
        return _spoken_of_together(own, turn, context)
    if coverage(words, f"{turn.question.topic}\n{turn.reply}".lower()) >= _HELD:
        return True
    if any(coverage(words, clause.text.lower()) >= _HELD for clause in _clauses(own, turn, context)):
        return True
    return _spoken_of_together(own, turn, context)


def _spoken_of_together(own: Question, turn: Turn, context: Context) -> bool:
    """Tell whether one sentence holds the words of a question and those of the topic before."""
    words, topic = own_words(own, context.knowledge), own_words(turn.question, context.knowledge)
    documents = own.documents if has_place(own) else turn.question.documents
    said = (one.text.lower() for clause in context.knowledge.clauses(documents) for one in sentences(clause))
    return bool(words and topic) and any(min(coverage(words, s), coverage(topic, s)) >= _AS_ASKED for s in said)


def _clauses(own: Question, turn: Turn, context: Context) -> list[Clause]:
    """Return the clauses that a turn was about: the best for its question, and those that its answer words.

    They are of the place that the question itself names, if it names one.
    """
    documents = own.documents if has_place(own) else turn.question.documents
    drawn_upon = sources(turn, context, documents)
    if turn.question.references:
        return drawn_upon
    best = relevant(retrieve(turn.question, context.knowledge, documents))[:1]
    return list(dict.fromkeys([*(candidate.clause for candidate in best), *drawn_upon]))


def _literally(question: Question, text: str) -> float:
    """Return the share of a question's topic that a text holds in the question's own words."""
    held = sum(term.weight for term in question.terms if term.word in text.lower())
    return held / question.weight if question.weight else 0.0


def words_of_plan(turn: Turn, own: Question, context: Context) -> str:
    """Return the words of a plan with which an answer named the topic of its question, or nothing.

    An answer that says several things names no single matter, and a topic that the plan words as the asker does
    needs no other words.
    """
    if turn.reply.count("[") != 1:
        return ""
    said = turn.reply
    for mention in reversed(link_departments(said, context.knowledge.departments)):
        said = f"{said[: mention.start]}\n{said[mention.end :]}"
    best = ""
    for clause in _clauses(own, turn, context):
        same = SequenceMatcher(None, said, clause.text, autojunk=False).find_longest_match()
        words = said[same.a : same.a + same.size].strip("\n ,，。;；、:：[]()")
        if _literally(turn.question, clause.text) < _AS_ASKED:
            best = max(best, words, key=len)
    if (
        not _SHORTEST_WORDS <= len(best) <= _LONGEST_WORDS
        or any(mark in best for mark in "。;；\n")
        or _DIGIT.search(best)
    ):
        return ""
    fits = bool(turn.question.references) or coverage(turn.question.terms, best.lower()) >= _STANDS_FOR
    return best if fits else ""
