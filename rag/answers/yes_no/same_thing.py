"""Answers whether two names are of one thing, “茶王和茶后是一回事吗”: by a short name, or by what lists them as two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.cleaning.width import fold
from corpus.model import Clause
from rag.answers.phrasing.naming import written
from rag.answers.yes_no.ruling import is_so, left_open, nothing, ruled
from rag.draft import Draft, Statement
from rag.evidence.sentences.cut import Sentence, lead, sentences
from rag.evidence.things.presence import Thing, spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.claims.sameness import only_other, same_asked
from rag.question.model import Question
from rag.question.spans import Span
from rag.question.topic.terms import IDLE_WEIGHT, Term

_PART = re.compile(r"[^,，;；]+")
# “茶园、茶馆”, “与茶馆”: what sets two beside each other; not the 和 of “和谐”.
_ITEM = re.compile(r"[,，;；、]|[和与及同跟](?![谐解平睦])|以及")
_MARK = re.compile("[,，;；、]")
_BESIDE = ("、", "和", "与", "及", "同", "跟", "以及")
_NUMBER = re.compile(r"\d")
# “(以下简称“茶联”)”, “(TISC)”, “又称茶联”: the other name of a thing.
_CALLED = "即|又称|也称|又名|也叫|简称"
_SHORT = rf"{{0}}[”’\"]?(?:[(（](?:以下|下文)?(?:{_CALLED}|统称)?(?:为|作)?[:：]?|,?(?:{_CALLED}))[“‘\"]?{{1}}"


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence, or a part of one, that tells of two names whether they are one thing."""

    clause: Clause
    words: Sentence


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether two names are of one thing, as far as plans tell; None where a question does not ask it of two.

    They are where one is introduced as the short name of the other; they are not where one sentence lists both.
    Otherwise what is written of either is quoted, and nothing is claimed.
    """
    asked = same_asked(question)
    if asked is None or question.references or _of_two_places(asked.one, asked.other, question):
        return _other_alone(question, knowledge)
    one, other = (thing_named(question.text[slice(*span)], knowledge) for span in (asked.one, asked.other))
    if one.name == other.name or not (one.terms and other.terms):
        return None
    negative = denied(question.text) is not None
    if said := next(_introduced(one, other, question, knowledge), None):
        return _ruled([said], knowledge, holds=not negative, lead="")
    if said := next(_listed(one, other, question, knowledge), None):
        return _ruled([said], knowledge, holds=negative, lead="原文把两者并列来写：")
    if titled := _titled(one, other, question, knowledge):
        return _ruled(titled, knowledge, holds=negative, lead="原文把两者分列在不同的标题下：")
    note = f"原文没有写明“{one.name}”和“{other.name}”是不是一回事。"
    return _open(note, (one, other), question, knowledge)


def _other_alone(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what plans write of a thing that is said to be one with what an earlier turn told; None if not asked."""
    name = "" if question.departments or question.references else only_other(question.text)
    if not name or not knowledge.is_written(name):
        return None
    note = f"原文没有写明“{name}”和前面说的是不是一回事。"
    return _open(note, (thing_named(name, knowledge),), question, knowledge)


def _of_two_places(one: Span, other: Span, question: Question) -> bool:
    """Tell whether either side begins with a place of its own: what two plans write is compared elsewhere."""
    begins = [
        {value for place in question.places if place.start in (span[0], span[0] - 1) for value in place.values}
        for span in (one, other)
    ]
    whole = any((place.start, place.end) in (one, other) for place in question.places)
    return whole or (bool(begins[0]) and bool(begins[1]) and begins[0] != begins[1])


def _introduced(one: Thing, other: Thing, question: Question, knowledge: Knowledge) -> Iterator[_Said]:
    """Yield where plans introduce one name as another for the other."""
    names = (re.escape(one.name), re.escape(other.name))
    pattern = re.compile("|".join(_SHORT.format(*pair) for pair in (names, names[::-1])))
    for clause in knowledge.clauses(question.documents):
        for words in sentences(clause):
            if pattern.search(fold(words.text).lower()):
                yield _Said(clause, words)


def _listed(one: Thing, other: Thing, question: Question, knowledge: Knowledge) -> Iterator[_Said]:
    """Yield the sentences that list both names beside each other, or give a number of each."""
    for clause in knowledge.clauses(question.documents):
        for words in sentences(clause):
            if cut := _side_by_side(fold(words.text).lower(), one, other):
                start, end = cut
                text = words.text[start:end]
                yield _Said(clause, Sentence(text, words.start + start, words.start + end))


def _side_by_side(text: str, one: Thing, other: Thing) -> Span | None:
    """Return the parts of a sentence that list both names; None where it does not.

    What the names have in common may stand before the first alone, 茶港 of “茶港示范园和试点园”.
    """
    return next(filter(None, (_in_items(_items(text, cut), text, one, other) for cut in (_ITEM, _MARK))), None)


