"""Tells what several plans or places have in common: things that all list, and what they put alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, product

from corpus.model import Clause, ClauseKind
from index.words import plain_words
from rag.answers.compare.asked.matter import asks_number, asks_who
from rag.answers.compare.asked.sides import Side, all_of, are_things, find_sides
from rag.answers.compare.likeness.resembling import in_words_of_each, pairs_of_topic, parts_told, put_alike, resembling
from rag.answers.compare.likeness.unlike import without_marks
from rag.answers.compare.quoting.lines import statement
from rag.answers.compare.quoting.on_topic import on_topic, silence
from rag.answers.compare.quoting.speaking import find_speaking, told_sentences
from rag.answers.phrasing.wording import source
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.pairs import pairs_of
from rag.evidence.sentences.quotable import wanted
from rag.evidence.sentences.relevance import holds
from rag.evidence.things.enumerations import NUMERAL, all_listed, counted_things, listed
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.about import asks_about_plan
from rag.question.topic.terms import Term

# The kinds of clauses that say what is to be done.
_TO_DO = frozenset({ClauseKind.TASK, ClauseKind.MEASURE, ClauseKind.SAFEGUARD})
_MOST, _MOST_THINGS = 6, 10

_Sentences = Sequence[tuple[Clause, Sentence]]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what the sides have in common; None unless that is asked for, of contents and not of departments."""
    if "in_common" not in question.cues or question.intent is not Intent.COMPARE or question.references:
        return None
    if len(question.documents) < 2 or asks_about_plan(question):
        return None
    if asks_who(question, knowledge) or asks_number(question):
        return None
    sides = find_sides(question, knowledge)
    if len(sides) < 2 or are_things(sides):
        return None
    if not question.telling:
        return _as_a_whole(sides, knowledge)
    return _on_topic(sides, knowledge)


def _on_topic(sides: Sequence[Side], knowledge: Knowledge) -> Draft | None:
    """Tell what is common to the sides that speak of the topic, which do not, then what each says; None if none."""
    found = find_speaking(sides, knowledge)
    told = [_told(one.side, knowledge) or told_sentences(one) for one in found]
    speaking = [(one.side, of) for one, of in zip(found, told, strict=True) if of]
    silent = [one.side for one, of in zip(found, told, strict=True) if not of]
    if not speaking:
        return None
    blocks: list[Block] = []
    if silent:
        blocks.append(Paragraph((silence(silent, knowledge),)))
    if len(speaking) >= 2:
        common = _common([side for side, _ in speaking], [of for _, of in speaking], knowledge)
        blocks += common if silent else _ruled(common, sides[0].question)
    clauses = [clause.id for one in found for line in one.lines for clause in line.clauses]
    for one in found:
        if one.lines:
            blocks.append(Bullets(tuple(statement(line, knowledge) for line in one.lines), heading=one.side.name))
    status = Status.PARTIAL if silent else Status.GROUNDED
    return Draft(Intent.COMPARE, status, tuple(blocks), {"clauses": clauses})


def _ruled(common: list[Block], question: Question) -> list[Block]:
    """Say first that there is something in common where a question asks whether there is, and things are named."""
    first = common[0]
    if not question.tests or not isinstance(first, Paragraph) or not first.statements[0].supports:
        return common
    said = first.statements[0]
    return [Paragraph((replace(said, text=f"有，{said.text}"), *first.statements[1:])), *common[1:]]


def _told(side: Side, knowledge: Knowledge) -> list[tuple[Clause, Sentence]]:
    want = wanted(side.question, knowledge)
    return [(one.clause, one.sentence) for one in on_topic(side.question, want, knowledge)]


