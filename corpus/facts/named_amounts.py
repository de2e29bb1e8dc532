"""Names each amount of a segment, by the words beside it and by what the amounts before it are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.bare_names import is_period, with_period, without_period
from corpus.facts.dates import When
from corpus.facts.indicators import (
    Named,
    fund_behind,
    indicator_before,
    indicator_behind,
    is_for_each,
    is_relative,
    object_before,
    some_before,
)
from corpus.facts.no_targets import is_no_target, is_part_of_name
from corpus.facts.quantities import quantities
from corpus.facts.quantity import Quantity
from corpus.facts.respective import RESPECTIVELY, dealt_out, is_dealt_out
from corpus.facts.shared_names import of_another_whole, with_shared_beginning
from corpus.facts.sums import paid
from corpus.facts.target_words import words
from corpus.facts.thresholds import without_thresholds

# “3座茶亭|和|5座茶楼”: what parts an amount with its name from the next; not “3座茶亭,茶楼5座”.
_AND = re.compile("以及|和|与|及")
# “成交额|年均增长”, “产值|同比提高”; not “经济增长”, “新增”.
_CHANGE_AT_END = re.compile("(?:年均|同比)(?:增长|提高|提升|增加|下降|降低|减少)$")
# “年均增速”, “占比”: of what the share before is one; not “较2020年提高”, which is of the share itself.
_OF_WHOLE = re.compile("年均|增速|占")
# “渔业产值|占总产值的比重”: where the name of a share begins to say of what.
_SHARE_AT_END = re.compile("(?<=.)(?:占比|占[一-鿿A-Z“”]{1,20}的?(?:比重|比例|份额))$")
_OF_CHANGES = ("%", "‰", "百分点", "番", "倍")
# “五年|累计|50家”: of what is reached each year, how much in all.
_IN_ALL = re.compile("累计|合计|总计|共计")
_ADDED = "新增"
# “新建500公里|、改造|1500公里”: the name of the next amount; not “20座、|30座”.
_NEXT_NAME = re.compile("、[一-鿿“]{2,}")
# “改造|1500公里”: what is done to that of which the amount before is, in the same unit.
_DONE = re.compile("(?:改造|提升|提质|修复|维修|更新|恢复|整治|治理|加固|升级)+")
# “期望寿命提高1岁,|达到81岁|”: how far something comes, whatever the words before say of a change.
_REACHED = ("达到", "达", "突破", "增至", "升至", "降至")
_CHANGED_AT_END = re.compile("(?:年均|同比|累计)?(?:增长|提高|提升|增加|上升|下降|降低|减少|缩短)$")
# “灯塔|建成|20座”: what is done stands behind what it is done to; not “建成20座”, “各区建成”.
_DONE_AT_END = re.compile("(?<=[一-鿿]{4})建成$")
_JOINT_AT_END = re.compile("(?:、|以及|和|与|及)$")
# “统筹安排护岸经费,|五年|不少于2亿元”, “设立奖金,|每年|300万元”: the years of a sum that the words before name; not
# “五年规划”.
_ONLY_YEARS = re.compile(r"(?:每年|年均|(?:未来)?(?:\d|[两三四五])年(?:内|间)?)(?:累计|总计|合计|共)?(?:安排|投入)?")
# “统筹安排护岸专项经费,”: the money of which the next part says how much; not “落实经费。”.
_FUNDS_BEFORE = re.compile("(?:安排|设立|投入|列支|落实|筹集|筹措|整合)+(?P<funds>[一-鿿]{0,14}(?:经费|资金|基金)),$")


def named_amounts(
    text: str, start: int, end: int, previous: str, whens: Sequence[When], told: Sequence[Named]
) -> Iterator[tuple[Named, Sequence[When]]]:
    """Yield each amount of a segment with its indicator and the dates before it that can be its own.

    ``told`` are the amounts before it in its sentence.
    """
    amounts = amounts_in(text, start, end)
    if amounts and (RESPECTIVELY in text[start : amounts[0].start] or is_dealt_out(text, start, amounts)):
        if not paid(text, start, end, amounts):
            yield from dealt_out(text, start, end, amounts, whens, list(told))
        return
    sums_paid = paid(text, start, end, amounts)
    here, in_list = start, ""
    for number, amount in enumerate(amounts):
        following = amounts[number + 1].lead if number + 1 < len(amounts) else end
        named, used = _of_amount(text, here, amount, following)
        named = replace(named, is_start=named.is_start and number + 1 < len(amounts))
        if in_list and text.startswith("、", here) and not is_relative(named.indicator):
            named = replace(named, indicator=with_shared_beginning(named.indicator, in_list))
            named = replace(named, indicator=with_period(in_list, named.indicator))
            named = replace(named, indicator=of_another_whole(named.indicator, in_list))
        known = in_list or previous
        alike = bool(told) and told[-1].quantity.unit == amount.unit
        whole = _whole_name(text, (start, following), named, known, listed=bool(in_list), alike=alike)
        named = replace(named, indicator=whole)
        in_all = _IN_ALL.search(text, start, amount.start)
        indicator = named.indicator or _unchanged(text, without_period(known) if in_all else known, amount)
        if years := _ONLY_YEARS.fullmatch(text, start, amount.lead):
            funds = _FUNDS_BEFORE.search(text, 0, start)
            indicator = f"{years[0]}{funds['funds']}" if funds else indicator
        if indicator and amount not in sums_paid and not is_no_target(text, start, amount, following):
            own = [when for when in whens if when.end <= amount.start and (when.start >= start or not named.is_start)]
            yield replace(named, indicator=indicator), own
            in_list = indicator
        here = used


def amounts_in(text: str, start: int, end: int) -> list[Quantity]:
    """Return the amounts of a segment that are part of no name and no condition."""
    every = [amount for amount in quantities(text, start, end) if not is_part_of_name(text, start, amount)]
    return without_thresholds(text, start, end, every)


def _whole_name(text: str, around: tuple[int, int], named: Named, known: str, *, listed: bool, alike: bool) -> str:
    """Complete a name that only says a change, a total or what is done by ``known``, that of the amount before.

    The amount before stands in the same list if ``listed``, and has the same unit if ``alike``.
    """
    (start, following), name, amount = around, named.indicator, named.quantity
    if is_relative(name):
        known = _CHANGED_AT_END.sub("", known) if name.endswith(("幅", "增速")) else known
        return (_SHARE_AT_END.sub("", _CHANGE_AT_END.sub("", known)) if _OF_WHOLE.match(name) else known) + name
    if name in words().totals:
        fund = fund_behind(text, amount.end, following)
        return (fund or _unchanged(text, known.removeprefix(_ADDED), amount) or object_before(text, start)) + name
    if is_period(name):
        return name + (object_before(text, start) or known).removeprefix(name)
    if listed and name in words().of_whole:
        return known + name
    if name.endswith("占") and amount.unit in ("%", "‰"):
        return f"{name}比"
    if words().verbs.fullmatch(name) or name == _ADDED or is_for_each(name) or (alike and _DONE.fullmatch(name)):
        return some_before(text, start) or name + (_undone(known) if alike else "")
    return _DONE_AT_END.sub("", name)


def _undone(known: str) -> str:
    """Return a name without what is done before it: 农村公路 of 新建农村公路."""
    verb = words().verbs.match(known) or _DONE.match(known)
    return (known[verb.end() :] or known) if verb else known.removeprefix(_ADDED)


def _unchanged(text: str, known: str, amount: Quantity) -> str:
    """Return the indicator that an amount without a name has: “成交额年均增长10%,2030年达5亿元” says that of 成交额."""
    if text.startswith(_REACHED, amount.lead):
        return _CHANGED_AT_END.sub("", known) or known
    return known if amount.unit.endswith(_OF_CHANGES) else _CHANGE_AT_END.sub("", known) or known


def _of_amount(text: str, start: int, amount: Quantity, following: int) -> tuple[Named, int]:
    """Name an amount by the words before or behind it, and tell where those end that it may use.

    The words behind are its own up to the next amount if only a list mark parts them: “建成3座茶亭和5座茶楼”.
    """
    before = indicator_before(text, start, amount)
    if _NEXT_NAME.match(text, amount.end, following):
        return before, amount.end
    joint = _JOINT_AT_END.search(text, amount.end, following)
    named = indicator_behind(text, joint.start() if joint else following, before)
    if joint and named.indicator != before.indicator:
        return named, following
    listed = _AND.match(text, amount.end, following)
    return named, listed.end() if listed else amount.end
