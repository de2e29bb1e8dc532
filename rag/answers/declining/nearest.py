"""Adds to an answer that something is not said the words of the plans that come nearest to it, if any come near."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause
from index.words import is_proper
from rag.answers.declining.narrowed import things_unwritten
from rag.answers.phrasing.naming import quoting
from rag.answers.phrasing.wording import quoted, source, who
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement, Support
from rag.evidence.clauses.choose import is_relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.sentences.cut import Sentence, duty_start, sentences
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.written import sentence_of
from rag.knowledge import Knowledge
from rag.question.model import NUMBERS, Question
from rag.question.topic.subject import is_district
from rag.question.topic.terms import Term

NEAREST = "最接近的原文是"
"""What leads the words that come nearest, behind what is not said."""

FITTING = Statement("和您的情况最接近的原文如下。", reason=Reason.FITTING)
"""What is said before words that fit somebody who asks for help, though they do not say so in the same words."""

# The share of the question's words that a clause must hold to come near.
_NEAR = 0.3
_LONGEST = 160
# From this weight on a word that no plan writes tells what the question is about: 补习班, but not 片子.
_RARE = 5.0
# “25家”, “4.2亿”, “25%”: another figure than the one asked for misleads; not the number in “第3项”.
_FIGURE = re.compile(r"\d[\d.]*\s?(?:%|[万亿]|[件家个项人名次元场])")


def with_nearest(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Return a draft that says that something is not said, and behind it the nearest words, then only partial.

    Nothing comes near a question about a thing by a name that no plan in question writes.
    """
    if question.foreign or not question.telling:
        return draft
    found = retrieve(question, knowledge)[:1]
    if not found or not _is_near(found[0], question, knowledge):
        return draft
    clause = found[0].clause
    words = _words(sentences(clause), question)
    if words is None:
        return draft
    said = Statement(f"{NEAREST}{source(clause, knowledge)}：{quoted(words.text)}。", (Support.of(clause, words),))
    said = _with_duty(said, clause, question)
    return replace(draft, status=Status.PARTIAL, blocks=(*draft.blocks, Paragraph((said,))))


def _with_duty(said: Statement, clause: Clause, question: Question) -> Statement:
    """Return a statement on a clause with who is in charge of it, where that is asked for."""
    if question.intent is not Intent.RESPONSIBLE or not clause.responsibilities:
        return said
    duty = Support(clause, duty_start(clause), len(clause.text))
    supports = (*said.supports, *((duty,) if duty.start < duty.end else ()))
    return replace(said, text=f"{said.text.removesuffix('。')}（{who(clause.responsibilities)}）。", supports=supports)


# The likeness, and the share of what is asked, from which on a clause that no words find may be what a question is
# about. Of 29 questions that plans answer and no words find 21 have such a likeness, of 28 that no plan answers one;
# over plans of other fields the share keeps apart what the likeness does not, as it is measured against those plans.
_ALIKE, _SHARED = 0.58, 0.2
_MOST_ALIKE = 2
# What may be told in other words than those of a plan: no number, no place in a plan.
_TELLABLE = frozenset({Intent.MEASURE, Intent.LIST, Intent.RESPONSIBLE, Intent.YES_NO, Intent.DEFINITION})
# So many telling words, and so many characters, tell of something and do not only name it.
_TELLS, _STORY = 2, 12


def with_alike(draft: Draft, question: Question, knowledge: Knowledge) -> Draft:
    """Return what comes nearest in meaning instead of a draft that says that nothing is written of a topic.

    Somebody tells in words of everyday life what plans put in none of them. The draft stays where nothing comes near,
    where it quotes already, where a number is asked for, and where a question only names a thing.
    """
    if draft.status is not Status.NONE or question.foreign or question.filtered:
        return draft
    tells = len(question.telling) >= _TELLS and len(question.text) >= _STORY
    if draft.intent not in _TELLABLE or not tells or draft.reason is not Reason.UNFOUND:
        return draft
    candidates = retrieve(question, knowledge)
    found = [one for one in candidates if one.features.meaning >= _ALIKE and one.covered >= _SHARED]
    if not found:
        return draft
    closest = max(found, key=lambda one: one.features.meaning)
    clauses = list(dict.fromkeys((found[0].clause, closest.clause)))[:_MOST_ALIKE]
    said = [quoting(clause, [_closest(clause, question, knowledge)], knowledge) for clause in clauses]
    said = [_with_duty(one, clause, question) for one, clause in zip(said, clauses, strict=True)]
    unfound, _, _ = draft.statements[0].text.rpartition("；")
    first = Paragraph((Statement(f"{unfound}，意思最接近的原文如下。"),))
    facts = {"clauses": [clause.id for clause in clauses]}
    return Draft(draft.intent, Status.PARTIAL, (first, Paragraph(tuple(said))), facts)


def _closest(clause: Clause, question: Question, knowledge: Knowledge) -> Sentence:
    """Return the sentence of a clause that comes nearest to a question in meaning."""
    options = sentences(clause)
    near = knowledge.index.closeness(question.meant or question.text, [one.text for one in options])
    return options[max(range(len(options)), key=near.__getitem__)]


def _is_near(candidate: Candidate, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a clause comes near: by its words, or in meaning where no figure is asked for.

    What bears a proper name that no plan writes is not there at all.
    """
    if not is_relevant(candidate):
        return False
    unwritten = [t for t in question.telling if not any(map(knowledge.is_written, (t.word, *t.others)))]
    if question.intent not in NUMBERS:
        return not any(is_proper(t.word) for t in unwritten)
    unknown = any(is_proper(t.word) or t.word.isascii() or t.weight >= _RARE for t in unwritten)
    return candidate.covered >= _NEAR and not unknown


def _words(options: Sequence[Sentence], question: Question) -> Sentence | None:
    """Return the sentence that holds most of the question.

    Where a figure is asked for, none with another figure, and none that has only the district of which it is asked.
    """
    fit = [one for one in options if len(one.text) <= _LONGEST]
    if question.intent in NUMBERS:
        fit = [one for one in fit if not _FIGURE.search(one.text)]
        counted = [term for term in question.terms if not is_district(term.word, question)] or question.terms
        fit = [one for one in fit if coverage(counted, one.text.lower()) > 0]
    best = max(fit, key=lambda one: coverage(question.terms, one.text.lower()), default=None)
    return best if best and coverage(question.terms, best.text.lower()) > 0 else None


def only_near(chosen: Sequence[Candidate], question: Question, knowledge: Knowledge) -> Statement:
    """Say that the plans of these clauses do not write of what was asked, and that the nearest follows.

    The things asked for that they write nowhere are named.
    """
    plans = tuple(dict.fromkeys(candidate.clause.doc_id for candidate in chosen))
    things = things_unwritten(question, plans, knowledge)
    what = f"“{'、'.join(things)}”" if things else "这一点"
    text = f"{knowledge.titles(plans)}没有直接写到{what}，最接近的内容如下。"
    return Statement(text, reason=None if things else Reason.NEAR)


def nearest_of(said: str, about: Sequence[Term], question: Question, knowledge: Knowledge) -> Draft | None:
    """Return a draft that ``said`` something is not written, and the sentence that writes of all it is ``about``."""
    found = sentence_of(about, question.documents, knowledge, loosely=True)
    if found is None:
        return None
    clause, sentence = found
    first = Paragraph((Statement(f"{said}，最接近的原文如下。"),))
    return Draft(question.intent, Status.PARTIAL, (first, Paragraph((quoting(clause, [sentence], knowledge),))))
