"""Says which of several places or plans write a thing, and which do not: “谁提到了茶园”, “规划里有,计划里呢”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.compare.writing import words
from rag.answers.compare.writing.presence_verdict import (
    Found,
    beside,
    in_other_words,
    named_in,
    names,
    support_of,
    verdict,
)
from rag.answers.phrasing.excerpt import cut
from rag.answers.phrasing.naming import quoting
from rag.answers.phrasing.wording import nested, quoted, source
from rag.answers.phrasing.wording_diff import likeness
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, Support, joined
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.quotable import wanted
from rag.evidence.things.presence import Spot, Thing, Way, spots, thing_named
from rag.knowledge import Knowledge
from rag.question.claims.presence import Presence, asked_presence, thing_done_with, thing_itself
from rag.question.claims.presence_forms import Asks
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.quoted import quoted_words
from rag.question.topic.subject import as_typed

# The share from which on two sentences say the same.
_SAME = 0.85
_LONGEST, _MOST_MORE = 120, 2
_OF_ALL = frozenset({Asks.WHERE, Asks.ONLY, Asks.ELSE})
# “哪几份文件”, “两份规划都”: each plan is a side, and not each place.
_ASKS_PLANS = re.compile(r"(?:哪(?:些|[一几]?份)?|[两三四几])(?:份|个)?(?:文件|规划|计划)|哪[一几]?份")
# “,三份都有吗” behind “谁写了茶园”, which the answer says as well; not “三份都有哪些茶园”.
_ALL_TOO = re.compile(
    r"^(?P<who>.*[谁哪].*?)[,?](?:这|那)?[几两三四][个份家地边](?:规划|文件)?(?:是不是|是否)?都[提写说讲有](?:到|了|过)?"
    r"(?:吗|么|没有?)[?]*$"
)
# “,对象有什么不同” behind “哪几家提到茶园”: both are quoted; not “哪里不同”.
_HOW_UNLIKE = re.compile(
    r"^(?P<who>[^?]*(?:谁|哪些|哪[几个])[^?]*?)[,?](?:[^,?谁哪]{0,8}的)?[^,?谁哪]{0,6}?(?:有|又)(?:何|什么|啥|哪些)(?:不同|区别|差别|差异|不一样)[?]*$"
)


def asks(question: Question) -> Presence | None:
    """Return what a question asks of the plans that write a thing; None where it asks for something else."""
    if question.references or "adds" in question.cues:
        return None
    text = _HOW_UNLIKE.sub(r"\g<who>", blanked(question.text, question.places))
    if "differ" in question.cues and text == blanked(question.text, question.places):
        return None
    asked = asked_presence(_ALL_TOO.sub(r"\g<who>", text))
    return None if question.departments and (asked is None or asked.asks is not Asks.ELSE) else asked


def asks_where(question: Question) -> bool:
    """Tell whether a question asks which place a thing is of, and perhaps of another whether it has it too."""
    asked = asks(question)
    return asked is not None and asked.asks is Asks.WHERE


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which sides write the thing that a question names, quote them, and say which do not.

    None where it asks for no such, only one side is asked, or none writes the thing as it is called. Of several things
    in quotation marks each is told.
    """
    asked = asks(question)
    if asked is None or (asked.asks in _OF_ALL and question.filtered):
        return None
    several = [words["words"] for words in quoted_words(question.text)]
    if len(several) > 1 and asked.thing.startswith(several[0]):
        told = {name: _told(replace(asked, thing=name), question, knowledge) for name in dict.fromkeys(several)}
        found = joined([draft for draft in told.values() if draft], 1)
        nowhere = [name for name, draft in told.items() if draft is None]
        return _without(found, nowhere, question, knowledge) if found else None
    return _told(asked, question, knowledge)


def _without(found: Draft, nowhere: Sequence[str], question: Question, knowledge: Knowledge) -> Draft:
    """Return what is told of some things with a sentence for those that none of the plans in question writes."""
    if not nowhere:
        return found
    things = "、".join(f"“{name}”" for name in nowhere)
    said = Paragraph((Statement(f"{knowledge.titles(question.documents)}都没有写到{things}。"),))
    return replace(found, status=Status.PARTIAL, blocks=(*found.blocks, said))


