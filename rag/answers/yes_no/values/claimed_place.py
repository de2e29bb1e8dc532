"""Checks an amount of which a question says that it takes a place among others: “100家是全市最多吗”."""

from __future__ import annotations

from dataclasses import replace

from corpus.model import Nature
from rag.answers.phrasing.naming import supports_of, written
from rag.answers.yes_no.claims.places_taken import place_claimed, place_holds, place_numbered
from rag.answers.yes_no.ruling import is_so, left_open, ruled
from rag.answers.yes_no.values import claimed_amount, claimed_growth
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.parts import PART
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether a plan writes that an amount takes the place claimed; None where none is claimed of an amount.

    That there is so much proves no place. An amount that a plan gives otherwise refutes the whole.
    """
    text = blanked(question.text, question.places)
    claimed = place_claimed(text) or place_numbered(text)
    if claimed is None or not claimed_amount.amounts(question):
        return None
    bare = question.without(*claimed.span)
    found = _amount(replace(bare, nature=bare.nature or Nature.BASELINE), knowledge)
    if found is None or not found.facts.get("verdict"):
        found = _amount(bare, knowledge)
    support = next(iter(supports_of(found)), None) if found else None
    if found is None or support is None:
        return None
    if found.facts.get("verdict") is False:
        return None if denied else ruled(is_so(False), _said(found), {**found.facts, "verdict": False})
    if found.facts.get("verdict") is None:
        return found
    words = _sentence(support)
    part = _part(words, support)
    holds = place_holds(text, words.text, question.terms, part)
    clause = support.clause
    if holds is not None:
        facts = {"verdict": holds != denied, "clauses": [clause.id]}
        return ruled(is_so(holds != denied), [written(clause, words, knowledge)], facts)
    note = f"{knowledge.titles([clause.doc_id])}没有写到“{claimed.words}”这样的排名，写到的数值如下。"
    return left_open(note, _said(found), {**found.facts, "verdict": None})


def _amount(question: Question, knowledge: Knowledge) -> Draft | None:
    """Check the amount that a question claims, whatever place it takes."""
    checks = (claimed_growth.check, claimed_amount.check)
    return next((draft for one in checks if (draft := one(question, knowledge, denied=False))), None)


def _said(found: Draft) -> list[Statement]:
    """Return the statements of an answer without the verdict that it begins with."""
    first, *more = [one for block in found.blocks if isinstance(block, Paragraph) for one in block.statements]
    for verdict in ("不是，", "是，"):
        if first.text.startswith(verdict):
            first = replace(first, text=first.text.removeprefix(verdict))
            break
    return [first, *more]


def _sentence(support: Support) -> Sentence:
    """Return the sentence of a clause that the words of a value stand in."""
    every = sentences(support.clause)
    return next((one for one in every if one.start <= support.start < one.end), every[0])


def _part(words: Sentence, support: Support) -> str:
    """Return the part of a sentence in which the words of a value end."""
    end = min(support.end, words.end) - words.start
    return next((one[0] for one in PART.finditer(words.text) if one.start() < end <= one.end()), "")
