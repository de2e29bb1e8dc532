"""Loads ``data/targets.toml``: how plans write quantities."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.model import Comparator

# “翻一番”, “翻两番”, “翻2番”, “实现翻番”; not “翻几番”, “一番”.
DOUBLING = re.compile(r"翻(?P<times>[一二两三四]|\d)?番")
_PAST = "过"
_NUMBER = r"\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class TargetWords:
    """The patterns and words by which amounts, comparators and indicators are found.

    ``amount`` matches a number with its unit in a sentence, ``value`` a whole table cell that is a number, with or
    without one. ``before`` matches a comparator word at the end of the searched range, ``after`` one behind a value;
    ``comparators`` and ``suffixes`` tell what each word makes of the value.
    """

    amount: re.Pattern[str]
    value: re.Pattern[str]
    magnitudes: frozenset[str]
    before: re.Pattern[str]
    comparators: Mapping[str, Comparator]
    longest_before: int
    after: re.Pattern[str]
    suffixes: Mapping[str, Comparator]
    verbs: re.Pattern[str]
    verb_at_end: re.Pattern[str]
    activities: frozenset[str]
    rates: re.Pattern[str]
    places: frozenset[str]
    beginnings: tuple[str, ...]
    modal_at_end: re.Pattern[str]
    hopes: frozenset[str]
    pointing: re.Pattern[str]
    support: re.Pattern[str]
    support_at_end: re.Pattern[str]
    time_units: frozenset[str]
    naming_units: frozenset[str]
    totals: frozenset[str]
    of_whole: frozenset[str]
    measures_at_end: re.Pattern[str]
    measured_at_end: re.Pattern[str]
    levels: tuple[str, ...]
    not_amounts: tuple[str, ...]


@cache
def words() -> TargetWords:
    """Load ``data/targets.toml``."""
    table = tomllib.loads(files("corpus").joinpath("data/targets.toml").read_text("utf-8"))
    own = table["words"]
    before, after = _by_word(table["comparators"]), _by_word(table["suffixes"])
    return TargetWords(
        amount=_amount(table["units"], table["magnitudes"], table["per"]),
        value=_value(table["units"], table["magnitudes"], table["per"], after),
        magnitudes=frozenset(table["magnitudes"]),
        # “营收|过”5亿元; not “通过”5项.
        before=re.compile(rf"(?:{_any(word for word in before if word != _PAST)}|(?<![通经])过)$"),
        comparators=before,
        longest_before=max(map(len, before)),
        after=re.compile(_any(after)),
        suffixes=after,
        # “共|30家”, “开展”; not the 共 of “公共服务站”, the 开展 of “公开展示”.
        verbs=re.compile(rf"(?<!公)(?:{_any(own['verbs'])})"),
        # “每县至少建有”, “引进”; not “持有”, “国有”, the 全省 of “占全省”.
        verb_at_end=re.compile(rf"(?<!占)(?:{_any(own['verbs'])}|(?<![所国没含享持占])有)$"),
        activities=frozenset(own["activities"]),
        # “合格率”, “时限”, “时间压缩”; not “农户满意率”, “提货时限”.
        rates=re.compile("(?:[一-鿿]{2}率|时限|时间|时长|周期|规模|人数)(?:压缩|缩短|减少|增长|提高|提升|下降)?"),
        places=frozenset(own["places"]),
        beginnings=tuple(own["beginnings"]),
        # “拥有量力争”, “周期均”; not “申请量年均”.
        modal_at_end=re.compile(rf"(?:(?!(?<=年)均)(?:{_any(own['modal'])}))+$"),
        hopes=frozenset(own["hopes"]),
        pointing=re.compile(rf"(?:{_any(own['pointing'])})$"),
        support=re.compile(_any(own["support"])),
        support_at_end=re.compile(rf"(?:{_any(own['support'])})$"),
        time_units=frozenset(own["time_units"]),
        naming_units=frozenset(own["naming_units"]),
        totals=frozenset(own["totals"]),
        of_whole=frozenset(own["of_whole"]),
        measures_at_end=re.compile(rf"(?:{_any(own['measures'])})$"),
        measured_at_end=re.compile(rf"(?:{_any([*own['measures'], *own['measured']])})$"),
        levels=tuple(own["levels"]),
        not_amounts=tuple(own["not_amounts"]),
    )


def _amount(units: Iterable[str], magnitudes: Iterable[str], per: Iterable[str]) -> re.Pattern[str]:
    # “3-5个”, “15亿元”, “8.28万件”, “300余家”, “30微克/立方米”, the “50个” of “OPC50个”; not “2.0版”, “PM2.5”.
    size = _any(magnitudes)
    return re.compile(
        rf"(?<![\d.])(?:(?<![A-Za-z])|(?<=[A-Z]{{3}}))(?P<low>{_NUMBER})(?P<low_magnitude>{size})?(?:%?[-—–~～至到](?P<high>{_NUMBER}))?"
        rf"(?P<magnitude>{size})?(?P<more>余|多)?(?: (?=[A-Z]))?(?P<unit>(?:{_any(units)}){_per(per)})(?![A-Za-z])"
    )


def _value(
    units: Iterable[str], magnitudes: Iterable[str], per: Iterable[str], suffixes: Iterable[str]
) -> re.Pattern[str]:
    # “≥60”, “60.5以上”, “[1210]” (a total), “3-5”, “约13%”, “1.2万”; not “按国家要求”, “2022-06”, “2023年底建成”.
    size = _any(magnitudes)
    return re.compile(
        rf"(?!(?:19|20)\d\d[-—年./])(?P<sign>[≥≧≤≦><]=?|约)?(?P<total>\[)?(?P<low>{_NUMBER})"
        rf"(?:[-—–~至](?P<high>{_NUMBER}))?(?P<unit>(?:{size})?(?:{_any(units)}){_per(per)}|{size})?(?(total)\])"
        rf"(?P<suffix>{_any(suffixes)})?"
    )


def _per(per: Iterable[str]) -> str:
    return rf"(?:/(?:{_any(per)}))?"


def _any(alternatives: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, alternatives), key=len, reverse=True))


def _by_word(table: Mapping[str, Iterable[str]]) -> dict[str, Comparator]:
    return {word: Comparator(name) for name, alternatives in table.items() for word in alternatives}
