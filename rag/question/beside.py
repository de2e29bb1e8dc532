"""Finds things of one plan that a question asks about beside each other: two topics, or two numbers of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.question.links import DepartmentMention, Mention, blanked
from rag.question.ordinals import Reference

# “甲数量和乙数量哪个多”, “甲跟乙有什么区别”, “甲多还是乙多”, “甲比乙多吗”, “甲和乙这两项,哪项更急”: two things and how
# they compare; not “甲和乙由谁负责”, which asks the same of both.
_THING = r"“[^”?]{{2,24}}”|{start}[^,和与跟同{more}?]{{2,16}}?"
_BOTH = r"(?:[这那]?(?:两|二)(?:[个项样条件块种]|者)|[这那]?俩)(?:工程|任务|工作|事)?"
_TWO = re.compile(
    rf"(?:^|[,的里中内])(?P<one>{_THING.format(start='(?![的里中内])', more='比')})(?:[更较]?[多大高少低](?=,?还是))?,?"
    rf"(?:和|与|跟|同|还是|比)(?:起)?(?P<other>{_THING.format(start='', more='')})"
    rf"(?P<rest>,?(?:{_BOTH})?(?:相?比(?:起来|较)?)?,*(?:的[^,?]{{1,8}}|在[^,?]{{1,10}}|20\d\d年底?)?,*[里中内]?(?:都|分别|各)?"
    r"(?:哪(?!(?:个|些|几|家)*(?:责任|主管|牵头)?[部单机])|谁(?=[的更多高大少低强])|比起?来|相比|比一?比"
    r"|[有的](?:什么|啥|何)?(?:不同|区别|差别|不一样|异同|两样)|一样|是?不?是?(?:由|归)?同一"
    r"|[更较]?[多大高少低](?:还是|[些吗一呀呢啊]|[,?]|$)|是不是|差).*)"
)
# “修订甲办法,还有开展乙试点,这两样是一家管吗”, “甲、乙,这俩谁管”: two things in parts of their own, and what is asked
# of both; not “甲、乙、丙这两年”.
_LISTED = re.compile(
    rf"^(?:[^?]*?[,的里中内])?(?P<one>“[^”?]{{2,24}}”|[^,?、]{{3,24}}?),?(?:还有|以及|加上|和|与|跟|、|(?<=”)(?=“))"
    rf"(?P<other>“[^”?]{{2,24}}”|[^,?、]{{3,24}}?)(?:,|(?={_BOTH}))(?P<rest>[^?]*{_BOTH}[^?]*\??)$"
)


@dataclass(frozen=True, slots=True)
class Two:
    """Two things as ranges of a question: ``one``, ``other``, and what is asked of both from ``rest`` on."""

    one: tuple[int, int]
    other: tuple[int, int]
    rest: int


def two_topics(text: str, named: Sequence[Mention | DepartmentMention]) -> Two | None:
    """Return the two things that a normalised question compares, none of them a place or a department; None if none."""
    plain = blanked(text, named)
    match = _LISTED.search(plain) or _TWO.search(plain)
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
