"""Finds the things that several sides list, whatever else each lists: days, places, industries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from corpus.model import Clause
from index.words import plain_words
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import holds
from rag.evidence.things.enumerations import NUMERAL, all_listed, counted_things, listed
from rag.question.topic.terms import Term

# How long the name of a thing is, and of one of the sort that a question names.
_SHORTEST, _LONGEST, _LONGEST_OF_SORT = 2, 14, 8
# How many things two lists share at least, unless they are of a sort.
_FEWEST = 2
# “4·26”, “‘”: what stands in a name beside its words.
_MARKS = re.compile(r"[“”‘’\"'·.\d\s]")
# “汽车产业领域”, “高端装备制造”, “时尚消费品六大重点”: the kind of thing behind its name; not “产业”.
_KIND = re.compile(rf"(?<=..)(?:{NUMERAL}大.*|(?:制造|技术)?(?:产业|行业)?(?:领域|方面)?)$")
# “甲和乙” as one item of a list.
_JOINED = re.compile("[和与及]")


@dataclass(frozen=True, slots=True)
class Listing:
    """What a sentence of a clause lists, each thing by its bare name."""

    clause: Clause
    sentence: Sentence
    things: tuple[str, ...]


def listings(told: Sequence[tuple[Clause, Sentence]]) -> list[Listing]:
    """Return what sentences list."""
    found = [Listing(clause, one, _named(all_listed(one), _LONGEST)) for clause, one in told]
    return [listing for listing in found if listing.things]


def listings_of(terms: Sequence[Term], clauses: Sequence[Clause]) -> list[Listing]:
    """Return the lists of things of the sort that the last of some terms names: “甲、乙等重点产业”.

    They are looked for wherever a side has them; what else is asked must stand in the sentence, too.
    """
    *others, last = terms
    nouns = tuple(dict.fromkeys((last.word, plain_words(last.word)[-1])))
    found = []
    for clause in clauses:
        for one in sentences(clause):
            if not all(holds(term, one.text.lower()) for term in others):
                continue
            items = [item for noun in nouns for item in listed(one, noun, closed=True)]
            items += [item for of in counted_things(one) if of.noun.endswith(nouns) for item in of.items]
            if things := _named(items, _LONGEST_OF_SORT):
                found.append(Listing(clause, one, things))
    return found


def in_all(sides: Sequence[Sequence[Listing]], *, of_sort: bool) -> dict[str, list[Listing]]:
    """Return the things that every side lists, with a listing of each side that has them.

    Unless they are ``of_sort``, a list shares at least two of its things with one list of each other side: one alone
    may be listed for something else.
    """
    found: dict[str, list[Listing]] = {}
    for lists in product(*sides):
        shared = [thing for thing in lists[0].things if all(thing in other.things for other in lists[1:])]
        if of_sort or len(shared) >= _FEWEST:
            for thing in shared:
                found.setdefault(thing, list(lists))
    return found


def without_marks(name: str) -> str:
    """Return a name without quotation marks and dates, which plans put differently: “4·26”, “4.26”."""
    return _MARKS.sub("", name)


def _named(items: Sequence[str], longest: int) -> tuple[str, ...]:
    """Return the bare names of things, of two joined by 和 each."""
    parted = [name for item in items for name in _JOINED.split(item)]
    bare = dict.fromkeys(_KIND.sub("", without_marks(name)) for name in parted)
    return tuple(name for name in bare if _SHORTEST <= len(name) <= longest)
