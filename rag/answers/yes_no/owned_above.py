"""Tells that a body is that of the city above, where a question asks if a place has one: 茶城市茶叶中心 for 茶港区."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Clause
from rag.answers.phrasing.naming import written
from rag.answers.yes_no.claims.done import body_asked
from rag.answers.yes_no.proof.quote import quote
from rag.answers.yes_no.ruling import left_open
from rag.draft import Draft
from rag.evidence.sentences.cut import Sentence, sentences
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.question.model import Question
from rag.question.plans.links import blanked


def answer(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that a plan only names the body of the city that its region is part of; None where it names another."""
    name = body_asked(blanked(question.text, question.places))
    if not name or len(question.regions) != 1:
        return None
    above = _above(question.regions[0])
    thing = name.removeprefix("知识产权")
    naming = list(_naming(thing, clauses, question))
    owned = re.compile(rf"{above}(?:知识产权)?{re.escape(thing)}") if above else None
    if owned is None or not naming or not all(owned.search(words.text) for _, words in naming):
        return None
    clause, sentence = naming[0]
    words = quote(clause, sentence, question)
    title = knowledge.titles([clause.doc_id])
    note = f"{title}写到的是{above}的“{thing}”，没有写到{question.regions[0].removeprefix(above)}自己的，原文如下。"
    return left_open(note, written(clause, words, knowledge))


def _above(region: str) -> str:
    """Return the city that a region is a district of, 茶城市 of 茶城市茶港区, as it is named; or nothing."""
    match = re.match(r"[一-鿿]{2,3}市(?=[一-鿿])", region)
    return match[0] if match and match[0] not in region_names().aliases.get(region, ()) else ""


def _naming(thing: str, clauses: Sequence[Clause], question: Question) -> Iterator[tuple[Clause, Sentence]]:
    for clause in clauses:
        for sentence in sentences(clause) if clause.doc_id in question.documents else ():
            if thing in sentence.text:
                yield clause, sentence
