"""Chooses the indicators of several sides that fit the question and each other best, a row for each asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product

from index.catalogue.records import TargetFact
from rag.answers.compare.asked.sides import Side, are_things
from rag.answers.phrasing.wording_diff import likeness
from rag.answers.values import another, choosing
from rag.answers.values.choosing import ALIKE, alike
from rag.evidence.sentences.quotable import COMMON
from rag.evidence.sentences.relevance import stands_in
from rag.evidence.things.indicators import Match, names_whole
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT, Term

# How many indicators of each side are tried with those of the others, and for how many indicators a question may ask.
_TRIED = 8
# The likeness from which on one name is that of the other with a word more or less.
_LIKE = 0.9
# The share of the topic that an indicator holds which is taken because it is like that of another side.
_LEAST, _LEAST_LISTED = 0.3, 0.2
# “茶馆、茶园、茶市”: things in a list.
_LISTED = re.compile("、")
# So many characters at the end of an indicator name it: 规范化市场.
_ENDING = 5
# How much it weighs, beside how well they fit the question, that two indicators have like names, one nature, one unit.
_NAMES, _NATURE, _UNIT = 0.5, 0.15, 0.4
_SIZES = 0.2
# Ends no name of an indicator.
_NOWHERE = "\x00"
WHOLE = 0.9
# “商标总量”, “拥有量和”: how large something is, without a question word; not “质量”, “力量”.
SIZE = re.compile(r"总量|总数|总额|数量|数目|比例|家底|(?<![质力度])[量额率](?=和|与|比|跟|,|$)")

# The values of one indicator, one for each side that has it.
Row = dict[int, TargetFact]


def rows_of(sides: Sequence[Side], knowledge: Knowledge) -> Iterator[Row]:
    """Yield the best set of indicators, then those for what else the question asks, as in “试点区、示范区各几家”."""
    least = _LEAST_LISTED if any(_is_list(side.question) for side in sides) else _LEAST
    options = [
        choosing.candidates(side.question, knowledge, least)[:_TRIED] if side.question.terms else [] for side in sides
    ]
    known = [one.fact for found in options for one in found]
    options = [
        [one for one in found if not (_is_of_another(side.question, one.fact) or _is_wider(side, one.fact, known))]
        for side, found in zip(sides, options, strict=True)
    ]
    options = _like_named(options, sides)
    having = [number for number, found in enumerate(options) if found]
    sets = [dict(zip(having, chosen, strict=True)) for chosen in product(*(options[number] for number in having))]
    sets = [one for one in sets if one and any(_names_enough(sides[n], m) for n, m in one.items())]
    if len(having) == 1 < len(sides):
        sets = [one for one in sets if all(_has_noun(sides[n], m, knowledge) for n, m in one.items())]
    if are_things(sides):
        sets = [one for one in sets if len({m.fact for m in one.values()}) == len(one)]
    covered: set[str] = set()
    size = SIZE.search(sides[0].question.text)
    things = are_things(sides) and len({side.question.years for side in sides}) == 1
    word = size[0] if size else _NOWHERE
    for chosen in sorted(sets, key=lambda one: _fit(one, word, things=things), reverse=True):
        words = _words(chosen, sides) - covered
        new = all(_words({number: found}, sides) - covered for number, found in chosen.items())
        if covered and not (new and _same(chosen, sides)):
            continue
        covered |= words
        yield _fitting(chosen, sides)
        if not words:
            return


def _is_of_another(question: Question, fact: TargetFact) -> bool:
    """Tell whether a value is of another right than a question asks for, or of another stage of it."""
    return another.is_of_another_right(question, fact) or another.is_of_another_stage(question, fact)


def _is_wider(side: Side, fact: TargetFact, known: Sequence[TargetFact]) -> bool:
    """Tell whether a value lacks a word asked for by which an indicator is narrower: 茶叶产量 for 有机茶叶产量."""
    own = fact.target.indicator.lower()
    words = [term.word for term in side.question.terms if term.weight > IDLE_WEIGHT and term.word not in own]
    names = {other.target.indicator.lower() for other in known}
    return any(word in name and likeness(name.replace(word, ""), own) >= _LIKE for word in words for name in names)


def _like_named(options: Sequence[list[Match]], sides: Sequence[Side]) -> list[list[Match]]:
    """Keep what is like an indicator that a question writes whole, where it compares one thing of several sides.

    海门 has no 茶叶创业基地, whatever number of 茶叶 it has. Nothing is left out where no side has one by that name.
    """
    texts = [side.question.text.lower() for side in sides]
    named = [one.fact for found in options for one in found if _is_named_whole(one.fact, texts)]
    if not named or are_things(sides):
        return list(options)
    return [[one for one in found if any(alike(one.fact, other) >= ALIKE for other in named)] for found in options]


def _is_named_whole(fact: TargetFact, texts: Sequence[str]) -> bool:
    """Tell whether an indicator stands by its whole name in what is asked of each side."""
    indicator = fact.target.indicator.lower()
    return len(indicator) >= _LONG and all(indicator in text for text in texts)


# So many characters a name has that is that of one indicator: not “代理机构”.
_LONG = 6
# What a word weighs that not all plans use everywhere.
_COMMON_WORD = 0.9


def _has_noun(side: Side, found: Match, knowledge: Knowledge) -> bool:
    """Tell whether an indicator, or its sentence, has the last noun of what a side is asked: 培育中心 has no 保护.

    Only one side has an indicator: nothing of another shows that it is the one meant. A word for which plans write
    another of the question has it where that has: 贷款 of 质押贷款.
    """
    words = choosing.words_of(found.fact, knowledge)
    text = f"{found.fact.target.indicator}{found.fact.clause.text[words.start : words.end]}".lower()
    told = [term for term in side.question.terms if term in side.question.telling or _is_common(term)]
    held = {term.word for term in told if stands_in(term, text)}
    return all(term.word in held or not held.isdisjoint(term.others) for term in told)


def _is_common(term: Term) -> bool:
    return _COMMON_WORD <= term.weight < IDLE_WEIGHT


def _is_list(question: Question) -> bool:
    """Tell whether three and more things are listed, of which each is a small share of what is asked."""
    return len(_LISTED.findall(question.text)) > 1


def _fitting(chosen: dict[int, Match], sides: Sequence[Side]) -> Row:
    """Keep of indicators the one that the question names best, those like it, and those named themselves.

    Where each side is asked for a value of its own, it need not be like the others'.
    """
    named = {number: names_whole(sides[number].question, found) for number, found in chosen.items()}
    asked_apart = len({side.question.text for side in sides}) == len(sides)
    enough = choosing.NAMED if asked_apart else WHOLE
    best = max(named, key=lambda number: (named[number], chosen[number].named))
    return {
        number: found.fact
        for number, found in chosen.items()
        if alike(found.fact, chosen[best].fact) >= ALIKE
        or named[number] >= enough
        or _is_written(sides[number].question, found.fact)
    }


def _is_written(side: Question, fact: TargetFact) -> bool:
    """Tell whether the name of an indicator has all words of a side that any tells by, be it with more in between.

    作品登记 is so written in 作品版权年登记量, 服务机构 is not in 代理机构.
    """
    name = fact.target.indicator.lower()
    words = [term.word.lower() for term in side.terms if term.weight > COMMON]
    return bool(words) and all(_parted(word).search(name) for word in words)


@lru_cache(1024)
def _parted(word: str) -> re.Pattern[str]:
    """Find a word, also with a few more characters in between its parts of two and more."""
    parted = (f"{re.escape(word[:at])}.{{1,4}}{re.escape(word[at:])}" for at in range(2, len(word) - 1))
    return re.compile("|".join((re.escape(word), *parted)))


def _fit(chosen: dict[int, Match], size: str, *, things: bool) -> float:
    """Return how well indicators fit the question, and each other; ``size`` is the word that it has for how many.

    Indicators of different ``things`` need not be alike, but are best taken from one plan.
    """
    own = sum(found.score for found in chosen.values()) / len(chosen)
    own += _SIZES * sum(_sized(found.fact.target.indicator, size) for found in chosen.values()) / len(chosen)
    pairs = list(combinations([found.fact for found in chosen.values()], 2))
    likeness = _togetherness if things else _likeness
    return own + (sum(likeness(one, other) for one, other in pairs) / len(pairs) if pairs else 0.0)


def _sized(indicator: str, size: str) -> float:
    """Return how well an indicator ends in a word for how many: 总额 in the same, better than in another 额."""
    return 1.0 if indicator.endswith(size) else 0.5 * indicator.endswith(size[-1])


def _likeness(one: TargetFact, other: TargetFact) -> float:
    nature = _NATURE if one.target.nature is other.target.nature else 0.0
    unit = 0.0 if bare(one.target.unit) == bare(other.target.unit) else _UNIT
    return _NAMES * alike(one, other) + nature - unit


def _togetherness(one: TargetFact, other: TargetFact) -> float:
    nature = _NATURE if one.target.nature is other.target.nature else 0.0
    return nature + (_NAMES if one.clause.doc_id == other.clause.doc_id else 0.0)


def bare(unit: str) -> str:
    """Return a unit without 万 or 亿 before it."""
    return unit.lstrip("万亿") or unit


def _names_enough(side: Side, found: Match) -> bool:
    """Tell whether a question names an indicator: it is much of what is asked, or its name ends as one of a list."""
    ends = found.fact.target.indicator.lower()[-_ENDING:]
    return found.named >= choosing.NAMED or (_is_list(side.question) and ends in side.question.text)


def _same(chosen: dict[int, Match], sides: Sequence[Side]) -> bool:
    facts = [found.fact for found in chosen.values()]
    close = all(_names_enough(sides[number], found) for number, found in chosen.items())
    return close and all(alike(one, other) >= ALIKE for one, other in combinations(facts, 2))


def _words(chosen: dict[int, Match], sides: Sequence[Side]) -> set[str]:
    """Return the telling words of the question that the names of indicators hold."""
    return {
        term.word
        for number, found in chosen.items()
        for term in sides[number].question.terms
        if term.weight > IDLE_WEIGHT and term.word in found.fact.target.indicator.lower()
    }
