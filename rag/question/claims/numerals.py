"""Reads numbers as they are spoken: 三千八 is 3800, 两千多 2000 to 2999, 十几 11 to 19."""

from __future__ import annotations

import math
import re

from corpus.facts.quantity import number
from corpus.structure.numbering import read_number

MAGNITUDES = {"百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12}
"""What the characters for tenfold steps stand for, alone or before a unit."""

# “两三百”, “七八”, one or the other; not “二十三”, “一二三”.
_EITHER = re.compile(r"(?P<one>[一二两三四五六七八])(?P<other>[二三四五六七八九])(?P<place>[十百千万]?)")
# “三千八”, “一万五”, “两百六”: the last digit is of the place below; not “三千零八”, “二十五”, “万一”.
SHORTENED = re.compile(r"(?P<head>[一二两三四五六七八九十百千万]+?(?P<place>[百千万亿]))(?P<last>[一二三四五六七八九])")
# The share of a number with 来 that it may be off.
_ABOUT = 0.2
_ROUND = 10


def value_of(written: str) -> float:
    """Return the value of a number in digits or characters, 万 and 亿 included."""
    if written[0].isdigit():
        return number(written)
    if short := SHORTENED.fullmatch(written):
        return value_of(short["head"]) + value_of(short["last"]) * MAGNITUDES[short["place"]] / 10
    for unit in ("亿", "万"):
        if unit in written:
            head, _, tail = written.partition(unit)
            return value_of(head or "一") * MAGNITUDES[unit] + (value_of(tail) if tail else 0)
    half = 0.5 if written.endswith("半") else 0.0
    return float(read_number(written.rstrip("半")) or 0) + half


def spoken(written: str, more: str) -> tuple[float, float]:
    """Return the least and the greatest amount that a spoken number means.

    两千多 is 2000 to 2999, 三十来 25 to 35, 两三百 200 to 300, 十好几 11 to 19.
    """
    if written.startswith("上"):
        return value_of(written[1:]), math.inf
    if "几" in written:
        return _some(written.replace("好", ""))
    if either := _EITHER.fullmatch(written):
        return value_of(either["one"] + either["place"]), value_of(either["other"] + either["place"])
    value = value_of(written)
    step = _step(value)
    if more in ("多", "余"):
        return value, value + step - 1 if step > 1 else math.nextafter(value + 1, value)
    if more == "来":
        off = min(_ABOUT * value, step if value > _ROUND * step else step / 2)
        return value - off, value + off
    return value, value


def _some(written: str) -> tuple[float, float]:
    """Return what 几 leaves open: 十几 is 11 to 19, 几百 200 to 999."""
    low = value_of(written.replace("几", "一" if written.endswith("几") else "二"))
    high = value_of(written.replace("几", "九"))
    return low, high if written.endswith("几") else high + _step(high) - 1


def _step(value: float) -> float:
    """Return the place value of the last digit that is not nought: 1000 for 2000, 1 for 15."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step
