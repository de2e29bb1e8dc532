"""Finds what leads to a question within its first stretch: “领导问我”, “网上都说”, “能不能告诉我”."""

from __future__ import annotations

import re
from functools import cache

from index.words import plain_words
from rag.lexicon.framing import framing_words
from rag.lexicon.tables import any_of
from rag.question.wording.covering import FIRST, Does, covers

# The fewest characters that are left of the stretch.
_SHORTEST = 3


def lead(text: str) -> tuple[int, Does] | None:
    """Return where a lead to a question ends within its first stretch and what it does, or None."""
    match = FIRST.match(text)
    if match is None:
        return None
    said, start = match["said"], match.start("said")
    reached = covers(said)
    words = plain_words(said)
    ends = {sum(map(len, words[:number])) for number in range(len(words) + 1)}
    for end in range(len(said) - _SHORTEST, 0, -1):
        found = _leads().search(said, 0, end) if end in reached and said[end] not in "的是了着过" else None
        if found is None or not (len(found["verb"]) > 1 or {end, found.start("verb")} <= ends):
            continue
        verb, does = found["verb"], reached[end]
        bare = verb in framing_words().checks and not found.start() and not verb.endswith("下")
        of_self = Does.SAYS in does and _OF_SELF.search(said, end)
        if not (bare or of_self) and (verb not in framing_words().says or _is_told(said, found, does)):
            return start + end, does
    return None


# “对方说我们侵权”: what is said of the asker, who asks for help.
_OF_SELF = re.compile("[我咱俺]")


def _is_told(said: str, found: re.Match[str], does: Does) -> bool:
    """Tell whether what leads to a claim says who holds it: “网上都说”, “听说”; not “都提到”, nor “规划里说”."""
    before = said[: found.start("verb")]
    means = _MEANS.search(said)
    if (
        does & Does.SOURCES
        or before.endswith(("没", "不", "未", "别"))
        or (means and means.start() < found.end("verb"))
    ):
        return False
    return found["verb"] in framing_words().by_itself or _holders().search(_addressed().sub("", before)) is not None


# “我说的是”, “我是说”, “我要的不是”: says what was meant before; not “我同事说的是”.
_MEANS = re.compile(r"[我咱俺]们?(?:是[说指问]|[说指问要]的?不?是)")


@cache
def _holders() -> re.Pattern[str]:
    return re.compile(rf"[我咱俺他她它]|有人|{any_of(framing_words().people)}")


@cache
def _addressed() -> re.Pattern[str]:
    # “对孩子们讲”, “跟我说”: to whom something is said.
    return re.compile(rf"[对给向跟为帮替](?:[我咱俺您你]|{any_of(framing_words().people)})+们?")


@cache
def _leads() -> re.Pattern[str]:
    """Return how what leads to a question ends: with a verb of saying, asking or checking, and small words behind."""
    frame = framing_words()
    verbs = any_of(word for word in (*frame.says, *frame.asks, *frame.checks, *frame.exclaims))
    return re.compile(rf"(?P<verb>{verbs})(?:的是|的|了|着|过|是|到|道|我们|我|咱|俺|大家|个|一?下|一?句|呢|没有)*$")
