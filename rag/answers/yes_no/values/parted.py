"""Parts a claim of several amounts into claims of one each: “茶园8家、茶馆4家,对吗” of two plans or two things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question
from rag.question.plans.links import find_years
from rag.question.topic.terms import Term

# What parts two amounts: “8家、茶馆4家”, “8家茶园和4家茶馆”; not “从4家到8家”.
_MARK = re.compile("[,、;]|和|与|以及|而")

# “规划100个”, “五年规划要建8家”: a plan by its kind; not the 规划 of “规划院”.
_THE_PLAN = re.compile(r"规划(?![院师局布])")

Claim = tuple[Figure, list[Question]]
"""One amount, and the questions that it may be claimed in, likeliest first."""


def parted(claimed: Sequence[Figure], question: Question, knowledge: Knowledge) -> list[Claim]:
    """Return each amount with the part of the question that claims it; nothing unless a mark parts them all.

    A part that names no plan or region is of that of the part before, one that says 规划 of the other plan of the place
    where another part names one of its plans; and one without a topic has that of the part
    before; one with a topic may leave out what the first part begins with: 发明专利 of “发明专利申请8件、授权4件”.
    """
    cuts = [_MARK.search(question.text, one.end, other.start) for one, other in pairwise(claimed)]
    if len(claimed) < 2 or not all(cuts) or question.references or question.departments:
        return []
    starts = [0, *(cut.end() for cut in cuts if cut)]
    ends = [*(cut.start() for cut in cuts if cut), len(question.text)]
    return list(_claims(claimed, list(zip(starts, ends, strict=True)), question, knowledge))


def _claims(
    claimed: Sequence[Figure], spans: Sequence[tuple[int, int]], question: Question, knowledge: Knowledge
) -> Iterator[Claim]:
    documents = question.documents
    terms: tuple[Term, ...] = ()
    head: tuple[Term, ...] = ()
    for figure, (start, end) in zip(claimed, spans, strict=True):
        text = question.text[start:end]
        named = [place.values for place in question.places if start <= place.start and place.end <= end]
        beside = () if named or not _THE_PLAN.search(text) else _other_plans(question, knowledge)
        documents = named[-1] if named else beside or documents
        own = tuple(term for term in question.terms if term.word in text)
        either = [own, (*head, *own)] if own else [terms]
        terms = own or terms
        head = head or terms[:-1]
        years = find_years(text)
        part = replace(
            question,
            text=text,
            documents=documents,
            years=years or question.years,
            nature=nature_of(find_cues(text)) or question.nature,
            places=(),
        )
        readings = [replace(part, terms=one, topic=",".join(term.word for term in one)) for one in either if one]
        yield replace(figure, start=figure.start - start, end=figure.end - start), readings


def _other_plans(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the plans of the places of those that a question names, beside these."""
    regions = {knowledge.entry(doc_id).metadata.region for doc_id in question.named_documents}
    around = (entry.id for entry in knowledge.entries if entry.metadata.region in regions)
    return tuple(doc_id for doc_id in around if doc_id not in question.named_documents)