def _common(sides: Sequence[Side], told: Sequence[_Sentences], knowledge: Knowledge) -> list[Block]:
    """Name the things that all sides list, and quote what they put alike; or say that there is nothing of the kind."""
    terms = sides[0].question.telling
    of_sort = [listings_of(terms, knowledge.clauses(side.question.documents)) for side in sides]
    several = all_of(len(sides))
    if all(of_sort) and (things := in_all(of_sort, of_sort=True)):
        first = _things(several, things)
        told_of = [sorted(of, key=lambda one: -len(things.keys() & set(one.things)))[:2] for of in of_sort]
        return [Paragraph((first,)), Bullets(tuple(_listing(one, knowledge) for of in told_of for one in of))]
    topic = pairs_of_topic(terms)
    of_kind = _OF_KIND.search(terms[-1].word) is not None
    alike = resembling([parts_told(of) for of in told], topic, knowledge.weigh_pair)[:_MOST]
    quotes = "".join(part.words.text for one in alike for part in one.parts.values())
    things = {
        name: lists
        for name, lists in in_all([listings(of) for of in told], of_sort=of_kind).items()
        if name not in quotes and not pairs_of(name) <= topic
    }
    listed = [Paragraph((_things(several, things),))] if things else []
    if not things and not any(len(one.parts) == len(sides) for one in alike):
        titles = knowledge.titles(dict.fromkeys(clause.doc_id for of in told for clause, _ in of[:1]))
        said = f"{titles}写到这方面的条款里没有找到{several}写法相同或相近的句子，各自的写法如下。"
        return [Paragraph((Statement(said),)), *put_alike(alike, len(sides), knowledge)]
    return [*put_alike(alike, len(sides), knowledge), *listed]


# “行业”, “领域”: one thing that all list is in common; not “保险”.
_OF_KIND = re.compile("(?:行业|产业|领域|种类|类型|品种|对象)$")


def _things(several: str, things: dict[str, list[Listing]]) -> Statement:
    named = list(things)[:_MOST_THINGS]
    cited = dict.fromkeys(_support(one) for name in named for one in things[name])
    return Statement(f"{several}的条款里都列有**{'、'.join(named)}**。", tuple(cited))


def _support(listing: Listing) -> Support:
    return Support.of(listing.clause, listing.sentence)


def _listing(listing: Listing, knowledge: Knowledge) -> Statement:
    return Statement(f"{source(listing.clause, knowledge)}：{'、'.join(listing.things)}。", (_support(listing),))


def _as_a_whole(sides: Sequence[Side], knowledge: Knowledge) -> Draft:
    """Quote what the tasks of plans put most alike, in how many places they do, and that a topic tells more.

    What words a question has that all plans write stands in the clause or its headings.
    """
    told = [_tasks(side.question, knowledge) for side in sides]
    found = resembling([parts_told(of) for of in told], pairs_of_topic(()), knowledge.weigh_pair)
    of_all = [one for one in found if len(one.parts) == len(sides)]
    several = all_of(len(sides))
    first = f"按写法比较，{several}有**{len(of_all)}处**写法相同或相近，最相近的如下。"
    if not of_all:
        first = f"按写法比较，没有找到{several}写法相同或相近的句子。"
    blocks: list[Block] = [Paragraph((Statement(first),))]
    blocks.append(Bullets(tuple(in_words_of_each(one, knowledge) for one in of_all[:_MOST])))
    blocks.append(Paragraph((Statement("要比较某一项工作，请写明是哪项工作再问一次。"),)))
    clauses = dict.fromkeys(chain.from_iterable((p.clause.id for p in one.parts.values()) for one in of_all[:_MOST]))
    status = Status.GROUNDED if of_all else Status.PARTIAL
    return Draft(Intent.COMPARE, status, tuple(blocks), {"count": len(of_all), "clauses": list(clauses)})


def _tasks(side: Question, knowledge: Knowledge) -> list[tuple[Clause, Sentence]]:
    tasks = [clause for clause in knowledge.clauses(side.documents) if clause.kind in _TO_DO]
    having = [one for one in tasks if all(holds(term, one.headed_text.lower()) for term in side.terms)]
    return [(clause, one) for clause in having for one in sentences(clause)]


# How long the name of a thing is, and of one of the sort that a question names.
_SHORTEST, _LONGEST, _LONGEST_OF_SORT = 2, 14, 8
# How many things two lists share at least, unless they are of a sort.
_FEWEST = 2
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
    found = [Listing(clause, one, _bare_names(all_listed(one), _LONGEST)) for clause, one in told]
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
            if things := _bare_names(items, _LONGEST_OF_SORT):
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


def _bare_names(items: Sequence[str], longest: int) -> tuple[str, ...]:
    """Return the bare names of things, of two joined by 和 each."""
    parted = [name for item in items for name in _JOINED.split(item)]
    bare = dict.fromkeys(_KIND.sub("", without_marks(name)) for name in parted)
    return tuple(name for name in bare if _SHORTEST <= len(name) <= longest)
