"""Finds numbers with units in clean text, with the words that say how each is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.facts.quantity import Quantity, comparator_before, number, strongest
from corpus.facts.shares import shares
from corpus.facts.target_words import DOUBLING, words
from corpus.model import Comparator
from corpus.structure.numbering import read_number

LIST_MARKS = ("、", "和", "与", "及", "以及", "或", "至")
# “30|、40家”: a number that has the unit of the next; not “2030年、2035年”, “1.5倍、2倍”.
_WITHOUT_UNIT = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?=(?:、|和|与|及|或)\d)")
# “培育|千家|示范企业”, “建成百个茶亭”: a round number in words, behind what is done; not “千家万户”, “百家争鸣”.
_ROUND = re.compile("(?P<number>[百千万])(?P<unit>[家个名项场座件])(?![万争齐百千])")
# “规模突破|千亿元|”, “超过百亿元大关”; not “千亿元级集群”, “产值超千亿元的产业链”.
_ROUND_SUM = re.compile(
    r"(?<![\d几数上十])(?P<number>[百千万])(?P<magnitude>[亿万])元(?:(?P<after>以上|左右|以内)|大关)?(?=$|[,。;、)\n])"
)
# “平均受教育年限|提高到11.5年”, “设计寿命|不低于50年”: how long something lasts; not “提高到2030年”, “不少于3年期”.
_LASTING = re.compile(r"(?<![\d.])(?P<number>\d{1,2}(?:\.\d+)?)年(?![期级内间底末度来制\d])(?P<after>以上|左右|以内)?")
# “教育年限|”, “教育年限由|10年”, “教育年限由10年|提高到11年”; not “五年”.
_LASTS = re.compile(r"(?:年限|寿命|年数|周期|时间|工龄)(?:[由从](?:\d[\d.]*年)?)?$")
_ROUND_NUMBERS = {"百": 100.0, "千": 1000.0, "万": 10000.0}


def quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Return every number with a unit in ``text[start:end]``, in order; ordinals such as 第2位 are left out.

    翻一番 is an amount too, 1 in the unit 番, and so are the 千家 of “培育千家示范企业” and what ``shares`` finds.
    """
    stop = len(text) if end is None else end
    found = words().amount.finditer(text, start, stop)
    amounts = [_quantity(text, match, start) for match in found if not _is_ordinal(text, match.start())]
    doublings = [_doubling(text, match, start) for match in DOUBLING.finditer(text, start, stop)]
    sums = [_round_sum(text, match, start) for match in _ROUND_SUM.finditer(text, start, stop)]
    rounds = [_round(match) for match in _ROUND.finditer(text, start, stop) if _is_done(text, start, match.start())]
    years = (_lasting(text, match, start) for match in _LASTING.finditer(text, start, stop))
    found_too = [*doublings, *filter(None, sums), *rounds, *filter(None, years), *shares(text, start, stop)]
    return sorted(amounts + found_too, key=lambda quantity: quantity.start) if found_too else amounts


def with_shared_units(text: str, start: int, amounts: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts and those that have the unit of the next: “30、40家”, “5个、8个百分点”."""
    found: list[Quantity] = []
    for place, amount in enumerate(reversed(amounts)):
        following = found[0] if found else None
        if following and _is_next(text, amount, following) and following.unit.startswith(amount.unit):
            amount = replace(amount, unit=following.unit)
        floor = amounts[-place - 2].end if place + 1 < len(amounts) else start
        found.insert(0, amount)
        for match in reversed(list(_WITHOUT_UNIT.finditer(text, floor, amount.start + 1))):
            comparator, lead = comparator_before(text, floor, match.start())
            bare = Quantity(number(match[0]), None, amount.unit, comparator, lead, *match.span())
            if not _is_next(text, bare, found[0]):
                break
            found.insert(0, bare)
    return found


def in_lists(text: str, amounts: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Yield the runs of amounts with nothing but a list mark between them: “50万元、30万元和10万元”."""
    run: list[Quantity] = []
    for amount in amounts:
        if run and not _is_next(text, run[-1], amount):
            yield run
            run = []
        run.append(amount)
    if run:
        yield run


def _is_next(text: str, amount: Quantity, following: Quantity) -> bool:
    return text[amount.end : following.lead] in LIST_MARKS


def _is_ordinal(text: str, start: int) -> bool:
    return text.endswith(words().not_amounts, 0, start)


def _quantity(text: str, match: re.Match[str], floor: int) -> Quantity:
    high = match["high"]
    comparator, lead = comparator_before(text, floor, match.start())
    end = match.end()
    if suffix := words().after.match(text, end):
        # “控制在5%|左右” is about that much.
        about = words().suffixes[suffix[0]] is Comparator.ABOUT and comparator is Comparator.AT_MOST
        comparator = Comparator.ABOUT if about else strongest(comparator, words().suffixes[suffix[0]])
        end = suffix.end()
    # “缩短至30天|内”; not “30天内办结”, which no word of reaching stands before.
    if comparator is Comparator.REACH and match["unit"] in words().time_units and text.startswith("内", end):
        comparator, end = Comparator.AT_MOST, end + 1
    if match["more"]:
        comparator = strongest(comparator, Comparator.OVER)
    return Quantity(
        value=number(match["low"]),
        upper=number(high) if high else None,
        unit=(match["magnitude"] or match["low_magnitude"] or "") + match["unit"],
        comparator=Comparator.RANGE if high else comparator,
        lead=lead,
        start=match.start(),
        end=end,
    )


def _doubling(text: str, match: re.Match[str], floor: int) -> Quantity:
    comparator, lead = comparator_before(text, floor, match.start())
    return Quantity(
        float(read_number(match["times"] or "一") or 0), None, "番", comparator, lead, match.start(), match.end()
    )


def _is_done(text: str, floor: int, start: int) -> bool:
    return words().verb_at_end.search(text, floor, start) is not None


def _lasting(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    comparator, lead = comparator_before(text, floor, match.start())
    if not _LASTS.search(text, floor, lead) or (lead == match.start() and not text.endswith(("由", "从"), floor, lead)):
        return None
    comparator = strongest(comparator, words().suffixes[match["after"]]) if match["after"] else comparator
    return Quantity(number(match["number"]), None, "年", comparator, lead, *match.span())


def _round_sum(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    comparator, lead = comparator_before(text, floor, match.start())
    if lead == match.start():
        return None
    comparator = strongest(comparator, words().suffixes[match["after"]]) if match["after"] else comparator
    value, unit = _ROUND_NUMBERS[match["number"]], f"{match['magnitude']}元"
    return Quantity(value, None, unit, comparator, lead, *match.span())


def _round(match: re.Match[str]) -> Quantity:
    value, (start, end) = _ROUND_NUMBERS[match["number"]], match.span()
    return Quantity(value, None, match["unit"], Comparator.EXACT, start, start, end)
