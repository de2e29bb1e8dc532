"""Cuts a comparison into what it asks of each side by itself, and what of all: “甲的茶园谁管,乙的茶馆又是谁管”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.question.model import Question
from rag.question.plans.links import Mention

# Between two sides that are asked about together: “上海和天津”, “海门的与天津的”; not “要出指南,”.
# “甲有没有像乙一样的茶园” asks both the same, too.
_JOINS = re.compile(r"的?(?:和|与|跟|同|及|以及|还是|对比|比|vs|(?:有没有?|有无|是不是|是否|会不会)?像|[、,/ ])*的?")
_STOPS = re.compile(r"[,?!;。]")
# “的茶园和”: what joins a side to the next, at its end.
_JOINED = re.compile(r"[的和与跟同及、,/ ]+$")


@dataclass(frozen=True, slots=True)
class Texts:
    """A question cut by sides: ``own`` ranges of each side, and the ranges before and behind that all share."""

    before: tuple[int, int]
    own: tuple[tuple[tuple[int, int], ...], ...]
    behind: tuple[int, int]


def cut_by_sides(question: Question, groups: Sequence[tuple[str, ...]]) -> Texts | None:
    """Cut a question that asks something of each side by itself; None if it asks all sides together."""
    owned = named_alone(question, groups)
    if len({side for side, _ in owned}) < len(groups):
        return None
    if behind := _topics_before(question, owned, len(groups)):
        return behind
    starts = [place.start for _, place in owned]
    ranges = [(place.end, end) for (_, place), end in zip(owned, [*starts[1:], len(question.text)], strict=True)]
    if any(_JOINS.fullmatch(question.text[start:end]) for start, end in ranges[:-1]):
        return None
    start, end = ranges[-1]
    if _asks_the_same(question.text[start:end], [question.text[a:b] for a, b in ranges[:-1]]):
        return None
    stop = _STOPS.search(question.text, start)
    ranges[-1] = (start, stop.start() if stop else end)
    own = tuple(
        tuple(span for (side, _), span in zip(owned, ranges, strict=True) if side == place)
        for place in range(len(groups))
    )
    return Texts((0, starts[0]), own, (ranges[-1][1], len(question.text)))


def _topics_before(question: Question, owned: Sequence[tuple[int, Mention]], number: int) -> Texts | None:
    """Cut a question that names of each side its topic before its place: “茶园在甲归谁管?茶馆在乙又归谁管?”.

    What stands before the clauses of all sides is shared by them. None unless each has a topic there.
    """
    if len(owned) != number:
        return None
    starts = [_clause_start(question.text, place.start) for _, place in owned]
    leads = [question.text[start : place.start] for start, (_, place) in zip(starts, owned, strict=True)]
    if len(set(starts)) < number or not all(_LEADS_TO_PLACE.search(lead) for lead in leads):
        return None
    if not all(any(term.word in lead for term in question.telling) for lead in leads):
        return None
    ends = [*starts[1:], len(question.text)]
    own = tuple(
        tuple(
            span
            for (of, place), start, end in zip(owned, starts, ends, strict=True)
            for span in ((start, place.start), (place.end, end))
            if of == side
        )
        for side in range(number)
    )
    return Texts((0, starts[0]), own, (len(question.text), len(question.text)))


# “茶园在”, “对应的茶馆,到了”: before the place that it is asked of; not “茶园和”.
_LEADS_TO_PLACE = re.compile(r"(?:在|到了?|于|按|照|归),?$")


def _clause_start(text: str, at: int) -> int:
    """Return where the clause starts that holds a place of a text."""
    return max((stop.end() for stop in _STOPS.finditer(text, 0, at)), default=0)


def _asks_the_same(last: str, others: Sequence[str]) -> bool:
    """Tell whether a question only names the same thing of each side: “甲的茶园和乙的茶园各有几处”."""
    named = {_JOINED.sub("", other) for other in others}
    return len(named) == 1 and all(name.strip("的") and last.startswith(name) for name in named)


def named_alone(question: Question, groups: Sequence[tuple[str, ...]]) -> list[tuple[int, Mention]]:
    """Return the places of a question that name one side only, in order, each with the number of its side.

    ``groups`` are the documents of each side.
    """
    found: list[tuple[int, Mention]] = []
    for place in sorted(question.places, key=lambda mention: (mention.start, -mention.end)):
        meant = set(place.values) & set(question.documents)
        sides = [number for number, documents in enumerate(groups) if meant <= set(documents)]
        if meant and len(sides) == 1 and (not found or place.start >= found[-1][1].end):
            found.append((sides[0], place))
    return found
