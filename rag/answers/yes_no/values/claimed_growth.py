"""Checks by how much, or from what to what, a question says that an indicator grew against the two values of it."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Comparator, Nature
from index.catalogue.records import TargetFact
from rag.answers.values import saying
from rag.answers.values.choosing import alike, choose
from rag.answers.values.two_times import grown, then_and_now, two_values
from rag.answers.yes_no.claims.done import is_by_now
from rag.answers.yes_no.ruling import is_so, left_open, ruled
from rag.answers.yes_no.values.claimed_amount import amounts
from rag.answers.yes_no.values.reached import bears_out
from rag.draft import Draft, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure
from rag.question.claims.numerals import value_of
from rag.question.model import Question

_NO = r"(?P<{name}>\d+(?:\.\d+)?|[一两二三四五六七八九十]+)"
_OVER = r"(?P<{name}>超过?|不止)?"
# “翻到三倍以上”, “是原来的两倍多”, “达到3倍”: how many times the earlier value; not “涨了两倍”.
_TIMES = (
    rf"{_OVER.format(name='over1')}(?:[到为是达成]了?|[^,?]{{0,8}}的){_OVER.format(name='over2')}"
    rf"{_NO.format(name='times')}倍(?P<more1>以上|多)?"
)
# “涨了两倍多”, “增长一倍”, “翻了三倍”: by how many times it grew, or, as people say, to how many.
_BY = (
    rf"(?:[涨增翻多]了?|增长了?|增加了?|提高了?|扩大了?){_OVER.format(name='over3')}"
    rf"{_NO.format(name='by')}倍(?P<more2>以上|多)?"
)
# “翻番”, “翻了一番”, “翻两番”, “翻倍”, “翻了倍”.
_DOUBLED = rf"翻了?(?:{_NO.format(name='fold')})?番|翻了?倍|成倍增[长加]"
_GROWTH = re.compile(f"{_BY}|{_TIMES}|{_DOUBLED}")
# How far from a multiple a ratio may be that is said to be it.
_NEAR = 0.15
_EXACT = 0.02
# “2020年”: the value of one year is claimed to have grown; not “十三五末”.
_YEAR = re.compile(r"20\d\d年")
# The share of characters that the names of two values must have in common to be of one thing.
_NAMED_ALIKE = 0.3


def claims_growth(text: str) -> bool:
    """Tell whether a text claims that something grew to, or by, a multiple."""
    return _GROWTH.search(text) is not None


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check whether, by how much or from what to what something is said to have grown; None where none is said."""
    by_multiple = _by_multiple(question, knowledge, denied=denied)
    by_trend = by_multiple or _by_trend(question, knowledge, denied=denied)
    return by_trend or _from_one_to_another(question, knowledge, denied=denied)


