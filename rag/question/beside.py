"""Finds things of one plan that a question asks about beside each other: two topics, or two numbers of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.question.links import Mention, blanked
from rag.question.ordinals import Reference

# “甲数量和乙数量哪个多”, “甲跟乙有什么区别”, “甲多还是乙多”, “甲比乙多吗”: two things and how they compare; not
# “甲和乙由谁负责”, which asks the same of both.
_TWO = re.compile(
    r"(?:^|[,的里中内])(?P<one>(?![的里中内])[^,和与跟同比?]{2,16}?)(?:[更较]?[多大高少低](?=还是))?(?:和|与|跟|同|还是|比)(?:起)?"
    r"(?P<other>[^,和与跟同?]{2,16}?)"
    r"(?P<rest>(?:相?比(?:起来|较)?)?,*(?:的[^,?]{1,8}|在[^,?]{1,10}|20\d\d年底?)?,*[里中内]?(?:都|分别|各)?(?:哪(?![^,?]{0,4}[部单机])|谁(?=[的更多高大少低强])|比起?来|相比|比一?比"
    r"|[有的](?:什么|啥|何)?(?:不同|区别|差别|不一样|异同|两样)|一样|[更较]?[多大高少低](?:还是|[些吗一]|[,?]|$)|是不是|差).*)"
)


@dataclass(frozen=True, slots=True)
class Two:
    """Two things as ranges of a question: ``one``, ``other``, and what is asked of both from ``rest`` on."""

    one: tuple[int, int]
    other: tuple[int, int]
    rest: int


def two_topics(text: str, places: Sequence[Mention]) -> Two | None:
    """Return the two things that a normalised question compares, wherever it names places; None if it names none."""
    match = _TWO.search(blanked(text, places))
    return Two(match.span("one"), match.span("other"), match.start("rest")) if match else None


# What stands between two numbers that are asked for beside each other: “第3项和第5项”; not “第四部分第3条”.
_BESIDE = re.compile(r"[、,和与跟同及]|以及|还有|对比|比")


def separate(references: Sequence[Reference], text: str) -> list[tuple[Reference, ...]]:
    """Group numbers to the places that they point to: one beside another of its kind shares what leads to that."""
    places: list[tuple[Reference, ...]] = []
    for reference in references:
        before = places[-1][-1] if places else None
        if before is None:
            places.append((reference,))
        elif _is_beside(before, reference, text):
            places.append((*places[-1][:-1], reference))
        else:
            places[-1] = (*places[-1], reference)
    return places


def _is_beside(before: Reference, reference: Reference, text: str) -> bool:
    """Tell whether two numbers are of one range (“前三项”) or stand beside each other."""
    if before.start == reference.start:
        return True
    return before.families == reference.families and bool(_BESIDE.fullmatch(text[before.end : reference.start]))
