"""Finds and quotes the words of several sides that resemble each other, part between commas by part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from corpus.model import Clause
from rag.answers.compare.asked.sides import all_of
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.wording import quoted, source
from rag.answers.phrasing.wording_diff import differences
from rag.draft import Block, Bullets, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence
from rag.evidence.sentences.pairs import EVERYWHERE, pairs_of
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import Term

# Two parts resemble each other that share much of the weight of the shorter, or less of it but more in all: what
# weighs is idf, so that 14 is about three rare words. Chosen on ten topics of which all pairs were read.
_MUCH, _ENOUGH = 0.45, 10.0
_SOME, _PLENTY = 0.33, 16.0
# How many pairs of characters a part has at least.
_SHORTEST = 4
# The share of all pairs of the longer part from which on two parts resemble each other whatever they are about.
_NEARLY_ALL = 0.7
# The same of a shorter part that the longer nearly holds, and how many pairs that must have.
_HELD, _LONG = 0.8, 8
# How many pairs beside the topic two parts have in common at least.
_FEWEST = 2
# “专利、商标、著作权、版权”: a longer list, which parts on different matters share; not “仲裁、调解”.
_LIST = re.compile(r"(?:[^、,，;；。和与及]+、){3,}[^、,，;；。和与及]{2,8}")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a clause between commas."""

    clause: Clause
    words: Sentence


@dataclass(frozen=True, slots=True)
class Resemblance:
    """The part of each side, by its number, that resembles those of the others; ``weight`` tells how much."""

    parts: Mapping[int, Part]
    weight: float

    @property
    def is_same(self) -> bool:
        """Whether all parts are the same in every word: 依法设立 is not 探索设立."""
        return not any(differences(a.words.text, b.words.text) for a, b in combinations(self.parts.values(), 2))


def parts_told(told: Sequence[tuple[Clause, Sentence]]) -> list[Part]:
    """Return the parts between commas of sentences that say something by themselves, each wording once."""
    parts = {words.text: Part(clause, words) for clause, one in told[::-1] for words in parts_of(one)}
    return [part for part in reversed(parts.values()) if len(pairs_of(part.words.text)) >= _SHORTEST]


def resembling(
    sides: Sequence[Sequence[Part]], topic: frozenset[str], weigh: Callable[[str], float]
) -> list[Resemblance]:
    """Return which parts of two and more sides resemble each other, those that share most first.

    The pairs of characters of the ``topic`` do not count, as all parts have them. Each part is in one only.
    """
    weigh = cache(weigh)
    found = sorted(_pairs(sides, topic, weigh), key=lambda pair: -pair[0])
    groups: list[Resemblance] = []
    for weight, one, other in found:
        joined = next((group for group in groups if _holds(group, one) or _holds(group, other)), None)
        if joined is None:
            groups.append(Resemblance(dict((one, other)), weight))
            continue
        for number, part in (one, other):
            if number not in joined.parts and not any(_holds(group, (number, part)) for group in groups):
                place = groups.index(joined)
                groups[place] = Resemblance({**joined.parts, number: part}, weight)
                break
    return groups


def _holds(group: Resemblance, place: tuple[int, Part]) -> bool:
    number, part = place
    return group.parts.get(number) is part


@dataclass(frozen=True, slots=True)
class _Read:
    """A part with all its pairs of characters, and those that tell something beside the topic and beside lists."""

    part: Part
    all: frozenset[str]
    telling: frozenset[str]

    @classmethod
    def of(cls, part: Part, topic: frozenset[str]) -> _Read:
        """Read a part."""
        text = part.words.text
        return cls(part, pairs_of(text), pairs_of(_LIST.sub("、", text)) - topic)


