"""Deals out the amounts behind 分别 to the names before it: “A、B分别从1、2增长到3、4”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.bare_names import name_in
from corpus.facts.dates import When, dates
from corpus.facts.indicators import Named, indicator_before, indicator_behind
from corpus.facts.quantities import LIST_MARKS, in_lists, with_shared_units
from corpus.facts.quantity import Quantity
from corpus.facts.shared_names import completed
from corpus.facts.target_words import words
from corpus.model import Comparator

RESPECTIVELY = "分别"
# “产值|年均|分别增长”, “|同比|分别增长”: what is said of each and stands before 分别; not “对比”.
_RATE_AT_END = re.compile("(?:年均|同比|环比)$")
# What parts the names of a list, first tried first; 和 can stand inside a name: “示范和优势企业、服务机构”.
_PARTINGS = (re.compile(r"、|以及|和|与|及"), re.compile("、"), re.compile("以及|和|与|及"))
# Where the segment before ends: “A、B,分别达到1、2”.
_SEGMENT_ENDS = ",。;:\n"
# “三类学校”, “两项指标”, “等|”: what only sums up the names before it; not “三级医院”.
_SUMMED_UP = re.compile("(?<=.)(?:等)?[二两三四五六七八][类项种个](?:指标|任务|方面)?$|等$")
# “接入率、达标率|均|达到100%”: the names of shares that have one value; not “各镇、村均达到100人”.
_ALL = re.compile("[一-鿿]{2,}、[^,]*[率比度量额值重](?:均|都)$")
# “办理时限|压缩一半”, “产量|明显提高”; not “提高率”.
_CHANGED = re.compile(
    "(?:明显|大幅|显著|进一步|稳步)?(?:压缩|缩短|减少|提高|提升|增长|增加|下降|降低)(?:一半|[一二三]成)?$"
)


def is_dealt_out(text: str, start: int, amounts: Sequence[Quantity]) -> bool:
    """Tell whether a segment has as many names as amounts of one unit behind them, “灯塔、航标30座、100座”.

    One amount can be that of all: “接入率、达标率均达到100%”.
    """
    lists = list(in_lists(text, amounts))
    if len(amounts) == 1 and _ALL.search(text, start, amounts[0].lead):
        return True
    if len(lists) != 1 or len(amounts) == 1 or len({amount.unit for amount in amounts}) > 1:
        return False
    return text.count("、", start, amounts[0].lead) == len(amounts) - 1


def dealt_out(
    text: str, start: int, end: int, amounts: Sequence[Quantity], whens: Sequence[When], told: Sequence[Named] = ()
) -> Iterator[tuple[Named, Sequence[When]]]:
    """Yield each amount of the segment ``text[start:end]`` with its indicator and the dates before it.

    Amounts go round the names in turn; one alone is that of every name. Without a name before 分别, the names are those
    of the segment before, or where that has amounts, of those ``told`` before: “茶亭10座,茶楼8座,分别增加3座、2座”.
    What is said of the first of a list, such as 增长到, holds for all of it, and so does what is named between or
    behind: “东区、西区分别建成3座、5座茶亭”. Of one name with as many dates as amounts, each amount has its own date:
    “到2022年、2025年,A分别达到1、2”.
    """
    place = text.find(RESPECTIVELY, start, amounts[0].start)
    behind = place + len(RESPECTIVELY) if place >= 0 else amounts[0].lead
    place = place if place >= 0 else behind
    amounts = with_shared_units(text, behind, amounts)
    lists = list(in_lists(text, amounts))
    counted = [named.indicator for named in told if named.quantity.end == start - 1]
    counted = [named.indicator for named in told[-len(amounts) :]] if counted else []
    said = _said(text, behind, end, lists[0])
    names = _names(text, start, place, lists)
    if names and (rate := _RATE_AT_END.search(names[-1])):
        names, said = [name.removesuffix(rate[0]) for name in names if name != rate[0]], rate[0] + said
    dated = [when for when in whens if start <= when.start < amounts[0].start]
    names = names or counted or ([""] if said and len(dated) == len(amounts) else [])
    names = names or _names(text, _segment_before(text, start), start - 1, lists)
    if not names:
        return
    is_alone = len(amounts) == 1 and not text.startswith(LIST_MARKS, amounts[0].end)
    before = [when for when in whens if when.end <= amounts[0].start]
    own = {amount.start: [when for when in whens if when.end <= amount.start] for amount in amounts}
    if len(names) == 1 and len(before) == len(amounts) > 1:
        own = {amount.start: [when] for amount, when in zip(amounts, before, strict=True)}
    for run in lists:
        first = indicator_before(text, start, run[0])
        for amount in run * len(names) if is_alone else run:
            named = replace(indicator_before(text, start, amount), comparator=_of_list(first, amount))
            yield replace(named, indicator=names[0] + said, is_start=first.is_start), own[amount.start]
            names = [*names[1:], names[0]]


def _of_list(first: Named, amount: Quantity) -> Comparator:
    return first.comparator if amount.comparator is Comparator.EXACT else amount.comparator


def _said(text: str, behind: int, end: int, run: Sequence[Quantity]) -> str:
    """Return what is said of every name between 分别 and the amounts, or behind them if a verb stands between."""
    first = indicator_before(text, behind, run[0])
    if not words().verbs.fullmatch(first.indicator):
        return first.indicator
    named = indicator_behind(text, end, replace(first, quantity=run[-1]))
    return "" if words().verbs.fullmatch(named.indicator) else named.indicator


def _segment_before(text: str, start: int) -> int:
    return max(text.rfind(mark, 0, max(0, start - 1)) for mark in _SEGMENT_ENDS) + 1


def _names(text: str, start: int, end: int, lists: Sequence[Sequence[Quantity]]) -> list[str]:
    """Return the names in ``text[start:end]``, parted so that there are as many as amounts, if they can be."""
    end = start + len(words().modal_at_end.sub("", text[start : max(start, end)]))
    for when in reversed(dates(text, start, end)):
        start, end = (start, when.start) if when.end == end else (max(start, when.end), end)
    end = start + len(_SUMMED_UP.sub("", _CHANGED.sub("", text[start:end])))
    counts = {len(lists[0]), sum(map(len, lists))} - {1}
    ranges = [list(_parts(text, start, end, parting)) for parting in _PARTINGS]
    parted = next((each for each in ranges if len(each) in counts), ranges[1 if counts else 0])
    first, _, _ = name_in(text, *parted[0])
    return completed([first, *(text[slice(*each)] for each in parted[1:])]) if first else []


def _parts(text: str, start: int, end: int, parting: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the marks that stand outside brackets."""
    for match in parting.finditer(text, start, end):
        if text.count("(", start, match.start()) == text.count(")", start, match.start()):
            yield start, match.start()
            start = match.end()
    yield start, end
