"""Turns a ranked measure into what the contract shows of it: exact words, departments, reasons and honesty."""

from __future__ import annotations

import re
from datetime import date

from corpus.cleaning.width import fold
from corpus.model import Responsibility
from rag.answers.phrasing.wording import place
from rag.finder.measures import Words
from rag.finder.ranking import OUTRIGHT, Candidate
from rag.knowledge import Knowledge
from rag.match_contract import Commitment, Facet, InCharge, Match, MatchCitation, Reason

HONEST = "规划文本未给出金额和申报流程，以主管部门通知为准。"
_WITH_AMOUNT = "金额以规划原文为准；规划文本未给出申报流程，以主管部门通知为准。"
# “给予最高100万元支持”, “奖励5万元”; not “质押融资额突破20亿元”, which is no sum for one enterprise.
_AMOUNT = re.compile(
    r"(?:给予|奖励|补助|补贴|资助|奖补|支持)[^,。;]{0,12}?\d[\d.]*万?元"
    r"|\d[\d.]*万?元(?:的)?(?:奖励|补助|补贴|资助|支持|奖补)"
)


def show(candidate: Candidate, rank: int, as_of: date, knowledge: Knowledge) -> Match:
    """Return a measure as the contract gives it."""
    listed = candidate.listed
    kinds = list(listed.kinds)
    first = [need for need, fit in sorted(candidate.needs.items(), key=lambda item: -item[1]) if need in kinds]
    return Match(
        id=listed.id,
        rank=rank,
        score=candidate.total,
        parts=candidate.parts,
        needs=tuple(dict.fromkeys([*first, *kinds])),
        text=listed.words[0].text,
        commitment=Commitment(
            level=listed.measure.firmness.value,
            label=listed.measure.firmness.label,
            words=listed.measure.firm_words,
        ),
        matched=(*_needs_met(candidate), *candidate.verdict.reasons),
        open=tuple(candidate.verdict.opens),
        citations=tuple(_citation(words, as_of, knowledge) for words in listed.words),
        honesty=_honesty(candidate, as_of),
    )


def _needs_met(candidate: Candidate) -> tuple[Reason, ...]:
    written = {kind.name: kind.written for words in candidate.listed.words for kind in words.measure.kinds}
    return tuple(
        Reason(facet=Facet.NEED, value=need, label=need, said=need, written=written[need])
        for need, fit in candidate.needs.items()
        if need in written and fit >= OUTRIGHT
    )


def is_over(period: tuple[int, int] | None, as_of: date) -> bool:
    """Tell whether a plan's period is over on a day; one without a period is taken to be in force."""
    return period is not None and as_of.year > period[1]


def _honesty(candidate: Candidate, as_of: date) -> str:
    honest = _WITH_AMOUNT if any(_AMOUNT.search(fold(words.text)) for words in candidate.listed.words) else HONEST
    periods = [words.plan.metadata.period for words in candidate.listed.words]
    over = [period[1] for period in periods if period and is_over(period, as_of)]
    if len(over) < len(periods):
        return honest
    return f"{honest}规划期到{max(over)}年为止，已经结束，是否延续以主管部门通知为准。"


def _citation(words: Words, as_of: date, knowledge: Knowledge) -> MatchCitation:
    clause, measure, metadata = words.clause, words.measure, words.plan.metadata
    start, end = measure.span
    return MatchCitation(
        doc_id=clause.doc_id,
        doc_title=metadata.title,
        doc_label=knowledge.label(clause.doc_id),
        region=metadata.region,
        period=metadata.period,
        period_over=is_over(metadata.period, as_of),
        clause_id=clause.id,
        place=place(clause, knowledge),
        path=clause.path,
        text=clause.text,
        quote=words.text,
        start=start,
        end=end,
        url=f"/documents/{clause.doc_id}?start={start}&end={end}#{clause.id}",
        departments=tuple(map(_in_charge, clause.responsibilities)),
    )


def _in_charge(duty: Responsibility) -> InCharge:
    return InCharge(department=duty.department, role=duty.role, label=duty.role.label, written=duty.written)