def _in_items(items: list[_Item], text: str, one: Thing, other: Thing) -> Span | None:
    places = [
        [at for at in range(len(items)) if _is_named(thing, that, at, items, text)] for thing, that in _each(one, other)
    ]
    for first in places[0]:
        for second in places[1]:
            low, high = sorted((first, second))
            if low == high:
                continue
            numbers = all(_NUMBER.search(items[at][2]) for at in (low, high))
            between = [items[at][3] for at in range(low + 1, high + 1)]
            if (between[-1] in _BESIDE and _in_a_row(between)) or (numbers and high == low + 1):
                return _parts_around(text, items[low][0], items[high][1])
    return None


def _in_a_row(joints: list[str]) -> bool:
    """Tell whether nothing but what joins the members of a list stands between two of them, or only the last joint."""
    return len(joints) == 1 or all(joint in _BESIDE for joint in joints) or joints[-1] in ("与", "和", "跟", "同")


_Item = tuple[int, int, str, str]


def _items(text: str, cut: re.Pattern[str]) -> list[_Item]:
    """Cut a text where it lists things: each with its range, its words and what joins it to the one before."""
    items: list[_Item] = []
    at, joint = 0, ""
    for match in (*cut.finditer(text), None):
        end = match.start() if match else len(text)
        if text[at:end].strip():
            items.append((at, end, text[at:end], joint))
        at, joint = (match.end(), match[0]) if match else (end, "")
    return items


def _each(one: Thing, other: Thing) -> tuple[tuple[Thing, Thing], tuple[Thing, Thing]]:
    return (one, other), (other, one)


def _is_named(thing: Thing, other: Thing, at: int, items: list[_Item], whole: str) -> bool:
    """Tell whether an item names a thing: all that sets it apart, and its last word, here; the rest here or before.

    The last word that both have may stand behind the list: 茶农企业 in “茶农、茶商企业”.
    """
    text, before = items[at][2], "".join(item[2] for item in items[: at + 1])
    theirs = {term.word for term in other.terms}
    own = [term.word for term in thing.terms if term.word not in theirs and term.weight > IDLE_WEIGHT]
    head = _head(thing.terms, thing.name)
    shared = own and head == _head(other.terms, other.name)
    behind = _row(whole, items[at][0]) if shared else text
    if head not in behind or not all(word in text for word in own):
        return False
    if not own and (_all_in(other.terms, text) or len(thing.terms) < len(other.terms)):
        return False
    return all(term.word in f"{before}{behind}" for term in thing.terms)


def _row(text: str, start: int) -> str:
    """Return what stands from a range on up to the next comma: the rest of a row of things."""
    match = _PART.match(text, start)
    return match[0] if match else ""


def _head(terms: tuple[Term, ...], name: str) -> str:
    """Return the word that stands last in a name."""
    return max((term.word for term in terms), key=lambda word: name.rfind(word) + len(word))


def _all_in(terms: tuple[Term, ...], text: str) -> bool:
    return all(term.word in text for term in terms)


def _parts_around(text: str, start: int, end: int) -> Span:
    """Return the range of the parts between two marks that a range touches."""
    parts = [part.span() for part in _PART.finditer(text) if part.start() < end and start < part.end()]
    return parts[0][0], parts[-1][1]


def _titled(one: Thing, other: Thing, question: Question, knowledge: Knowledge) -> list[_Said]:
    """Return the first clauses below two headings of one plan that are named as the two things, or nothing."""
    for doc_id in question.documents:
        clauses = knowledge.clauses([doc_id])
        below = [_below(thing, clauses) for thing in (one, other)]
        if all(below) and below[0] != below[1]:
            return [_Said(clause, lead(clause)) for clause in below if clause]
    return []


def _below(thing: Thing, clauses: Sequence[Clause]) -> Clause | None:
    """Return the first clause below the heading that ends with the name of a thing."""
    return next((c for c in clauses if c.path and fold(c.path[-1]).lower().rstrip("。").endswith(thing.name)), None)


def _ruled(found: Sequence[_Said], knowledge: Knowledge, *, holds: bool, lead: str) -> Draft:
    first, *more = [written(said.clause, said.words, knowledge) for said in found]
    facts = {"verdict": holds, "clauses": [said.clause.id for said in found]}
    return ruled(is_so(holds), [Statement(f"{lead}{first.text}", first.supports), *more], facts)


def _open(note: str, things: Sequence[Thing], question: Question, knowledge: Knowledge) -> Draft:
    """Quote what plans write of each name, or say that they do not."""
    told: list[Statement] = []
    for thing in things:
        found = next((spot for spot in spots(thing, question.documents, knowledge) if spot.way.writes), None)
        if found is None:
            plans = knowledge.titles(question.documents) if question.is_placed else "收录的规划"
            told.append(Statement(f"{plans}没有写到“{thing.name}”。"))
            continue
        told.append(written(found.clause, found.words, knowledge))
    told = list(dict.fromkeys(told))
    clauses = [support.clause.id for statement in told for support in statement.supports]
    if not clauses:
        return nothing([statement.text for statement in told], "不能断定", knowledge)
    return left_open(note, told, {"verdict": None, "clauses": clauses})
