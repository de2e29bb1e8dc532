"""Finds words that stand for a place and are no topic: 区里 where a district is asked about, a place without a plan."""

from __future__ import annotations

import re
from typing import Final

from rag.lexicon.regions import region_names
from rag.question.plans.scope import Scope
from rag.question.spans import Span

# 区里 of “区里打算弄个基地吗”; not 街里, 区域.
SOMEWHERE_TOLD: Final = re.compile("(?<![一-鿿])[省市区县镇]里面?|当地|本地")
"""A word for the place told before, by which nothing is asked about."""

# “区里打算弄个基地吗”, “我们区”; not “园区里”, “我们区分”.
_IN_DISTRICT = re.compile("(?<![园街城市社景片地厂校])(?:区里面?|[我咱]们?区)(?![域别分间])")


def no_topic(text: str, scope: Scope) -> list[Span]:
    """Return where a normalised text that asks of a region names what tells only where.

    These are places of this country without a plan, and 区里 for the one region asked about, if that is a district.
    """
    if not scope.regions:
        return []
    names = [name for name in scope.foreign if name not in region_names().abroad]
    spans = [match.span() for name in names for match in re.finditer(re.escape(name), text)]
    if len(scope.regions) == 1 and scope.regions[0].endswith("区"):
        spans += [match.span() for match in _IN_DISTRICT.finditer(text)]
    return spans
