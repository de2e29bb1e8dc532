"""Reads the targets of a clause: which indicator has which value, by when, as a baseline or as a goal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.bare_names import is_period, with_period, without_period
from corpus.facts.dates import When, dates, is_aside
from corpus.facts.indicators import (
    Named,
    fund_behind,
    grown,
    indicator_before,
    indicator_behind,
    is_for_each,
    is_relative,
    object_before,
    object_of,
    some_before,
)
from corpus.facts.no_targets import is_no_target, is_part_of_name
from corpus.facts.quantities import quantities
from corpus.facts.quantity import Quantity
from corpus.facts.respective import RESPECTIVELY, dealt_out, is_dealt_out
from corpus.facts.shared_names import of_another_whole, with_shared_beginning
from corpus.facts.sums import given, paid
from corpus.facts.target_words import words
from corpus.facts.thresholds import without_thresholds
from corpus.model import ClauseKind, Nature

_SENTENCE = re.compile(r"[^。;\n]+")
# The commas of “1,234件” part no segments, nor does the colon of “1:8”.
_SEGMENT = re.compile(r"(?:[^,。;\n:]|(?<=\d),(?=\d{3}(?!\d))|(?<=\d):(?=\d))+")
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
_JOINT_AT_END = re.compile("(?:、|以及|和|与|及)$")


@dataclass(frozen=True, slots=True)
class Finding:
    """A target before its offsets are mapped to the raw text; offsets are in the clause's clean text."""

    named: Named
    nature: Nature
    when: str | None
    year: int | None

    @property
    def start(self) -> int:
        """Where the words begin that name the indicator or give its value."""
        return min(self.named.start, self.named.quantity.lead)

    @property
    def end(self) -> int:
        """Where they end."""
        return self.named.quantity.end

    def shifted(self, offset: int) -> Finding:
        """Return the same target in a text that starts ``offset`` characters earlier."""
        quantity = self.named.quantity.shifted(offset)
        return replace(self, named=replace(self.named, quantity=quantity, start=self.named.start + offset))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a clause's surroundings say of its numbers.

    ``issued`` is the year in which the plan went out: where it has no period, what lies before is no goal of it.
    ``introduced`` are the dates of the sentence that introduces the clause, “到2025年,实现下列目标:”, or those of its
    heading; ``title`` is the clause's own.
    """

    kind: ClauseKind
    period: tuple[int, int] | None
    issued: int | None = None
    introduced: tuple[When, ...] = ()
    title: str = ""

    @property
    def since(self) -> int | None:
        """The year before which no goal of the plan can lie, if it is known."""
        return self.period[0] if self.period else self.issued


# “统筹安排护岸经费,|五年|不少于2亿元”, “设立奖金,|每年|300万元”: the years of a sum that the words before name; not
# “五年规划”.
_ONLY_YEARS = re.compile(r"(?:每年|年均|(?:未来)?(?:\d|[两三四五])年(?:内|间)?)(?:累计|总计|合计|共)?(?:安排|投入)?")

# “统筹安排护岸专项经费,”: the money of which the next part says how much; not “落实经费。”.
_FUNDS_BEFORE = re.compile("(?:安排|设立|投入|列支|落实|筹集|筹措|整合)+(?P<funds>[一-鿿]{0,14}(?:经费|资金|基金)),$")


def find_targets(text: str, setting: Setting) -> list[Finding]:
    """Return the targets of a clause's clean ``text`` in order.

    A value's date is the nearest one before it in its sentence, then the last one of the clause, then that of its
    introduction, then the end of the plan's period. A date in brackets is that of what they hold. The date of the value
    that a change starts from is no other's. The value that a change starts from has the earliest date of the clause. A
    value is a baseline where the clause tells the background, where a change starts from it, or where its year lies
    before the plan's period.
    """
    found: list[Finding] = []
    seen: list[When] = []
    spent: list[When] = []
    for sentence in _SENTENCE.finditer(text):
        whens = dates(text, *sentence.span())
        previous, told = "", list[Named]()
        for segment in _SEGMENT.finditer(text, *sentence.span()):
            previous = grown(text, *segment.span()) or previous
            for named, before in _named(text, *segment.span(), previous, whens, told):
                told.append(named)
                if named.is_start:
                    spent += before[-1:]
                taken = [] if named.is_start else spent
                own, earlier = ([when for when in dated if when not in taken] for dated in (before, seen))
                own = [when for when in own if not is_aside(text, when, named.quantity.start)]
                found.append(_finding(_titled(named, setting), own, earlier, setting))
                previous = found[-1].named.indicator
        seen += [when for when in whens if not is_aside(text, when, sentence.end())]
    return found


def find_sums(text: str) -> list[tuple[int, int]]:
    """Return the ranges of the sums in a clause's clean ``text`` that are paid or granted, with the words of giving."""
    found: list[tuple[int, int]] = []
    for segment in _SEGMENT.finditer(text):
        amounts = _amounts(text, *segment.span())
        found += given(text, segment.start(), paid(text, *segment.span(), amounts))
    return found


