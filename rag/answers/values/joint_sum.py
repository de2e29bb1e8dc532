"""Tells whether a value is the sum of two things of each of which a question asks for the number."""

from __future__ import annotations

import re
from itertools import takewhile

from index.catalogue.records import TargetFact

# “茶馆和茶园各多少家”, “甲、乙分别有几个”: a number of each of two things; not “各区几家”, “各有什么”.
_OF_EACH = re.compile(
    r"(?P<one>[^,?、和与及跟的]{2,12})(?:和|与|及|跟|、)(?P<other>[^,?、和与及跟]{2,12}?)"
    r"(?:各|分别)(?:自|有|是|为|要|建|占|达到)*(?:几|多少)"
)
# How many characters tell a thing from another of its kind: 示范, 优势.
_TELLING = 2


def is_only_sum(text: str, fact: TargetFact) -> bool:
    """Tell whether a value is of both things together: “示范、优势茶企30家” where the number of each is asked.

    What both end in, the kind, tells neither of them.
    """
    asked = _OF_EACH.search(text)
    if asked is None:
        return False
    things = asked["one"], asked["other"]
    endings = takewhile(lambda pair: pair[0] == pair[1], zip(*(reversed(thing) for thing in things), strict=False))
    kind = len(list(endings))
    telling = [thing[: len(thing) - kind][-_TELLING:] for thing in things]
    return all(len(word) == _TELLING and word in fact.target.indicator for word in telling)
