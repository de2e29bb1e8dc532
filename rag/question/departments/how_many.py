"""Reads how many bodies the tasks asked for are to have: “由三家以上单位负责的任务”, “责任单位超过五家的”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.structure.numbering import read_number

_NO = r"(?P<no{0}>[两二三四五六七八九十]|\d{{1,2}})"
_BODY = "(?:责任|牵头|参与|配合|负责)?(?:部门|单位|机构|委办局)"
_LEAST = "(?:至少|不少于|不低于|起码|最少)"
_OVER = "(?:超过|多于|不止|大于|[高多]过)"
_UP = "(?:及|或)?(?:以上|更多)"
_DOES = r"(?:来)?(?:一起|一同|共同|联合|分工|按职责分工|齐抓共)?(?:负责|承担|参与|配合|牵头|来?管|来?办|来?干|来?做|扛)"
# “由三家以上单位负责的”, “至少两个部门参与”, “超过五家单位的任务”, “只有两家单位负责”: not “两家单位是谁”, “三家企业”,
# “几家单位负责”.
_BEFORE = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<over>{_OVER}))?(?:只|仅|正好|恰好)?(?:由|有|是|归|让|写了?|列了?|涉及)?{_NO.format('')}"
    rf"(?:个|家)(?P<up>{_UP})?(?:的)?(?:(?P<named>{_BODY})(?P<behind>{_UP})?)?(?:{_DOES})?(?P<ends>的|[?]?$|有)?"
)
# “责任单位超过五家的”, “参与部门在三个以上的”, “单位达到四家的”.
_AFTER = re.compile(
    rf"{_BODY}(?:数|数量)?(?:在|有|达到?|为)?(?:(?P<least>{_LEAST})|(?P<over>{_OVER}))?(?:有|达到?)?{_NO.format('')}(?:个|家)(?P<up>{_UP})?"
)
# “由好几家一起负责的”, “多家单位共同承担的”: two at the least; not “几家单位负责”.
_SEVERAL = re.compile(
    rf"(?:好几|多|若干)(?:个|家){_BODY}?(?:一起|一同|共同|联合|分工)(?:来)?(?:负责|承担|参与|管|办|干|做|扛)"
)


# “几个部门”, “由几家负责”, “多少家责任单位”: those in charge are counted; not “承诺单位多少家”, “几家示范单位”.
_COUNTS_BODIES = re.compile(
    r"(?:几|多少)[个家](?:责任|牵头|配合|负责|参与)?(?:部门|单位)|由(?:几|多少)[个家](?:单位|部门)?(?:负责|牵头|管|办)"
)


def counts_bodies(text: str) -> bool:
    """Tell whether a normalised question asks how many bodies are in charge."""
    return _COUNTS_BODIES.search(text) is not None


@dataclass(frozen=True, slots=True)
class HowMany:
    """How many bodies a task is to name: from ``least`` on, and no more than ``most`` where that is set."""

    least: int
    most: int | None = None

    def holds(self, bodies: int) -> bool:
        """Tell whether a task with so many bodies is meant."""
        return self.least <= bodies and (self.most is None or bodies <= self.most)

    @property
    def said(self) -> str:
        """How to say it before 责任单位."""
        return f"{self.least}家" if self.most == self.least else f"{self.least}家及以上"


def how_many(text: str) -> tuple[HowMany | None, str]:
    """Return how many bodies the tasks asked for are to have, and the text with commas for the words that say so."""
    if several := _SEVERAL.search(text):
        return HowMany(2), _without(several, text)
    found = _AFTER.search(text) or next(filter(_is_of_bodies, _BEFORE.finditer(text)), None)
    number = read_number(found["no"]) if found else None
    if found is None or number is None or number < 2:
        return None, text
    if found["over"]:
        return HowMany(number + 1), _without(found, text)
    open_end = found["least"] or found["up"] or found.groupdict().get("behind")
    return HowMany(number, None if open_end else number), _without(found, text)


def _is_of_bodies(match: re.Match[str]) -> bool:
    """Tell whether a number is that of bodies: it names them, or says what they do, and describes a task."""
    bounded = match["least"] or match["over"] or match["up"] or match["behind"]
    does = re.search(_DOES, match[0]) is not None
    return bool((match["named"] and (does or bounded)) or (bounded and does))


def _without(match: re.Match[str], text: str) -> str:
    end = match.end() - len(match.groupdict().get("ends") or "")
    return f"{text[: match.start()]}{',' * (end - match.start())}{text[end:]}"