def _titled(named: Named, setting: Setting) -> Named:
    """Name an amount that only has a verb, “建成15个”, by the title of its clause, “建设商业秘密保护基地”.

    What is said of the whole, “总投资2亿元”, is said of what the title names.
    """
    if named.indicator in words().of_whole and setting.title:
        return replace(named, indicator=setting.title + named.indicator)
    return replace(named, indicator=object_of(setting.title, named.indicator) or named.indicator)


def _finding(named: Named, own: Sequence[When], seen: Sequence[When], setting: Setting) -> Finding:
    """Date a value by ``own``, the dates of its sentence before it, or by ``seen``, those of earlier sentences."""
    first, last = setting.period or (None, None)
    if named.is_start:
        known = seen and seen[0].year < (first or setting.issued or seen[-1].year)
        when = own[-1] if own else (seen[0] if known else None)
    else:
        when = next(reversed([*setting.introduced, *seen, *own]), None)
    year = when.year if when else last
    told = setting.kind is ClauseKind.BACKGROUND or named.is_start
    if told and when is None:
        year = first - 1 if first else None
    before = setting.since is not None and year is not None and year < setting.since
    return Finding(named, Nature.BASELINE if told or before else Nature.GOAL, when.text if when else None, year)


def _named(
    text: str, start: int, end: int, previous: str, whens: Sequence[When], told: Sequence[Named]
) -> Iterator[tuple[Named, Sequence[When]]]:
    """Yield each amount of a segment with its indicator and the dates before it that can be its own.

    ``told`` are the amounts before it in its sentence.
    """
    amounts = _amounts(text, start, end)
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
        indicator = named.indicator or _unchanged(without_period(known) if in_all else known, amount)
        if years := _ONLY_YEARS.fullmatch(text, start, amount.lead):
            funds = _FUNDS_BEFORE.search(text, 0, start)
            indicator = f"{years[0]}{funds['funds']}" if funds else indicator
        if indicator and amount not in sums_paid and not is_no_target(text, start, amount, following):
            own = [when for when in whens if when.end <= amount.start and (when.start >= start or not named.is_start)]
            yield replace(named, indicator=indicator), own
            in_list = indicator
        here = used


def _whole_name(text: str, around: tuple[int, int], named: Named, known: str, *, listed: bool, alike: bool) -> str:
    """Complete a name that only says a change, a total or what is done by ``known``, that of the amount before.

    The amount before stands in the same list if ``listed``, and has the same unit if ``alike``.
    """
    (start, following), name, amount = around, named.indicator, named.quantity
    if is_relative(name):
        return (_SHARE_AT_END.sub("", known) if _OF_WHOLE.match(name) else known) + name
    if name in words().totals:
        fund = fund_behind(text, amount.end, following)
        return (fund or _unchanged(known.removeprefix(_ADDED), amount) or object_before(text, start)) + name
    if is_period(name):
        return name + (object_before(text, start) or known).removeprefix(name)
    if listed and name in words().of_whole:
        return known + name
    if words().verbs.fullmatch(name) or name == _ADDED or is_for_each(name):
        return some_before(text, start) or name + (known if alike else "").removeprefix(name)
    return name


def _unchanged(known: str, amount: Quantity) -> str:
    """Return the indicator that an amount without a name has: “成交额年均增长10%,2030年达5亿元” says that of 成交额."""
    return known if amount.unit.endswith(_OF_CHANGES) else _CHANGE_AT_END.sub("", known) or known


def _of_amount(text: str, start: int, amount: Quantity, following: int) -> tuple[Named, int]:
    """Name an amount by the words before or behind it, and tell where those end that it may use.

    The words behind are its own up to the next amount if only a list mark parts them: “建成3座茶亭和5座茶楼”.
    """
    before = indicator_before(text, start, amount)
    joint = _JOINT_AT_END.search(text, amount.end, following)
    named = indicator_behind(text, joint.start() if joint else following, before)
    if joint and named.indicator != before.indicator:
        return named, following
    listed = _AND.match(text, amount.end, following)
    return named, listed.end() if listed else amount.end


def _amounts(text: str, start: int, end: int) -> list[Quantity]:
    """Return the amounts of a segment that are part of no name and no condition."""
    every = [amount for amount in quantities(text, start, end) if not is_part_of_name(text, start, amount)]
    return without_thresholds(text, start, end, every)