def _pairs(
    sides: Sequence[Sequence[Part]], topic: frozenset[str], weigh: Callable[[str], float]
) -> Iterator[tuple[float, tuple[int, Part], tuple[int, Part]]]:
    """Yield the parts of two sides that resemble each other, with the weight of what they share."""
    read = [[_Read.of(part, topic) for part in of] for of in sides]
    for (number, of), (other_number, others) in combinations(enumerate(read), 2):
        having = _having(others, topic)
        for one in of:
            shared = Counter(place for pair in one.all for place in having.get(pair, ()))
            for place, count in shared.items():
                if count >= _FEWEST and (weight := _shared(one, others[place], weigh)):
                    yield weight, (number, one.part), (other_number, others[place].part)


def _having(parts: Sequence[_Read], topic: frozenset[str]) -> Mapping[str, Sequence[int]]:
    """Return which parts have a pair of characters beside the topic, so that not all need be held against all."""
    having: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        for pair in part.all - topic:
            having.setdefault(pair, []).append(place)
    return having


def _shared(one: _Read, other: _Read, weigh: Callable[[str], float]) -> float:
    """Return the weight of what two parts share if they resemble each other, or 0."""
    both = one.all & other.all
    fewest, most = sorted((len(one.all), len(other.all)))
    if len(both) >= _NEARLY_ALL * most or (fewest >= _LONG and len(both) >= _HELD * fewest):
        return sum(map(weigh, both))
    weight = sum(map(weigh, one.telling & other.telling))
    if weight < _ENOUGH:
        return 0.0
    share = weight / min(sum(map(weigh, one.telling)), sum(map(weigh, other.telling)))
    return weight if share >= _MUCH or (share >= _SOME and weight >= _PLENTY) else 0.0


# How many resemblances are told beside what sets two sides apart.
_FEW = 2


def pairs_of_topic(terms: Sequence[Term]) -> frozenset[str]:
    """Return the pairs of characters of a topic, which all that is told of it has."""
    return EVERYWHERE.union(*(pairs_of(term.word) for term in terms))


def put_alike(found: Sequence[Resemblance], number: int, knowledge: Knowledge) -> list[Block]:
    """Quote what is the same for all of a ``number`` of sides once, and of what is put alike the words of each."""
    of_all = [one for one in found if len(one.parts) == number]
    same = [one for one in of_all if one.is_same]
    blocks: list[Block] = []
    several = all_of(number)
    if same:
        text = "；".join(quoted(next(iter(one.parts.values())).words.text) for one in same)
        cited = tuple(_proof(part) for one in same for part in one.parts.values())
        blocks.append(Paragraph((Statement(f"{several}相同的是{text}。", cited),)))
    near = [one for one in of_all if one not in same]
    fewer = [one for one in found if one not in of_all]
    for group, whose in ((near, several), (fewer, "其中两者")):
        if group:
            blocks.append(Paragraph((Statement(f"{whose}写法相近的有**{len(group)}处**："),)))
            blocks.append(Bullets(tuple(in_words_of_each(one, knowledge) for one in group)))
    return blocks


def alike_beside(
    told: Sequence[Sequence[tuple[Clause, Sentence]]], question: Question, knowledge: Knowledge
) -> list[Statement]:
    """Say, behind what sets two sides apart, what of the words told they put alike, if anything."""
    topic = pairs_of_topic(question.telling)
    alike = resembling([parts_told(of) for of in told], topic, knowledge.weigh_pair)[:_FEW]
    if not alike:
        return []
    text = "；".join(quoted(part.words.text) for one in alike for part in list(one.parts.values())[:1])
    return [Statement(f"两者写法相近的是{text}。", tuple(_proof(p) for one in alike for p in one.parts.values()))]


def in_words_of_each(one: Resemblance, knowledge: Knowledge) -> Statement:
    """Quote the words of each side, once where they are the same."""
    parts = [one.parts[number] for number in sorted(one.parts)]
    places = [source(part.clause, knowledge) for part in parts]
    if one.is_same:
        return Statement(f"{'、'.join(places)}：{quoted(parts[0].words.text)}。", tuple(map(_proof, parts)))
    text = "；".join(f"{where}{quoted(part.words.text)}" for where, part in zip(places, parts, strict=True))
    return Statement(f"{text}。", tuple(map(_proof, parts)))


def _proof(part: Part) -> Support:
    return Support.of(part.clause, part.words)
