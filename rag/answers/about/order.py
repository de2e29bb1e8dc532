"""Answers which of several plans comes first or last, by its day, its end or its length; checks what is said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product

from corpus.model import Metadata
from rag.answers.about.facts import FACTS, published, written
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.about import YES_NO
from rag.question.plans.days_between import claimed_days

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
        holds = numbers[claimed[0]] < numbers[claimed[1]] and _is_so_far(claimed, way, question.text, knowledge)
        facts["verdict"], verdict, intent = holds, "是。" if holds else "不是。", Intent.YES_NO
    last = bool(way.asks_greatest.search(question.text))
    extreme = [one for one in ordered if numbers[one] == numbers[ordered[-1 if last else 0]]]
    supports = tuple(support for line in lines for support in line.supports)
    told = _told(extreme, ordered, way, knowledge, last=last)
    if _BOTH_ENDS.search(question.text) and len(extreme) < len(ordered):
        ends = [[one for one in ordered if numbers[one] == numbers[end]] for end in (ordered[0], ordered[-1])]
        told = "，".join(_told(of, ordered, way, knowledge, last=place > 0) for place, of in enumerate(ends))
    first = Statement(f"{verdict}{told}。", supports)
    gaps = _between(ordered, question.text, knowledge) if _asks_gap(way, question) else []
    return Draft(intent, Status.GROUNDED, (Paragraph((first, *gaps)), Bullets(tuple(lines))), facts)


def _asks_gap(way: _Way, question: Question) -> bool:
    return way is _BY_DAY and (asks_gap(question.text) or claimed_days(question.text) is not None)


def _is_so_far(plans: Sequence[str], way: _Way, text: str, knowledge: Knowledge) -> bool:
    """Tell whether as much time lies between two plans as a question says; True where it says nothing of that."""
    said = claimed_days(text) if way is _BY_DAY else None
    first, last = (knowledge.entry(doc_id).metadata.published for doc_id in plans)
    if said is None or first is None or last is None:
        return True
    return said[0] <= (last - first).days <= said[1]


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
    in_order = sorted(question.places, key=lambda place: place.start)
    named = list(dict.fromkeys(doc_id for place in in_order for doc_id in place.values))
    two = [doc_id for doc_id in named if doc_id in numbers]
    word = _FIRST_OR_LAST.search(question.text) or _LENGTH.search(question.text)
    if len(two) != _FEWEST or word is None:
        return []
    return two[::-1] if _LATE.fullmatch(word[0]) or _LONG.fullmatch(word[0]) else two


_DIGITS = "零一二三四五六七八九"
_UNITS = ("千", "百", "十", "")
_MONTH, _YEAR = 30.44, 12
# Below so many days weeks and months say too little.
_FEW = 60

# “晚多久”, “隔了几天”, “差几个月”, “早于它多少年”: what lies _between two days; not “谁更晚”, “多久完成”.
_GAP = re.compile(
    r"(?:早|晚|迟|差|隔|间隔|先|后)[^,?]{0,12}(?:多久|多长时间|多少时间|(?:几|多少)(?:个多?月|天|日|年|周|个星期|个礼拜))"
)
_IN_DAYS = re.compile("(?:几|多少)(?:天|日)")
_IN_MONTHS = re.compile("(?:几|多少)个多?月")


def asks_gap(text: str) -> bool:
    """Tell whether a normalised question asks_gap how long lies _between two plans."""
    return _GAP.search(text) is not None


def _between(ordered: Sequence[str], text: str, knowledge: Knowledge) -> list[Statement]:
    """Say of plans in the order of their days how much later the one came than the other.

    Of two places each plan of the one is set against each of the other; of more, the first against the last.
    """
    days = {one: day for one in ordered if (day := knowledge.entry(one).metadata.published)}
    return [_later(*pair, days, text, knowledge) for pair in _pairs(ordered, knowledge)]


def _pairs(ordered: Sequence[str], knowledge: Knowledge) -> list[tuple[str, str]]:
    places: dict[str, list[str]] = {}
    for doc_id in ordered:
        places.setdefault(knowledge.region_of(doc_id), []).append(doc_id)
    if len(ordered) == 2 or len(places) == 1:
        return list(pairwise(ordered))
    if len(places) > 2:
        return [(ordered[0], ordered[-1])]
    rank = {doc_id: place for place, doc_id in enumerate(ordered)}
    both: list[tuple[str, str]] = []
    for one, other in product(*places.values()):
        first, last = sorted((one, other), key=rank.__getitem__)
        both.append((first, last))
    return both


def _later(first: str, last: str, days: Mapping[str, date], text: str, knowledge: Knowledge) -> Statement:
    facts = (published(knowledge.document(doc_id)) for doc_id in (first, last))
    supports = tuple(support for fact in facts if fact for support in fact.supports)
    names = [knowledge.titles([doc_id]) for doc_id in (first, last)]
    passed = (days[last] - days[first]).days
    if not passed:
        return Statement(f"{names[1]}和{names[0]}是同一天的。", supports)
    return Statement(f"按这两个日期推算，{names[1]}比{names[0]}晚{_length(passed, text)}。", supports)


def _length(days: int, text: str) -> str:
    """Return a number of days as a question asks_gap for it: in days, in months, or else as is easiest to read."""
    months = round(days / _MONTH)
    if _IN_DAYS.search(text) or (days < _FEW and not (months and _IN_MONTHS.search(text))):
        return f"{spoken(days)}天"
    if months < _YEAR or _IN_MONTHS.search(text):
        return f"约{_counted(months)}个月"
    years, rest = divmod(months, _YEAR)
    return f"约{_counted(years)}年{f'零{_counted(rest)}个月' if rest else ''}"


def _counted(number: int) -> str:
    return "两" if number == 2 else spoken(number)


def spoken(number: int) -> str:
    """Return a whole number below ten thousand in words, such as 160 as “一百六十”."""
    digits = str(number)
    said = "".join(
        f"{_DIGITS[int(digit)]}{unit}" if digit != "0" else "零"
        for digit, unit in zip(digits, _UNITS[-len(digits) :], strict=True)
    )
    said = re.sub("零+", "零", said).rstrip("零") or "零"
    return said.removeprefix("一") if said.startswith("一十") else said
