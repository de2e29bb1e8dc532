"""Puts a question in plain English into Chinese, by the names that it has for what plans write of."""

from __future__ import annotations

import re
from functools import cache

from rag.lexicon.english import english
from rag.lexicon.regions import region_names

_CHINESE = re.compile("[㐀-鿿]")
# “by 2025”, “in 2020”: a year, with what stands before it.
_YEAR = re.compile(r"\b(?P<before>by|until|in|of|for|at the end of)?\s*(?:the end of )?(?P<year>20\d\d)\b")
_NOW = re.compile(r"\b(?:now|currently|today|at present|so far)\b")
# “goal”, “responsible”: what only shows the kind of a question.
_KIND = re.compile(
    r"\b(?:targets?|goals?|aims?|number|amount|volume|count|responsible|responsibility|charge|leads?|leading|led|tasks?|duties"
    r"|issued?|published|released|departments?|body|bodies|office|support(?:s|ed)?|measures?|meaning|define|means?"
    r"|agency(?= (?:is|leads))|now|currently|today|at present|so far)\b"
)
# A name alone, “wipo mediation center”, asks nothing and stays.
_ASKS = re.compile(
    r"^(?:what|which|who|when|how|is|are|does|do|did|has|have|will|can|tell|number|list|tasks?|duties)\b"
)
_WORD = re.compile(r"[a-z0-9][a-z0-9'+.-]*")
_FEWEST = 3


def in_chinese(text: str) -> str:
    """Return a question in English (lower case) in Chinese; one in Chinese, or of which no word is known, as it is.

    A word that is not known stays as it is, so that it is said to be missing.
    """
    if _CHINESE.search(text) or len(_WORD.findall(text)) < _FEWEST:
        return text
    asked = re.sub(r"[?!.]+\s*$", "", text).replace("’", "'")
    frame = next(frame for frame in english().frames if frame.asks.search(asked))
    time = _time(asked)
    rest = _NOW.sub(" ", _YEAR.sub(" ", asked))
    places = [chinese for name, chinese in _places() if re.search(rf"\b{name}\b", rest)]
    rest = re.sub("|".join(rf"\b{name}(?:'s)?\b" for name, _ in _places()), " ", rest)
    topic, known = _topic(rest)
    if not (known or places) or not (places or _ASKS.search(asked)):
        return text
    return frame.put.format(place="和".join(places), time=time, topic=topic)


def _time(text: str) -> str:
    if year := _YEAR.search(text):
        return f"{'到' if year['before'] in ('by', 'until') else ''}{year['year']}年"
    return "目前" if _NOW.search(text) else ""


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Return the English names of regions with the shortest Chinese one of more than a character."""
    named = []
    for aliases in region_names().aliases.values():
        spoken = [name for name in aliases if not name.isascii() and len(name) > 1]
        named += [(name, min(spoken, key=len)) for name in aliases if name.isascii()]
    return tuple(named)


def _topic(text: str) -> tuple[str, bool]:
    """Return the topic in Chinese, and whether any of its words is known; names go before what shows a kind."""
    told: list[str] = []
    start = 0
    known = False
    for match in _names().finditer(text):
        told += _unknown(text[start : match.start()])
        told.append(_plain(match["name"]))
        start, known = match.end(), True
    return "".join([*told, *_unknown(text[start:])]), known


def _unknown(text: str) -> list[str]:
    words = _WORD.findall(_KIND.sub(" ", text))
    return [" ".join(word for word in words if word not in english().dropped)]


def _plain(name: str) -> str:
    words = english().words
    return words.get(name) or words[name.removesuffix("es") if name.removesuffix("es") in words else name[:-1]]


@cache
def _names() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, english().words), key=len, reverse=True))
    return re.compile(rf"\b(?P<name>(?:{names})(?:es|s)?)\b")