def _told(asked: Presence, question: Question, knowledge: Knowledge) -> Draft | None:
    """Say of one thing which sides write it; None where one side is asked, or none writes it as it is called."""
    sides = [side for side in _sides(question, asked, knowledge) if side.question.documents]
    if len(sides) < 2:
        return None
    thing, found = _found(asked.thing, sides, knowledge)
    for bare in (thing_itself(asked.thing), thing_done_with(asked.thing)):
        if bare != asked.thing and not any(one.writes for one in found):
            asked = replace(asked, thing=bare)
            thing, found = _found(bare, sides, knowledge)
    asked, thing, found = _with_deed_apart(asked, thing, found, sides, knowledge)
    if not any(one.writes for one in found):
        if asked.asks is Asks.ELSE:
            return None
        return _only_elsewhere(asked, thing, question, found, knowledge) or _nowhere(asked, question, found, knowledge)
    if asked.asks is Asks.ELSE:
        first, shown = beside(asked, question, found)
    else:
        first = in_other_words(verdict(asked, question, found), thing, found)
        shown = [one for one in _ordered(found) if one.spots]
    blocks: list[Block] = [Paragraph((first,)), Paragraph(tuple(_quote(one, thing, knowledge) for one in shown))]
    blocks += [Bullets(tuple(more), one.side.name) for one in shown if (more := list(_more(one, knowledge)))]
    clauses = [spot.clause.id for one in found if one in shown for spot in one.spots[:1]]
    intent = question.intent if question.intent is Intent.YES_NO else Intent.COMPARE
    return Draft(intent, Status.GROUNDED, tuple(blocks), {"clauses": clauses})


def _with_deed_apart(
    asked: Presence, thing: Thing, found: list[Found], sides: Sequence[Side], knowledge: Knowledge
) -> tuple[Presence, Thing, list[Found]]:
    """Return what is asked by the thing without the deed behind it, where more sides write both in one sentence.

    “对茶引加以保护” is 茶引保护, which another side writes as one name.
    """
    bare = thing_done_with(asked.thing)
    deed = asked.thing.removeprefix(bare)
    if not deed or all(one.writes for one in found):
        return asked, thing, found
    other, there = _found(bare, sides, knowledge)
    kept = [replace(one, spots=tuple(spot for spot in one.spots if deed in spot.words.text)) for one in there]
    more = sum(one.writes for one in kept) > sum(one.writes for one in found)
    return (replace(asked, thing=bare), other, kept) if more else (asked, thing, found)


def _found(name: str, sides: Sequence[Side], knowledge: Knowledge) -> tuple[Thing, list[Found]]:
    """Return the thing that a name means, and where each side speaks of it."""
    thing = thing_named(name, knowledge)
    return thing, [Found(side, _spots(thing, side, knowledge)) for side in sides]


def _only_elsewhere(
    asked: Presence, thing: Thing, question: Question, found: Sequence[Found], knowledge: Knowledge
) -> Draft | None:
    """Say that no side writes a thing that a plan of another place calls by that name; None where none does."""
    inside = {doc_id for one in found for doc_id in one.side.question.documents}
    others = [entry.id for entry in knowledge.entries if entry.id not in inside]
    elsewhere = spots(thing, others, knowledge) if others and not question.filtered else []
    if not elsewhere or elsewhere[0].way is not Way.NAMED:
        return None
    by_plan = {spot.clause.doc_id: spot for spot in reversed(elsewhere) if spot.way is Way.NAMED}
    sides = [Found(_of_plan(doc_id, question, knowledge), (spot,)) for doc_id, spot in by_plan.items()]
    direct = "直接" if any(one.spots for one in found) else ""
    before = {Asks.ALL: "不是，", Asks.LAST: "没有，", Asks.NONE: "是，"}.get(asked.asks, "")
    name = nested(as_typed(asked.thing, question))
    text = f"{before}{names(found)}都没有{direct}写到“{name}”，写到的是{names(sides)}。"
    first = Statement(text, tuple(map(support_of, by_plan.values())))
    told = [_quote(one, thing, knowledge) for one in (*sides, *(one for one in found if one.spots))]
    facts = {"clauses": [spot.clause.id for spot in by_plan.values()]}
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first,)), Paragraph(tuple(told))), facts)


# The longest that a thing can be called by.
_LONGEST_NAME = 8


def _nowhere(asked: Presence, question: Question, found: Sequence[Found], knowledge: Knowledge) -> Draft | None:
    """Say that no side writes a thing by the name that a question asks for, before what they write that is like it."""
    is_name = thing_itself(asked.thing) == asked.thing and len(asked.thing) <= _LONGEST_NAME
    if asked.asks not in (Asks.WHICH, Asks.NONE) or not is_name:
        return None
    sides = [_without_all(one.side) for one in found]
    like = words.answer(sides[0].question, sides, knowledge)
    name = nested(as_typed(asked.thing, question))
    so = "是，" if asked.asks is Asks.NONE else ""
    text = f"{so}{names(found)}都没有直接写到“{name}”{'，相近的写法如下' if like else ''}。"
    first = Paragraph((Statement(text),))
    if like is None:
        return Draft(Intent.COMPARE, Status.NONE, (first,))
    return replace(like, status=Status.PARTIAL, blocks=(first, *like.blocks))


