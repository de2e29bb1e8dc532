"""Finds the figures that a question claims, spoken and approximate ones too: 两千多家, 三十来件, 不到200家, 破10亿."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from corpus.model import Comparator, Target
from rag.lexicon.claims import FigureWords, figure_words
from rag.lexicon.tables import any_of
from rag.lexicon.things import kinds
from rag.question.claims.numerals import MAGNITUDES, SHORTENED, spoken, value_of

_NEAR = 0.1
# The measure word that people put before anything: “两百多个从业人员”.
_OF_ANYTHING = "个"
# What the number of the chief things of a plan is measured with: “四大原则”. No amount of anything else is.
GREAT = "大"
# “卖够三亿就算达标”, “5家才合格”: the very number is said to be the aim; not “够三亿吗”.
_IS_ENOUGH = re.compile(r"[,]?[就才](?:算|能|可以)?(?:是)?(?:达标|达到目标|完成|合格|过关|够|行|成)")


class Kind(StrEnum):
    """What a unit counts; figures of one kind can be compared, whatever the measure word."""

    MONEY = "money"
    PEOPLE = "people"
    SHARE = "share"
    THINGS = "things"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Figure:
    """A claimed amount from ``low`` to ``high`` of what ``unit`` counts, in ones (4.2亿元 is 420,000,000 元).

    ``start`` and ``end`` cover it in the text with the words that belong to it. A claim of exactly one number has
    ``low == high``.
    """

    low: float
    high: float
    unit: str
    start: int
    end: int

    @property
    def kind(self) -> Kind:
        """What the unit counts."""
        return kind_of(self.unit)

    def fits(self, unit: str) -> bool:
        """Tell whether an amount in ``unit`` can be compared with this one."""
        other = kind_of(unit)
        if self.kind is Kind.UNKNOWN or other is Kind.UNKNOWN or (self.unit == _OF_ANYTHING and other is Kind.PEOPLE):
            return True
        return other is self.kind and (self.kind is not Kind.OTHER or self.unit == plain_unit(unit))

    def holds(self, value: float, upper: float | None, unit: str, comparator: Comparator = Comparator.EXACT) -> bool:
        """Tell whether the claim is true of what a plan states: ``value`` (to ``upper``) in ``unit``."""
        low = value * _size(unit)
        high = low if upper is None else upper * _size(unit)
        if self.low == self.high:
            return low <= self.low <= high or math.isclose(low, self.low)
        if comparator is Comparator.OVER:
            low = high = math.nextafter(low, math.inf)
        return low <= self.high and self.low <= high

    def is_stated_by(self, target: Target) -> bool:
        """Tell whether the claim is of what a target counts, and true of its value."""
        return self.fits(target.unit) and self.holds(target.value, target.upper, target.unit, target.comparator)


# “18家” of “要建18家”, “五个” of “有五个”.
_NUMBER = re.compile(r"[\d一二三四五六七八九十两百千万亿.]+[一-鿿]*$")


def number_written(text: str, figure: Figure) -> str:
    """Return the number of a figure with its unit as a text writes it, without the words before it: 要建, 有."""
    written = text[figure.start : figure.end]
    return found[0] if (found := _NUMBER.search(written)) else written


def plain_unit(unit: str) -> str:
    """Return a unit without the magnitude before it: 元 of 亿元."""
    return _split(unit)[1]


def kind_of(unit: str) -> Kind:
    """Return what a unit counts; a unit may have a magnitude before it."""
    plain = plain_unit(unit)
    kinds = (
        (figure_words().money, Kind.MONEY),
        (figure_words().people, Kind.PEOPLE),
        (figure_words().share, Kind.SHARE),
        (figure_words().things, Kind.THINGS),
    )
    return next((kind for units, kind in kinds if plain in units), Kind.OTHER if plain else Kind.UNKNOWN)


def _split(unit: str) -> tuple[str, str]:
    """Part a unit from the magnitude before it."""
    magnitude = max((m for m in MAGNITUDES if unit.startswith(m)), key=len, default="")
    return magnitude, unit[len(magnitude) :]


def _size(unit: str) -> float:
    return MAGNITUDES.get(_split(unit)[0], 1.0)


def figures(text: str) -> list[Figure]:
    """Return the figures claimed in a normalised question, or stated in a sentence, in order.

    一 with a measure word is a figure only where it is stressed (只有一个) or denied (一家都没有, none at all).
    """
    found = [Figure(0.0, 0.0, match["unit"], match.start(), match.end("unit")) for match in _none().finditer(text)]
    found += [_figure(match, match["unit"] or "") for match in _counted().finditer(text) if _is_amount(match)]
    found += [_figure(match, "%") for match in _percent().finditer(text)]
    found += [_taken_off(match) for match in _REDUCED.finditer(text)]
    found += [Figure(value_of(m["number"]), value_of(m["number"]), GREAT, *m.span()) for m in _great().finditer(text)]
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept


# “打七折”, “对折”, “减半收取”: so much is taken off a price; not “折旧”, “七折线”.
_REDUCED = re.compile(r"(?:打|按)?(?:(?P<tenths>[一二三四五六七八九]|[1-9](?:\.\d)?)|对)折(?![旧叠线射算中])|减半|半价")
_TENTHS = 10


def asks_for_sum(text: str) -> bool:
    """Tell whether a normalised text names a sum of money, a share, or a number of nothing: “赔八万”, not “几个人”."""
    return any(figure.unit in ("", "元", "%") for figure in figures(text))


def _taken_off(match: re.Match[str]) -> Figure:
    """Build the share that a reduced price takes off: 30 % for 七折, 50 % for 减半."""
    tenths = value_of(match["tenths"]) if match["tenths"] else _TENTHS / 2
    share = 100 - _TENTHS * tenths
    return Figure(share, share, "%", *match.span())


# “十三五期间”: a period by the number of its plan; not “十五期”.
_PERIOD = re.compile("十[一二三四五六七]五")


def _is_amount(match: re.Match[str]) -> bool:
    """Tell whether a number with what stands around it is an amount: not 三 in 三合一, 一 in 一套体系, or 零件."""
    written, magnitude = match["number"], match["magnitude"]
    if _PERIOD.fullmatch(written) and match["unit"] == "期":
        return False
    if not match["unit"]:
        return bool(magnitude or SHORTENED.fullmatch(written)) or written[-1] in "万亿"
    if written == "一" and not magnitude:
        return any(word in match["before"] for word in figure_words().only)
    return bool(match["before"]) or written.strip("零〇百千万几") != "" or (len(written) > 1 and "几" in written)


def _figure(match: re.Match[str], unit: str) -> Figure:
    """Build the figure that a match of either pattern stands for."""
    groups = match.groupdict()
    low, high = spoken(match["number"], groups.get("more") or groups.get("more_behind") or "")
    size = MAGNITUDES.get(groups.get("magnitude") or "", 1.0) * figure_words().times.get(unit, 1)
    unit = "%" if unit in figure_words().times else unit
    low, high = low * size, high * size
    if not _IS_ENOUGH.match(match.string, match.end()):
        low, high = _meant(low, high, match["before"], groups.get("behind") or "")
    paid = _PAID.search(match.string, 0, match.start()) is not None
    return Figure(low, high, unit or _unit_of(low, paid=paid), match.start(), match.end())


# “要发三千万给茶馆”, “掏了两百万”: what is given without a unit is money; not “培训三千万人次”.
_PAID = re.compile(r"(?:发|掏|拨|奖|补|赔|罚|贷|借|融|投入?|花|拿出)[了到出给]?$")


def _unit_of(amount: float, *, paid: bool) -> str:
    """Return the unit of a large amount without one: that is money, as in “突破10亿”, or smaller where it is paid."""
    return figure_words().money[0] if amount >= MAGNITUDES["万" if paid else "亿"] else ""


def _meant(low: float, high: float, before: str, behind: str) -> tuple[float, float]:
    """Return the amounts that a number stands for with the words before and behind it."""
    words = figure_words()
    led = _leading(before)
    if led is words.under:
        return 0.0, math.nextafter(low, 0)
    if led is words.at_most or behind in words.or_less:
        return 0.0, high
    if led is words.at_least or behind in words.or_more:
        return low, math.inf
    if led is words.over:
        return math.nextafter(low, math.inf), math.inf
    if led is words.about or behind in words.around_it:
        return low * (1 - _NEAR), high * (1 + _NEAR)
    return low, high


def _leading(before: str) -> tuple[str, ...]:
    """Return the words of the kind of the longest that stands before a figure: 不少于 and not the 少于 in it."""
    words = figure_words()
    kinds = (words.under, words.at_most, words.at_least, words.over, words.about)
    held = [(len(word), kind) for kind in kinds for word in kind if word in before]
    return max(held, key=lambda one: one[0])[1] if held else ()


def _before(words: FigureWords) -> str:
    """Return the pattern of what belongs to a figure before it: 超过, 只有, 已经过; not 通过, nor 没有 in 有没有."""
    led = (*words.over, *words.at_least, *words.under, *words.at_most, *words.about)
    return rf"(?P<before>(?:(?<![通超](?=过))(?<!(?<!已)经(?=过))(?<!有(?=没))(?:{any_of((*led, *words.between))}))*)"


@cache
def _counted() -> re.Pattern[str]:
    # “两千多家”, “10亿”, “15个亿”, “不到200家”, “三十来件”; not “第9条”, “前3”, “2025年”, “十四五”, “g60”.
    words = figure_words()
    units = any_of((*words.money, *words.people, *words.share, *words.things, *words.measured, *words.times))
    return re.compile(
        rf"{_before(words)}(?<![\d.a-z第前])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?"
        rf"|上?(?:[零〇一二两三四五六七八九十百千几]|(?<=[十百千])好(?=几)|好(?=几[十百千万]))+"
        r"(?:[万亿](?=[零一二三四五六七八九])[零一二两三四五六七八九十百千]+)?)"
        rf"(?P<more>多|余|来)?(?:个(?=[万亿]))?(?P<magnitude>{any_of(MAGNITUDES)})?(?P<more_behind>多|余|来)?"
        rf"(?P<unit>{units})?(?P<behind>{any_of((*words.around_it, *words.or_more, *words.or_less))})?(?![\d年月日])"
    )


@cache
def _great() -> re.Pattern[str]:
    # “四大原则”, “9大重点工程”; not “四大功能”, “第三大任务”.
    kinds_of_plans = any_of(word for kind in kinds() if kind.counted for word in kind.words)
    return re.compile(rf"(?<![第\d])(?P<number>[二三四五六七八九十]{{1,3}}|\d{{1,2}}){GREAT}(?={kinds_of_plans})")


@cache
def _percent() -> re.Pattern[str]:
    # “百分之五十”; not “百分比”.
    return re.compile(rf"{_before(figure_words())}百分之(?P<number>\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)")


@cache
def _none() -> re.Pattern[str]:
    # “一家专利代理都没有”, “一个也没建”; not “一家没有人管的店”.
    units = any_of((*figure_words().things, *figure_words().people))
    return re.compile(rf"(?P<none>一(?P<unit>{units}))(?=[^,?]{{0,14}}(?:都|也)(?:没|不))")
