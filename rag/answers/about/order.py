"""Answers which of several plans comes first or last, by its day, its end or its length; checks what is said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from corpus.model import Metadata
from rag.answers.about import days_between
from rag.answers.about.facts import FACTS, written
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.about import YES_NO

_FEWEST = 2
# “谁更晚发布”, “哪份最新”; not “先后发布”, “谁先谁后”, which ask for the whole order.
_LATE = re.compile(r"晚|迟|(?<!先)(?<!先[谁孰])后|新")
_FIRST_OR_LAST = re.compile(r"早|晚|迟|先(?!后|[谁孰]后)|(?<!先)(?<!先[谁孰])后|新")
# “哪份先到期”, “谁的规划最晚结束”; not “先发布的到2025年做什么”.
_ENDS = re.compile("到期|结束|截止|完结")
# “管的时间最长”, “哪份期限短”; not “相隔多长时间”.
_LONG = re.compile(r"(?<!多)[长久]")
_LENGTH = re.compile(rf"{_LONG.pattern}|短")


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to order plans: the fact that tells it, its number, and what the least and the greatest are called."""

    fact: str
    number: Callable[[Metadata], int | None]
    least: str
    greatest: str
    asks_greatest: re.Pattern[str]


_BY_DAY = _Way("plan_date", lambda plan: plan.published.toordinal() if plan.published else None, "早的", "晚的", _LATE)
_BY_END = _Way("plan_period", lambda plan: plan.period and plan.period[1], "早到期的", "晚到期的", _LATE)
_BY_LENGTH = _Way("plan_period", lambda plan: plan.years, "短的", "长的", _LONG)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Order the plans by what a question asks for; None unless at least two of those in question give it."""
    way = _way(question.text)
    plans = {doc_id: knowledge.entry(doc_id).metadata for doc_id in question.documents}
    numbers = {doc_id: number for doc_id, plan in plans.items() if (number := way.number(plan)) is not None}
    if len(numbers) < _FEWEST:
        return None
    ordered = sorted(numbers, key=lambda doc_id: (numbers[doc_id], doc_id))
    lines = [_line(doc_id, way, question, knowledge) for doc_id in ordered]
    facts: dict[str, object] = {"documents": ordered}
    intent, verdict = Intent.LOOKUP, ""
    if question.cues & YES_NO and (claimed := _claimed_order(question, numbers)):
        holds = numbers[claimed[0]] < numbers[claimed[1]]
        facts["verdict"], verdict, intent = holds, "是。" if holds else "不是。", Intent.YES_NO
    last = bool(way.asks_greatest.search(question.text))
    extreme = [one for one in ordered if numbers[one] == numbers[ordered[-1 if last else 0]]]
    supports = tuple(support for line in lines for support in line.supports)
    told = _told(extreme, ordered, way, knowledge, last=last)
    if _BOTH_ENDS.search(question.text) and len(extreme) < len(ordered):
        ends = [[one for one in ordered if numbers[one] == numbers[end]] for end in (ordered[0], ordered[-1])]
        told = "，".join(_told(of, ordered, way, knowledge, last=place > 0) for place, of in enumerate(ends))
    first = Statement(f"{verdict}{told}。", supports)
    gaps = days_between.between(ordered, question.text, knowledge) if _asks_gap(way, question) else []
    return Draft(intent, Status.GROUNDED, (Paragraph((first, *gaps)), Bullets(tuple(lines))), facts)


def _asks_gap(way: _Way, question: Question) -> bool:
    return way is _BY_DAY and days_between.asks(question.text)


def _way(text: str) -> _Way:
    if _LENGTH.search(text):
        return _BY_LENGTH
    return _BY_END if _ENDS.search(text) else _BY_DAY


def _line(doc_id: str, way: _Way, question: Question, knowledge: Knowledge) -> Statement:
    """Say of a plan what it is ordered by, and what else of its imprint is asked for: “谁先发布,各管几年”."""
    asked = [way.fact, *(name for name in FACTS if name in question.cues and name != way.fact)]
    facts = [fact for name in asked if (fact := FACTS[name][1](knowledge.document(doc_id)))]
    supports = tuple(support for fact in facts for support in fact.supports)
    return Statement(f"《{knowledge.entry(doc_id).title}》：{'，'.join(fact.text for fact in facts)}。", supports)


def _told(extreme: Sequence[str], ordered: Sequence[str], way: _Way, knowledge: Knowledge, *, last: bool) -> str:
    """Say which plans come first, or last where that is asked for; or that all are the same."""
    plan = knowledge.entry(extreme[0]).metadata
    if way is _BY_DAY:
        said = written(plan.published) if plan.published else ""
    else:
        said = f"{plan.period[0]}—{plan.period[1]}年" if plan.period else ""
    if len(extreme) == len(ordered):
        return f"{knowledge.titles(extreme)}一样（{said}）"
    most = "最" if len(ordered) > _FEWEST else "较"
    return f"{most}{way.greatest if last else way.least}是{knowledge.titles(extreme)}（{said}）"


# “谁早谁晚”, “哪份最先,哪份最后”: both ends are asked for; not “先后发布”.
_BOTH_ENDS = re.compile(
    r"(?:谁|哪[份个边]?)[^,?]{0,6}早[^?]{0,4}(?:谁|哪[份个边]?)[^,?]{0,6}晚"
    r"|(?:谁|哪[份个边]?)[^,?]{0,4}先[^?]{0,6}(?:谁|哪[份个边]?)[^,?]{0,4}后"
)


def _claimed_order(question: Question, numbers: Mapping[str, int]) -> list[str]:
    """Return two plans in the order in which a question says that they come: “甲比乙早发布”."""
    named = list(dict.fromkeys(doc_id for place in question.places for doc_id in place.values))
    two = [doc_id for doc_id in named if doc_id in numbers]
    word = _FIRST_OR_LAST.search(question.text) or _LENGTH.search(question.text)
    if len(two) != _FEWEST or word is None:
        return []
    return two[::-1] if _LATE.fullmatch(word[0]) or _LONG.fullmatch(word[0]) else two
