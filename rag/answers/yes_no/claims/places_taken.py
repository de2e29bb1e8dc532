"""Tells whether a question says that something takes a place among others, “全国最多”, “领先”, and whether words do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.evidence.sentences.parts import PART, part_on
from rag.question.claims.ranks import among_others, claims_rank, rank_holds, rank_in
from rag.question.spans import Span
from rag.question.topic.terms import Term

_AMONG = (
    r"(?:全国|全省|全市|全区|全球|世界|国内|国际|省内|市内|省里|市里|区里|业内|历史|历年|增长|[三各两几]地"
    r"|(?<=[是在算居排,])(?![是在算居排不])[一-鿿]{2,3}?[省市区]?)"
)
_TOP, _LOW, _FRONT = "top", "low", "front"
_WORDS = {
    _TOP: r"最(?:多|高|大|强|快|好|早|先|完善|完备)|(?:居|列|排|位居|名列)?(?:首位|榜首)|头名|冠军|夺冠|新高|数一数二",
    _LOW: r"最(?:少|低|小|弱|慢|差|晚)|垫底|末位|倒数",
    _FRONT: r"领先|前列|前茅|靠前|领跑|走在前",
}
# “是全市最多吗”, “全国领先吧”, “排在前列”: a place among others, at the end of what is said; not “最多100个”,
# “最大限度”, “最高法院”, “处于前列的企业”.
_CLAIMED = re.compile(
    rf"(?:是不是|是否|算不算|是|算|在|保持|处于|位居|位列|居|排|排名|属于|,)*(?P<among>{_AMONG})?(?:范围|[里中内])*"
    r"(?:是不是|是|算|也|都|就|处于|位居|位列|居|排|排名|,)*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _WORDS.items())
    + r")(?:的)?(?:了|一个|一家|之一|水平|地位)?(?=,?(?:[对是]不[对是]|对|是|没错)?(?:吗|吧|么|嘛|不|没有?|[?]|$))"
)
_STATED = {name: re.compile(words) for name, words in _WORDS.items()}
# “,位居全国第2位”: what goes on from the part of a sentence before it.
_GOES_ON = re.compile(r"^(?:[位名]?[居列]|排|居|保持|处于|并)")


@dataclass(frozen=True, slots=True)
class PlaceClaimed:
    """The words by which a question says that something takes a place, and where they stand."""

    words: str
    span: Span
    kind: str


def place_claimed(text: str) -> PlaceClaimed | None:
    """Return the place among others that a normalised question says something takes, without a number; or None."""
    match = _CLAIMED.search(text)
    if match is None:
        return None
    kind = next(name for name in _WORDS if match[name])
    return PlaceClaimed(f"{match['among'] or ''}{match[kind]}", match.span(), kind)


# “全国第一”, “排第三”, “进了前十”: a place by its number, with what stands around it.
_NUMBERED = re.compile(
    rf"(?:,*(?:是不是|是否|是|算|在|进入?了?|位居|位列|居|排名?|,))*(?:{_AMONG})?(?:排名?|位居|居|列|是|,)*"
    r"(?:第[一二三四五六七八九十\d]{1,3}(?:名|位)?|首位|榜首|头一?名|前[一二三四五六七八九十]|前\d{1,2})(?:的|名|位|了)*"
    r"(?=,?(?:[对是]不[对是]|对|是|没错)?(?:吗|吧|么|嘛|不|没有?|[?]|$))"
)


def place_numbered(text: str) -> PlaceClaimed | None:
    """Return the place by its number that a normalised question says something takes; or None."""
    match = _NUMBERED.search(text) if claims_rank(text) else None
    return PlaceClaimed(match[0].strip(",是的了"), match.span(), "") if match else None


def place_holds(question: str, words: str, terms: Sequence[Term], about: str = "") -> bool | None:
    """Tell whether the words of a plan on a matter state the place that a question claims; None where they state none.

    They do in the part of a sentence on it, which ``about`` is if it is given, or in one that goes on from there.
    """
    text = _with_next(words, about or part_on(words, terms))
    claimed = place_claimed(question)
    if claimed is None:
        return rank_holds(question, text)
    stated = rank_in(text)
    if among_others(claimed.words, text):
        return None
    if claimed.kind == _TOP and stated is not None:
        return stated == 1
    if claimed.kind == _LOW and (stated is not None or _STATED[_FRONT].search(text)):
        return False
    word = next(iter(_STATED[claimed.kind].findall(question)), "")
    if claimed.kind == _FRONT:
        return True if _STATED[_FRONT].search(text) else None
    return True if word and word in text else None


def _with_next(words: str, part: str) -> str:
    """Return a part of a sentence with the one behind it that only goes on from it."""
    parts = PART.findall(words)
    at = next((n for n, one in enumerate(parts) if part and (part in one or one in part)), None)
    if at is None:
        return part
    behind = parts[at + 1] if at + 1 < len(parts) and _GOES_ON.match(parts[at + 1]) else ""
    return f"{parts[at]},{behind}"
