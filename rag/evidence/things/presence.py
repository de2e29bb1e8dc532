"""Finds where plans write a thing, and how: by its name, by its words side by side, or only something near it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from corpus.cleaning.width import fold
from corpus.model import Clause
from index.words import plain_words
from rag.evidence.clauses.kinds import STATES
from rag.evidence.sentences.cut import Sentence, lead, sentences
from rag.evidence.sentences.relevance import holds, stands_in
from rag.evidence.things.written import headed, kindless, spelt, with_more_between
from rag.knowledge import Knowledge
from rag.question.topic.terms import IDLE_WEIGHT, Term, find_terms


class Way(IntEnum):
    """How a sentence speaks of a thing, the surest last."""

    NEAR = 1
    ALIKE = 2
    HEADED = 3
    TOGETHER = 4
    NAMED = 5

    @property
    def writes(self) -> bool:
        """Whether the thing itself is written, and not something like it."""
        return self >= Way.HEADED


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence that speaks of a thing, with its clause; of one that only stands below its name, the first words."""

    way: Way
    clause: Clause
    words: Sentence


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing by its name, and the terms that the name is made of."""

    name: str
    terms: tuple[Term, ...]


# The words that stand in all plans of this kind, so that they may stand anywhere in the sentence of a thing.
_FIELD = "知识产权"
_PARTS = re.compile(r"[,，、;；:：。]")
# 机构 at the end of “茶叶鉴定机构”: the bodies of which any is one.
_BODIES = re.compile(r"(?<=..)机构$")
_ANY_BODY = "[^,，、;；。]{0,12}?(?:机构|中心|院|委员会|组织|庭)"
# The share of what the words of a thing tell that something near it has.
_NEAR = 0.75
_PARTICLES = "的和与及、“”\"'"


def thing_named(name: str, knowledge: Knowledge) -> Thing:
    """Return the thing that a name of a normalised question means."""
    return Thing(name, find_terms(name, plain_words, knowledge.weigh))


def spots(thing: Thing, documents: Iterable[str], knowledge: Knowledge) -> list[Spot]:
    """Return the sentences that speak of a thing, the surest first, then those on what is done before how things stand.

    Where one writes it, those that only come near are left out, and so are headings where a sentence writes it.
    """
    clauses = knowledge.clauses(documents)
    found = [*_sentences(thing, clauses), *_below(thing, clauses)]
    surest = max((spot.way for spot in found), default=Way.NEAR)
    least = min(surest, Way.TOGETHER)
    kept = [spot for spot in found if spot.way >= least]
    return sorted(kept, key=lambda spot: (-spot.way, spot.clause.kind in STATES))


def _sentences(thing: Thing, clauses: Sequence[Clause]) -> Iterator[Spot]:
    for clause in clauses:
        for words in sentences(clause):
            if way := _way(thing, fold(words.text).lower()):
                yield Spot(way, clause, words)


def _below(thing: Thing, clauses: Sequence[Clause]) -> Iterator[Spot]:
    """Yield the first clause below each heading that names a thing."""
    for doc_id in dict.fromkeys(clause.doc_id for clause in clauses):
        for clause in headed(thing.name, (clause for clause in clauses if clause.doc_id == doc_id)):
            yield Spot(Way.HEADED, clause, lead(clause))


def _way(thing: Thing, text: str) -> Way | None:
    """Return how a sentence in lower case speaks of a thing; None where it does not."""
    if any(pattern.search(text) for pattern in _patterns(thing.name)):
        return Way.NAMED
    field = [term for term in thing.terms if term.word == _FIELD]
    own = [term for term in thing.terms if term not in field]
    if not own:
        return None
    in_field = all(term.word in text for term in field)
    parts = [] if _is_of_field(thing.name) else _PARTS.split(text)
    if in_field and any(_together(thing.name, own, part) for part in parts):
        return Way.TOGETHER
    body = _body(thing.name)
    if in_field and body and any(body.search(part) for part in parts):
        return Way.TOGETHER
    total = sum(_tells(term) for term in own)
    share = sum(_tells(term) for term in own if stands_in(term, text)) / total if total else 0.0
    telling = [term for term in own if term.weight > IDLE_WEIGHT]
    if telling and 2 * share >= 1 and all(holds(term, text) for term in telling) and not _left(thing.name, own, text):
        return Way.ALIKE
    return Way.NEAR if share >= _NEAR else None


def _together(name: str, own: Sequence[Term], part: str) -> bool:
    """Tell whether a part between two marks has all words of a name; one word is more than those it is made of."""
    if len(own) == 1 and own[0].parts and own[0].word not in part:
        return False
    return all(stands_in(term, part) for term in own) and not _left(name, own, part)


def _left(name: str, own: Sequence[Term], part: str) -> bool:
    """Tell whether a text lacks a character of a name that is no part of its terms: the 节 of 茶叶节."""
    rest = name.replace(_FIELD, "")
    for term in own:
        rest = rest.replace(term.word, "")
    return any(character not in part for character in rest if character not in _PARTICLES)


def _is_of_field(name: str) -> bool:
    """Tell whether a name is of a sort of the field, as 数据知识产权: its words in another order are no such."""
    return name.endswith(_FIELD) and name != _FIELD


def _tells(term: Term) -> float:
    return term.weight * term.special


@lru_cache(1024)
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    if _is_of_field(name):
        return (spelt(name),)
    bare = kindless(name)
    return tuple(dict.fromkeys((spelt(name), with_more_between(name), *([spelt(bare)] if bare != name else []))))


@lru_cache(1024)
def _body(name: str) -> re.Pattern[str] | None:
    """Find any body for what 机构 at the end of a name stands for: 仲裁委员会 for 仲裁机构."""
    matter = _BODIES.sub("", name.removeprefix(_FIELD))
    return re.compile(re.escape(matter) + _ANY_BODY) if matter != name.removeprefix(_FIELD) else None
