"""Answers somebody who seeks help with what plans do about it, and tells which detail of it they do not give."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause
from rag.answers import measure
from rag.answers.phrasing.naming import supports_of
from rag.answers.yes_no.claims.allowed import asks_duty_or_leave, promises_more
from rag.answers.yes_no.claims.figures import figure_holds
from rag.answers.yes_no.claims.particulars import particular_missing
from rag.answers.yes_no.claims.times import time_missing
from rag.answers.yes_no.proof.best import Proof
from rag.answers.yes_no.proof.holding import is_said_there
from rag.answers.yes_no.proof.unwritten import is_absent
from rag.contract import Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.claims.existence import asks_for_body, whole_name
from rag.question.claims.figures import figures
from rag.question.claims.mention import asks_what_there_is
from rag.question.intent.cues import find_cues
from rag.question.model import Question
from rag.question.parting.asker import asks_for_help, seeks_help, speaks_of_itself
from rag.question.parting.background import points_back
from rag.question.wording.intention import AIMS

# Up to here a word is one that plans use everywhere, such as 建设.
_EVERYWHERE = 1.05


def seeks(question: Question) -> bool:
    """Tell whether somebody seeks a way or help, and does not ask whether a plan speaks of it, or a body is there.

    Nor does who asks of others, somewhere, if they must or may do something, or asks last if something else is so.
    """
    by_cue = "seeks" in question.cues and not _asks_last_of_another(question.text)
    if not (by_cue or asks_for_aim(question)):
        return False
    if asks_what_there_is(question.text) or asks_for_body(question):
        return False
    if asks_duty_or_leave(question.text) and question.is_placed and not seeks_help(question.text):
        return False
    for_others = not speaks_of_itself(question.text) and not asks_for_help(question.text)
    return not (for_others and whole_name(question))


def asks_for_aim(question: Question) -> bool:
    """Tell whether a question asks if something is meant to be done, which words may prove before help is sought."""
    return AIMS in question.text


def _asks_last_of_another(text: str) -> bool:
    """Tell whether the last part of a text asks by itself if something is so: “手里有没有专利,算数吗”."""
    last = re.split("[,;]", text)[-1]
    found = find_cues(last)
    return "yes_no" in found and not found & {"seeks", "any"} and not points_back(last)


def sought(question: Question, knowledge: Knowledge) -> Draft:
    """Answer with measures; where the clause quoted first lacks an amount or a particular asked for, say so before."""
    said = measure.answer(question, knowledge)
    first = next(iter(supports_of(said)), None)
    if said.status is not Status.GROUNDED or first is None:
        return said
    lacked = _lacked(question, first.clause.text)
    if not lacked:
        return said
    note = Statement(f"{knowledge.titles([first.clause.doc_id])}{lacked}，相关的内容如下。")
    return said.behind(note, status=Status.PARTIAL)


def _lacked(question: Question, words: str) -> str:
    """Say what a question asks for that a clause does not tell: an amount, or a particular; or nothing."""
    if figure_holds(question.text, words) is False:
        amount = next(figure for figure in figures(question.text) if figure.high > 0)
        return f"没有写到“{question.text[amount.start : amount.end].lstrip('到达')}”"
    missing = (
        particular_missing(question, words)
        or promises_more(question.text, words, question.terms)
        or time_missing(question.text, words)
    )
    return "没有写明这一点" if missing else ""


def helped(proof: Proof, question: Question, knowledge: Knowledge) -> Draft | None:
    """Return what plans offer to somebody who seeks help, where the words nearest to the question leave it open."""
    if not seeks(question) or question.districts or proof.only_set:
        return None
    unsure = proof.holds is None or not _is_sure(proof, question)
    if not unsure or is_absent(question, knowledge):
        return None
    if any(is_said_there(word, question.text) for word in proof.other_words):
        return None
    found = sought(question, knowledge)
    return None if found.status is Status.NONE else _led_by(found, proof.clause)


def _is_sure(proof: Proof, question: Question) -> bool:
    """Tell whether a question names a place or a plan, or its proof has the very words of it, and not others for them.

    Somebody who seeks something anywhere is told what there is, rather than 是 for what comes near.
    """
    text = proof.sentence.text.lower()
    return question.is_placed or all(stands_in(term, text) for term in question.terms if term.weight > _EVERYWHERE)


def _led_by(said: Draft, clause: Clause) -> Draft:
    """Let the measures open with those of the clause that bears on a statement most, if it is among them."""
    more = next((block for block in said.blocks if isinstance(block, Bullets)), None)
    places = [n for n, one in enumerate(more.statements if more else ()) if one.supports[0].clause == clause]
    if more is None or not places:
        return said
    place = places[0]
    *notes, first = [block for block in said.blocks if isinstance(block, Paragraph)]
    rest = (*first.statements, *(one for n, one in enumerate(more.statements) if n != place))
    blocks: tuple[Block, ...] = (*notes, Paragraph((more.statements[place],)), replace(more, statements=rest))
    return replace(said, blocks=blocks)
