"""Reads the targets of a clause: which indicator has which value, by when, as a baseline or as a goal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.facts.quantities import Quantity, quantities, words
from corpus.model import ClauseKind, Nature

_SENTENCE = re.compile(r"[^。;\n]+")
_SEGMENT = re.compile(r"[^,。;\n:]+")

# “到2025年”, “至2020年底”, “2023年末”, “到“十四五”末”, ““十四五”期间”; not “2022年度工作”.
_WHEN = re.compile(
    r"(?:截至|截止|到|至)?(?:(?P<year>(?:19|20)\d\d)年(?:[—–~至-](?P<last>(?:19|20)\d\d)年)?(?:底|末|上半年|下半年|年底)?(?!度|第)"
    r"|“?(?P<plan>十[一二三四五六]五)”?(?:规划)?(?:期?末|期间|时期|期))"
)
_FIVE_YEAR_ENDS = {
    "十一五": 2010,
    "十二五": 2015,
    "十三五": 2020,
    "十四五": 2025,
    "十五五": 2030,
    "十六五": 2035,
}
_EDGE = "“”的将使于在由从、 "
# “同比增长”, “年均提高”: a change of the indicator before it; not “专利申请量”.
_CHANGE = re.compile(
    r"^(?:(?:以上|同比|比上年|较上年|年均|平均每年)(?:增长|提高|提升|下降|增加)?|增长|提高|提升|增加|下降)$"
)
# “从28.92件”, “由2020年的12件”: where a change starts.
_CHANGE_START = re.compile(r"(?:从|由)(?:[^,。\d]|(?:19|20)\d\d年){0,14}$")
_LONGEST_INDICATOR = 40
_RESPECTIVELY = "分别"


@dataclass(frozen=True, slots=True)
class Finding:
    """A target before its offsets are mapped to the raw text; offsets are in the clause's clean text."""

    indicator: str
    quantity: Quantity
    nature: Nature
    when: str | None
    year: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What a clause's surroundings say of its numbers."""

    kind: ClauseKind
    period: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _When:
    text: str
    year: int
    end: int


def find_targets(text: str, setting: Setting) -> list[Finding]:
    """Return the targets of a clause's clean ``text`` in order.

    A value's date is the nearest one before it in its sentence, then the last one of the clause, then the end of the
    plan's period. The value that a change starts from has the earliest date of the clause. A value is a baseline where
    the clause tells the background or its year lies before the plan's period.
    """
    found: list[Finding] = []
    seen: list[_When] = []
    for sentence in _SENTENCE.finditer(text):
        whens = [_When(m[0], _year(m), m.end()) for m in _WHEN.finditer(text, *sentence.span())]
        last_indicator = ""
        for segment in _SEGMENT.finditer(text, *sentence.span()):
            for indicator, quantity, start in _indicators(text, *segment.span(), last_indicator):
                own = [when for when in whens if when.end <= quantity.start]
                starts = bool(_CHANGE_START.search(text[segment.start() : quantity.lead]))
                own_segment = [when for when in own if when.end > segment.start()]
                when = _pick(own_segment if starts else own, seen, first=starts)
                found.append(_finding(indicator, quantity, start, when, setting))
                last_indicator = indicator
        seen += whens
    return found


def _pick(own: Sequence[_When], seen: Sequence[_When], *, first: bool) -> _When | None:
    """Return the date of a value from those of its sentence, or else of the sentences before."""
    if own:
        return own[-1]
    if seen:
        return seen[0] if first else seen[-1]
    return None


def _year(match: re.Match[str]) -> int:
    return int(match["last"] or match["year"]) if match["year"] else _FIVE_YEAR_ENDS[match["plan"]]


def _finding(indicator: str, quantity: Quantity, start: int, when: _When | None, setting: Setting) -> Finding:
    year = when.year if when else (setting.period[1] if setting.period else None)
    before_period = setting.period is not None and year is not None and year < setting.period[0]
    baseline = setting.kind is ClauseKind.BACKGROUND or before_period
    if setting.kind is ClauseKind.BACKGROUND and when is None:
        year = setting.period[0] - 1 if setting.period else None
    nature = Nature.BASELINE if baseline else Nature.GOAL
    return Finding(indicator, quantity, nature, when.text if when else None, year, start, quantity.end)


def _indicators(text: str, start: int, end: int, inherited: str) -> Iterator[tuple[str, Quantity, int]]:
    """Yield (indicator, quantity, start of the words used) for each amount in ``text[start:end]``."""
    amounts = [_shifted(quantity, start) for quantity in quantities(text[start:end])]
    if not amounts:
        return
    if _RESPECTIVELY in text[start : amounts[0].start]:
        yield from _respectively(text, start, amounts)
        return
    previous = ""
    here = start
    for number, quantity in enumerate(amounts):
        following = amounts[number + 1].lead if number + 1 < len(amounts) else end
        indicator, begin = _indicator(text, here, quantity, following)
        if previous and 0 < len(indicator) < len(previous) and text[here : here + 1] == "、":
            indicator = previous[: len(previous) - len(indicator)] + indicator
        before = previous or inherited
        indicator = before + indicator if before and _CHANGE.match(indicator) else indicator or before
        if indicator and not words().pointing.search(text[start : quantity.lead]):
            yield indicator, quantity, begin
            previous = indicator
        here = quantity.end


def _shifted(quantity: Quantity, offset: int) -> Quantity:
    return Quantity(
        quantity.value,
        quantity.upper,
        quantity.unit,
        quantity.comparator,
        quantity.lead + offset,
        quantity.start + offset,
        quantity.end + offset,
    )


def _indicator(text: str, start: int, quantity: Quantity, following: int) -> tuple[str, int]:
    """Return the indicator's name and where it starts: before the amount, or behind it as in “15家培育中心”."""
    name, begin = _name(text, start, quantity.lead)
    if name:
        return name, begin
    behind, _ = _name(text, quantity.end, following)
    return behind, min(begin, quantity.start)


def _name(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the indicator in ``text[start:end]`` without dates, verbs and connectives, and where it starts."""
    start = max((when.end() for when in _WHEN.finditer(text, start, end)), default=start)
    verb = ""
    while start < end:
        if text[start] in _EDGE and not _opens_quoted_name(text, start, end):
            start += 1
        elif match := words().verbs.match(text[start:end]):
            verb = match[0]
            start += match.end()
        else:
            break
    name = text[start:end].rstrip("的,从由至到、")
    if _CHANGE.match(name):
        return name, start
    name = re.sub(r"(?:从|由)$", "", re.sub(r"(?:增长|提高|提升|增加|上升|下降)$", "", name))
    if not name and verb:
        return verb, start - len(verb)
    if len(re.findall("[一-鿿A-Za-z]", name)) < 2 or len(name) > _LONGEST_INDICATOR:
        return "", start
    return name, start


def _opens_quoted_name(text: str, start: int, end: int) -> bool:
    return text[start] == "“" and "”" in text[start:end]


def _respectively(text: str, start: int, amounts: Sequence[Quantity]) -> Iterator[tuple[str, Quantity, int]]:
    """Deal out “A、B分别从1、2增长到3、4”: amounts go round the names in turn."""
    head = text[start : text.index(_RESPECTIVELY, start)]
    name, begin = _name(text, start, start + len(head))
    names = name.split("、")
    for index, short in enumerate(names[1:], 1):
        if len(short) < len(names[0]):
            names[index] = names[0][: len(names[0]) - len(short)] + short
    for index, quantity in enumerate(amounts):
        yield names[index % len(names)], quantity, begin
