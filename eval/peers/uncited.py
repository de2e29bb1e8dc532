"""Words without citations become a judgement by every rule that does not ask for any.

A pipeline of another library gives words and no sources. To be held against the same facts, every sentence counts as
said of the case's evidence; the rules on what is cited, and cited first, are left out. Our own answers are read the
same way, so that both are measured alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eval.case import Case
from eval.duty_words import passage_at
from eval.measures.answers import Judgement, judge
from eval.measures.matching import Place, places_of
from eval.measures.verdict import Plans
from rag.contract import Answer, Citation, Claim, Intent, Status

ABOUT_CITATIONS = frozenset({"evidence", "first", "focus"})


def judge_words(case: Case, words: str, *, declined: bool, plans: Plans) -> Judgement:
    """Judge what was said, whoever said it."""
    judgement = judge(case, _as_answer(case, words, declined, plans), plans)
    kept = tuple(check for check in judgement.checks if check.name not in ABOUT_CITATIONS)
    return Judgement(judgement.case_id, kept, intent_is_right=True)


def _as_answer(case: Case, words: str, declined: bool, plans: Plans) -> Answer:
    places = () if declined else places_of(case, plans.raw).all
    citations = [_citation(marker, place, plans.raw) for marker, place in enumerate(places, 1)]
    facts: dict[str, Any] = {}
    return Answer(
        id=case.id,
        question=case.question,
        resolved_question=case.whole or case.question,
        intent=Intent.OUT_OF_SCOPE if declined else case.intents[0],
        status=Status.NONE if declined else Status.GROUNDED,
        answer=words,
        claims=[] if declined else [Claim(text=words, citations=[citation.marker for citation in citations])],
        citations=citations,
        facts=facts,
        suggestions=[],
        generator="peer",
        index_version="",
        timings_ms={},
    )


def _citation(marker: int, place: Place, raw: Mapping[str, str]) -> Citation:
    text = raw[place.doc_id]
    return Citation(
        marker=marker,
        doc_id=place.doc_id,
        doc_title=place.doc_id,
        clause_id=f"{place.doc_id}-{place.span.start}",
        path=[],
        text=passage_at(text, place.span).text,
        quote=text[slice(*place.span)],
        start=place.span.start,
        end=place.span.end,
        url="",
    )
