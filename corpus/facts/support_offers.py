"""Tells which kinds of support a sentence offers, and how firmly; none for one that only binds authorities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.facts.support_words import Mention, audience, kinds, offer_words
from corpus.model import Firmness

# “专利、商标、著作权、地理标志”: rights told one by one, none of them the offer; not “商标、品牌”.
_RIGHT = r"(?:海外)?(?:发明)?(?:专利|商标|著作权|版权|地理标志|植物新品种|商业秘密|集成电路布图设计)"
_RIGHTS = re.compile(rf"{_RIGHT}(?:、{_RIGHT})+(?:(?:、|和|与|及|以及){_RIGHT})|{_RIGHT}(?:、{_RIGHT}){{2,}}")
# “……发展政策,完善……;开展……”: the parts of a sentence.
_PART = re.compile(r"[^,;:。\n]+")


@dataclass(frozen=True, slots=True)
class Offered:
    """A kind of support in a sentence.

    ``service`` is false where only its topic is named, ``leant_on`` true where the offer only rests on it (依托……),
    ``listed`` where it is one of several rights told together.
    """

    name: str
    start: int
    end: int
    service: bool
    leant_on: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What a sentence offers, the main kind first, how firmly, and the words that show it."""

    kinds: tuple[Offered, ...]
    firmness: Firmness
    firm_words: str


def find_offer(text: str, start: int, end: int) -> Offer | None:
    """Return what the sentence ``text[start:end]`` (folded) offers, or None; a number to reach is not looked for.

    A thing that enterprises can use is offered by whoever builds it; a topic alone is offered only to somebody whom
    the sentence names. Parts that speak of what only authorities do offer nothing.
    """
    words = offer_words()
    if words.nothing.search(text, start, end):
        return None
    parts = [part for part in _parts(text, start, end) if not _is_government(text, *part)]
    turned = any(_turns_to_somebody(text, *part) for part in parts)
    found = [
        offered for part in parts for offered in _kinds(text, *part) if offered.service or offered.listed or turned
    ]
    if not found or not (words.make.search(text, start, end) or turned):
        return None
    ordered = _weighed(found)
    firmness, firm_words = _firmness(text, start, ordered[0])
    return Offer(ordered, firmness, firm_words)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _PART.finditer(text, start, end):
        yield match.start(), match.end()


def _is_government(text: str, start: int, end: int) -> bool:
    """Tell “开展行政执法专项行动” from “提供便捷的维权渠道”."""
    words = offer_words()
    return bool(words.government.search(text, start, end)) and not words.spared.search(text, start, end)


def _turns_to_somebody(text: str, start: int, end: int) -> bool:
    return bool(offer_words().give.search(text, start, end)) and any(audience().roles.find(text, start, end))


def _kinds(text: str, start: int, end: int) -> Iterator[Offered]:
    """Yield the kinds of support in a part; what stands inside longer words of another kind is left out."""
    table = kinds()
    leant_on = offer_words().leaning.match(text, start, end) is not None
    found = [Offered(*mention, service=True, leant_on=leant_on) for mention in table.services.find(text, start, end)]
    found += [Offered(*mention, service=False, leant_on=leant_on) for mention in table.topics.find(text, start, end)]
    listed = [match.span() for match in _RIGHTS.finditer(text, start, end)]
    found = [replace(one, service=False, listed=True) if _in_one(one, listed) else one for one in found]
    yield from (one for one in found if not any(_is_inside(one, other) for other in found))


def _in_one(one: Offered, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in ranges)


def _is_inside(one: Offered, other: Offered | Mention) -> bool:
    shorter = one.end - one.start < other.end - other.start
    return shorter and other.start <= one.start and one.end <= other.end


def _weighed(found: Sequence[Offered]) -> tuple[Offered, ...]:
    """Return each kind once, where it is named best: services first, in the order of the text."""
    best: dict[str, Offered] = {}
    for offered in sorted(found, key=lambda one: (not one.service, one.leant_on, one.start)):
        best.setdefault(offered.name, offered)
    return tuple(best.values())


def _firmness(text: str, start: int, main: Offered) -> tuple[Firmness, str]:
    """Read how firm the promise is from the nearest verbs before the main kind of support."""
    words = offer_words()
    verbs = [match[0] for match in words.make.finditer(text, start, main.start)]
    first = words.make.search(text, start)
    verb = verbs[-1] if verbs else (first[0] if first else "")
    if any(word in words.explore for word in verbs[-2:]):
        return Firmness.EXPLORE, next(word for word in reversed(verbs) if word in words.explore)
    if any(word in words.encourage for word in verbs[-2:]):
        return Firmness.ENCOURAGE, next(word for word in reversed(verbs) if word in words.encourage)
    return Firmness.BUILD, verb
