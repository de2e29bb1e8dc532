"""Splits a list of departments, such as “市教委、市科委和各区”, into names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from corpus.facts.departments import Departments, is_places

# “各有关部门和各区”, “市知识产权局及各区知识产权局”; not the 和 of “市工业和信息化局”. Names that a space or line break
# parted are glued in clean text: “市科技局市财政局”; not “市委办公厅”.
_AND = re.compile(r"以及|及其|和|及|与|(?<=[局委厅办部院])(?=[市省区县各])")
# “市发展改革委等部门”, “省港航局等|省级有关部门|和各县”, where the group is a party of its own; not “高等法院”.
_AND_OTHERS = re.compile(
    r"等(?:(?P<group>(?:其他)?[一-鿿\d]{0,6}?(?:有关|相关)(?:部门|单位|地区|区)(?:和单位)?)"
    r"|[一-鿿\d]{0,4}?(?:部门|单位|地区|区|乡镇|镇街|街道|市县|地)(?:和单位)?)?(?:$|(?:以及|和|及)(?=各|地方|有关|相关|[省市区县]))"
)
# “由|市港航局”, “此项工作由|市港航局”; not “由此”.
_BY = re.compile("(?:(?:此|该|本|上述|以上)项?(?:工作|任务))?由(?!此)")
_OF_THE_SAME = frozenset({"政府", "人民政府", "管委会"})
_OPEN, _CLOSE = "([〔【〈", ")]〕】〉"

Range: TypeAlias = tuple[int, int]
"""A ``[start, end)`` of a text."""


def split_outside_brackets(text: str, start: int, end: int, marks: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges between the ``marks`` of ``text[start:end]`` that stand outside brackets."""
    depth, begin = 0, start
    for index in range(start, end):
        depth += (text[index] in _OPEN) - (text[index] in _CLOSE)
        if depth <= 0 and text[index] in marks:
            yield begin, index
            begin = index + 1
    yield begin, end


def names_in(text: str, start: int, end: int, known: Departments) -> Iterator[tuple[int, int]]:
    """Yield the range of each name in the list ``text[start:end]``."""
    for begin, stop in _parts(text, start, end):
        begin, stop = stripped(text, begin, stop)
        begin = by.end() if (by := _BY.match(text, begin, stop)) else begin
        if others := _AND_OTHERS.search(text[begin:stop]):
            yield from _split_at_and(text, begin, begin + others.start(), known)
            if others["group"]:
                yield begin + others.start("group"), begin + others.end("group")
            begin += others.end()
        yield from _split_at_and(text, begin, stop, known)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a list; those of one group, “各州、市人民政府”, stay together."""
    parts = split_outside_brackets(text, start, end, "、/,")
    return joined(parts, lambda before, behind: is_places(text[before[0] : behind[1]]))


def joined(ranges: Iterable[Range], belong: Callable[[Range, Range], bool]) -> Iterator[Range]:
    """Yield the ranges, each run of those that ``belong`` together as one; ``belong`` gets what is joined so far."""
    held: Range | None = None
    for current in ranges:
        if held and belong(held, current):
            held = (held[0], current[1])
            continue
        if held:
            yield held
        held = current
    if held:
        yield held


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the white space at its ends."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), end - len(inner) + len(inner.rstrip())


def _split_at_and(text: str, start: int, end: int, known: Departments) -> Iterator[tuple[int, int]]:
    """Split “A和B” where both sides are certainly departments, or B a group, and the whole is not a listed one."""
    whole = text[start:end]
    if not known.is_listed(whole):
        for joint in _AND.finditer(whole):
            left, right = whole[: joint.start()], whole[joint.end() :]
            if _is_other(right, known) and (known.is_certain(left) or _joins_group(left, right, known)):
                yield from _split_at_and(text, start, start + joint.start(), known)
                yield from _split_at_and(text, start + joint.end(), end, known)
                return
    if end > start:
        yield start, end


def _is_other(right: str, known: Departments) -> bool:
    """Tell whether what stands behind 和 is certainly a department; the 政府 of “各县党委和政府” says not of where."""
    return known.is_certain(right) and right not in _OF_THE_SAME


def _joins_group(left: str, right: str, known: Departments) -> bool:
    """Tell whether “A和各区” names a body and a group: no name of one body goes on so."""
    return known.is_generic(right) and known.is_plausible(left)
