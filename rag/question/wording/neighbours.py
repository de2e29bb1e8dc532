"""Puts a place into the group of places that it is said to work with: “天津跟北京怎么合作” is 在京津冀."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.regions import region_names

# “怎么合作”, “联手抓假货”, “一块干”: what is done together; not “哪个高”, which weighs the places.
_TOGETHER = r"(?=[^?。;]{0,16}?(?:合作|协作|协同|联手|联合|携手|联动|互认|共建|共享|结对|一(?:块|起|道|同)|共同))"


def with_neighbours(text: str) -> str:
    """Return a normalised question with its place in the group of places that it is said to work with.

    “天津跟北京、河北怎么合作” becomes “天津在京津冀怎么合作”; “北京怎么合作” stays, as do places of no one group.
    """
    for name, form in _forms():
        text = form.sub(rf"\g<home>在{name}", text)
    return text


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    forms = []
    for name, places in region_names().together.items():
        one = rf"(?:{'|'.join(sorted(places, key=len, reverse=True))})[市省]?"
        others = rf"{one}(?:[、,和与跟及]?{one})*(?:这?[几两三]?个?(?:地方?|省市?|市|城市))?(?:之间|那边)?"
        joins = "(?:要|怎么|如何|都)?[跟和与同]"
        forms.append((name, re.compile(f"(?P<home>{one}){joins}{others}{_TOGETHER}")))
    return tuple(forms)
