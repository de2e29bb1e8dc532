"""Turns times that are told from the turn before into years: “五年前” after 2020 is 2015."""

from __future__ import annotations

import re

from corpus.structure.numbering import read_number
from rag.knowledge import Knowledge
from rag.question.dialogue.turns import Turn
from rag.question.wording.normalise import normalise

_NO = r"(?<!\d)[一两二三四五六七八九十\d]{1,3}"
# “五年前”, “再往前推五年”, “早五年”: a time before another; not “前五年”, a stretch, nor “2023年前”, “往前三项”.
_EARLIER = re.compile(
    rf"(?P<no>{_NO})年(?:之?前|以前)|(?:再|更)?(?:[往朝向](?:前|回)[倒推退数翻拨]?|[倒退推](?:回去?|退)|早)个?"
    rf"(?P<back>{_NO})年"
)
# “3年后”, “再过五年”, “往后五年”; not “后五年”.
_LATER = re.compile(rf"(?P<no>{_NO})年(?:之?后|以后)|(?:再过|再?[往朝向]后[推数]?|晚)个?(?P<on>{_NO})年")


def with_year(text: str, turn: Turn, knowledge: Knowledge) -> str:
    """Return a text with the year that it counts from that of the turn before, or as it is."""
    earlier, later = _EARLIER.search(text), _LATER.search(text)
    match = earlier or later
    if match is None or (year := _year_of(turn, knowledge)) is None:
        return text
    written = next(group for group in match.groups() if group)
    number = read_number(written)
    if number is None:
        return text
    return f"{text[: match.start()]}{year - number if earlier else year + number}年{text[match.end() :]}"


def _year_of(turn: Turn, knowledge: Knowledge) -> int | None:
    """Return the year that a turn was about: the one asked for, or the last of the value that its answer gives first.

    “从28件增长到60件” tells the value of two years.
    """
    if turn.question.years:
        return turn.question.years[-1]
    reply = normalise(turn.reply)
    targets = (fact.target for doc_id in turn.question.documents for fact in knowledge.targets(doc_id))
    told = [(reply.find(one.amount.lower()), one) for one in targets if one.year]
    told = [(at, one) for at, one in told if at >= 0]
    first = min((at for at, _ in told), default=None)
    firsts = [one for at, one in told if at == first]
    if len({one.year for one in firsts}) != 1:
        return None
    last = (one.year for _, one in told if one.indicator == firsts[0].indicator and one.nature is firsts[0].nature)
    return max(filter(None, last), default=None)