def _by_multiple(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check the multiple that a question claims; None if it claims none, or two values are not known."""
    match = _GROWTH.search(question.text)
    if match is None:
        return None
    rest = replace(question.without(*match.span()), years=(), nature=None)
    both = next(iter(two_values(rest, knowledge)), None) if rest.terms else None
    if rest.terms and both is None and _YEAR.search(question.text) is None:
        both = _reached_and_aimed(rest, knowledge)
    if both is None:
        rate = _rate(replace(rest, years=question.years), knowledge) if rest.terms else None
        return _of_rate(match, rate, knowledge, denied=denied) if rate else None
    holds = _holds(match, *both)
    if holds is None or (is_by_now(question.text) and both[1].target.nature is Nature.GOAL):
        return _open(match[0], both, knowledge)
    holds = holds != denied
    return ruled(is_so(holds), said_of_both(both, knowledge), {"verdict": holds, **saying.facts(both)}, mark="，")


# “茶产值下滑了吗”, “茶园面积是不是缩水了”, “以后茶馆会更多吗”: which way a number has gone, or is to go; not
# “降低成本了吗”.
_TREND = re.compile(
    r"(?:以后|今后|将来|未来|往后|接下来|会不会|会|要|还|再|是不是|是否|有没有|在|是)*"
    r"(?:(?P<down>下降|下滑|下跌|缩水|萎缩|走低|负增长|变少|(?<=[会要])更少)"
    r"|(?P<up>上升|上涨|走高|变多|(?<=[会要])(?:更多|增[加长多]|多起来|涨)))"
    r"(?:了|的|过)*(?:吗|么|吧|没有?|不)?[?]*$"
)


def _by_trend(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check which way a number is said to have gone, by its two values or its growth; None where neither is known."""
    match = _TREND.search(question.text)
    rest = replace(question.without(*match.span()), nature=None) if match else question
    if match is None or not rest.terms:
        return None
    facts: tuple[TargetFact, ...]
    if both := next(iter(two_values(replace(rest, years=()), knowledge)), None):
        facts, has_grown, said = both, both[1].target.value > both[0].target.value, said_of_both(both, knowledge)
    elif rate := _rate(rest, knowledge) or _rate_named(rest, knowledge):
        facts, has_grown, said = (rate,), rate.target.value > 0, [saying.statement(rate, knowledge)]
    else:
        return None
    holds = (has_grown is (match["up"] is not None)) != denied
    return ruled(is_so(holds), said, {"verdict": holds, **saying.facts(facts)}, mark="，")


def _rate_named(question: Question, knowledge: Knowledge) -> TargetFact | None:
    """Return the growth in per cent whose name has all words that tell what a question is about."""
    facts = (fact for doc_id in question.documents for fact in knowledge.targets(doc_id) if fact.target.unit == "%")
    rates = (fact for fact in facts if _GROWS.search(fact.target.indicator))
    telling = question.telling
    return next((r for r in rates if telling and all(stands_in(t, r.target.indicator.lower()) for t in telling)), None)


def _reached_and_aimed(question: Question, knowledge: Knowledge) -> tuple[TargetFact, TargetFact] | None:
    """Return what was reached and what is aimed at of an indicator that has other names; None unless both are known."""
    if _rate(question, knowledge):
        return None
    found = then_and_now(replace(question, cues=question.cues | {"baseline", "goal"}), knowledge)
    facts = [match.fact for match in found]
    if [fact.target.nature for fact in facts] != [Nature.BASELINE, Nature.GOAL]:
        return None
    first, last = facts
    if last.target.value < first.target.value:
        return None
    return (first, last) if first.target.unit == last.target.unit and alike(first, last) >= _NAMED_ALIKE else None


# “营业额同比增长”, “客流增幅”: an indicator that is itself a growth; not “贴标率”.
_GROWS = re.compile("增长|增加|增幅|增速|提高|提升|上升")


def _rate(question: Question, knowledge: Knowledge) -> TargetFact | None:
    """Return the growth in per cent that a plan states of the indicator, where it states no two values."""
    best = next((one.fact for one in choose(question, knowledge)), None)
    beside = [one for one in knowledge.targets(best.clause.doc_id) if one.clause == best.clause] if best else []
    rates = [one for one in beside if one.target.unit == "%" and _GROWS.search(one.target.indicator)]
    return next((one for one in rates if best and one.target.indicator.startswith(best.target.indicator)), None)


def _of_rate(match: re.Match[str], rate: TargetFact, knowledge: Knowledge, *, denied: bool) -> Draft:
    """Check a multiple against a growth in per cent, which tells exactly by how much it grew."""
    holds = _is_multiple(match, 1 + rate.target.value / 100, exactly=True) != denied
    return ruled(
        is_so(holds), [saying.statement(rate, knowledge)], {"verdict": holds, **saying.facts([rate])}, mark="，"
    )


def _open(claimed: str, both: tuple[TargetFact, TargetFact], knowledge: Knowledge) -> Draft:
    """Give the two values, and say that they leave open what is claimed of them."""
    plan = knowledge.titles([both[1].clause.doc_id])
    note = f"{plan}没有写明是否“{claimed}”，两个时间的数值如下。"
    return left_open(note, said_of_both(both, knowledge), saying.facts(both))


def said_of_both(both: tuple[TargetFact, TargetFact], knowledge: Knowledge) -> list[Statement]:
    """Say two values in one sentence if one sentence of a plan gives them, or each by itself."""
    if grown(both[0], knowledge):
        return [saying.grown_statement(*both, knowledge)]
    return [saying.statement(fact, knowledge) for fact in both]


def _holds(match: re.Match[str], first: TargetFact, last: TargetFact) -> bool | None:
    """Tell whether two values bear a multiple out; None if the first, “超过100家”, may be too high for it."""
    ratio = last.target.value / first.target.value
    holds = _is_multiple(match, ratio)
    only_over = first.target.comparator is Comparator.OVER and ratio < (1 + _NEAR) * min(_meant(match))
    return None if holds and only_over else holds


def _is_multiple(match: re.Match[str], ratio: float, *, exactly: bool = False) -> bool:
    """Tell whether a ratio is the multiple claimed, or more where that is said; “两倍多” is less than three times.

    ``exactly`` it is what it grew by, and not what it has grown to as people say it.
    """
    groups, meant = match.groupdict(), _meant(match)[-1:] if exactly else _meant(match)
    more = {groups["more1"], groups["more2"]}
    if any(groups[name] for name in ("over1", "over2", "over3")) or "以上" in more or not _is_counted(match):
        return ratio >= min(meant)
    if "多" in more:
        return any(times <= ratio < times + 1 for times in meant)
    return any(abs(ratio - times) <= (_EXACT if exactly else _NEAR) * times for times in meant)


def _is_counted(match: re.Match[str]) -> bool:
    """Tell whether a multiple is said by its number, and not by 翻番, which leaves more open."""
    return bool(match["times"] or match["by"])


def _meant(match: re.Match[str]) -> list[float]:
    """Return the multiples that may be meant: what grew by one has doubled, as people say it has grown to one."""
    if match["times"]:
        return [value_of(match["times"])]
    if match["by"]:
        return [value_of(match["by"]), value_of(match["by"]) + 1]
    return [2.0 ** value_of(match["fold"] or "一")]


# “茶园从” before the first figure, “增加到”, “到目标” between the two; not “从茶园里选8家”.
_FROM_START = re.compile(r"[从由](?:原来|最初|当初|现在|目前|20\d\d年底?|“?十[二三四]五”?末?|[初期末的])*$")
_TO_END = re.compile(r"(?:20\d\d|[^?。;\d]){0,16}?[到至为成达]")


def _from_one_to_another(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether plans give both values claimed; None if no change is claimed, or no two values are known."""
    claimed = amounts(question)
    if len(claimed) != 2 or not _is_change(question.text, *claimed):
        return None
    # Figures and times are no part of its topic.
    bare = question.without(claimed[0].start, claimed[-1].end)
    rest = replace(bare, terms=bare.terms or question.terms, years=(), nature=None)
    borne_out = two_values(rest, knowledge, lambda fact: any(_fits(fact, one) for one in claimed), loosely=True)
    both = next((pair for pair in borne_out if all(map(_fits, pair, claimed))), None)
    told = both or next(iter(two_values(rest, knowledge, loosely=True)), None)
    if told is None:
        return None
    holds = (both is not None) != denied
    return ruled(is_so(holds), said_of_both(told, knowledge), {"verdict": holds, **saying.facts(told)}, mark="，")


def _is_change(text: str, first: Figure, last: Figure) -> bool:
    led = _FROM_START.search(text[: first.start]) is not None
    return led and _TO_END.match(text, first.end, last.end) is not None


def _fits(fact: TargetFact, figure: Figure) -> bool:
    return figure.fits(fact.target.unit) and bears_out(fact, figure)