def _without_all(side: Side) -> Side:
    """Return a side of which it is not asked whether all say the same."""
    return replace(side, question=replace(side.question, cues=side.question.cues - {"all_say"}))


def _spots(thing: Thing, side: Side, knowledge: Knowledge) -> tuple[Spot, ...]:
    """Return where a side speaks of a thing; of what only comes near, what is closest to the question goes first."""
    found = spots(thing, side.question.documents, knowledge)
    if not found or found[0].way.writes:
        return tuple(found)
    places = {one.clause.id: place for place, one in enumerate(retrieve(side.question, knowledge))}
    return tuple(sorted(found, key=lambda spot: (-spot.way, places.get(spot.clause.id, len(places)))))


def _sides(question: Question, asked: Presence, knowledge: Knowledge) -> list[Side]:
    """Return the sides that a question asks, all places where it asks which one, each plan where it speaks of plans."""
    if asked.asks is Asks.ELSE and len(named_in(asked.alone, question)) == 1:
        (apart,) = named_in(asked.alone, question)
        if len(knowledge.documents_of((knowledge.region_of(apart),))) > 1:
            return [_of_plan(entry.id, question, knowledge) for entry in knowledge.entries]
    if asked.asks is Asks.ONLY and named_in((0, len(question.text)), question) - named_in(asked.alone, question):
        return find_sides(question, knowledge)
    if asked.asks in _OF_ALL:
        named = question.named_documents if len(question.named_documents) == 1 and not question.regions else ()
        around = knowledge.documents_of(knowledge.regions_of(named))
        if len(around) > 1:
            return [_of_plan(doc_id, question, knowledge) for doc_id in around]
        regions = dict.fromkeys((*question.regions, *knowledge.regions))
        return [_of_region(region, question, knowledge) for region in regions]
    if _ASKS_PLANS.search(question.text):
        return [_of_plan(doc_id, question, knowledge) for doc_id in question.documents]
    if not question.regions and not question.named_documents:
        return [_of_region(region, question, knowledge) for region in knowledge.regions]
    return find_sides(question, knowledge)


def _of_plan(doc_id: str, question: Question, knowledge: Knowledge) -> Side:
    return Side(knowledge.label(doc_id), replace(question, documents=(doc_id,)))


def _of_region(region: str, question: Question, knowledge: Knowledge) -> Side:
    plans = knowledge.documents_of((region,))
    documents = tuple(doc_id for doc_id in plans if doc_id in question.documents or not question.filtered)
    return Side(region, replace(question, documents=documents))


def _ordered(found: Sequence[Found]) -> list[Found]:
    """Return the sides that write the thing before those that only come near."""
    return sorted(found, key=lambda one: not one.writes)


def _quote(one: Found, thing: Thing, knowledge: Knowledge) -> Statement:
    """Quote the sentence of a side that speaks of the thing, and name its other plans that say the same."""
    spot = one.spots[0]
    if spot.way is Way.HEADED:
        heading = next(h for h in reversed(spot.clause.path) if thing.name in h.lower())
        text = f"{source(spot.clause, knowledge)}在标题“{nested(heading)}”下写的是{quoted(spot.words.text)}。"
        return Statement(text, (support_of(spot),))
    want = wanted(replace(one.side.question, terms=thing.terms, text=thing.name, places=()), knowledge)
    words = cut(spot.words, want, _LONGEST)
    same = [other for other in one.spots if other.clause.doc_id != spot.clause.doc_id and _is_same(spot, other)]
    told = f"（{'、'.join(source(other.clause, knowledge) for other in same)}同）" if same else ""
    how = "写的是" if spot.way.writes else "最接近的写法是"
    supports = (Support.of(spot.clause, words), *map(support_of, same))
    return Statement(f"{source(spot.clause, knowledge)}{told}{how}{quoted(words.text)}。", supports)


def _more(one: Found, knowledge: Knowledge) -> Iterator[Statement]:
    """Yield what else a side writes of the thing that it names."""
    told = list(one.spots[:1])
    for spot in one.spots[1:] if one.writes else ():
        if len(told) <= _MOST_MORE and spot.way > Way.HEADED and not any(_is_same(spot, other) for other in told):
            told.append(spot)
            yield quoting(spot.clause, [spot.words], knowledge)


def _is_same(one: Spot, other: Spot) -> bool:
    return likeness(one.words.text, other.words.text) >= _SAME
