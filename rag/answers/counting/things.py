"""Counts or lists the things that a sentence of a plan names: their number where it states one, or its enumeration."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Clause
from index.words import plain_words
from rag.answers.named.districts import asks_districts, kind_asked, whole_names
from rag.answers.phrasing.listed import Listed
from rag.answers.phrasing.naming import asks_members
from rag.answers.phrasing.wording import quoted, source, speaks_of
from rag.answers.values.counted_noun import counted_noun, is_of_thing
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import close, relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.cut import Sentence, lead, sentences, with_heading
from rag.evidence.sentences.quotable import COMMON
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.enumerations import Counted, counted_things, fits, listed, of_sort, repeating
from rag.evidence.things.nouns import noun_in, nouns_asked, number_asked
from rag.knowledge import Knowledge
from rag.lexicon.things import ends_asked, sorts
from rag.question.model import Question
from rag.question.plans.links import districts_in
from rag.question.topic.terms import IDLE_WEIGHT, Term

_COUNTED_FITS = 0.5
_LOOKED_AT = 5
_SHORT_QUOTE = 90
_FEWEST_ITEMS = 2
# In how many of the best clauses an enumeration is looked for, and one of a sort of things that has a word of its own.
_LISTED_IN, _SORTED_IN = 2, 4
# The share of the question that a sentence holds whose enumeration answers it.
_LISTED_FITS = 0.6
# The share of what the best sentence of a clause holds of the question that another must hold.
_AS_GOOD = 0.7
# The share of what the best part of a sentence holds of the question that another must hold.
_AS_TELLING = 0.8
# How much worse a sentence counts that stands in a clause further down.
_STEP = 0.05
# “几种”, “多少类”: how many kinds; not “哪几种”.
_SO_MANY = re.compile(r"(?<!哪)(?:几|多少)(?=种|类|样)")


def stated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the number of things that a sentence states."""
    best = number_stated(question, knowledge)
    if best is None:
        return None
    counted, sentence, clause = best
    support = Support.of(clause, sentence)
    items = f"：{'、'.join(counted.items)}" if counted.items else ""
    quote = quoted(sentence.text) if not counted.items and len(sentence.text) < _SHORT_QUOTE else ""
    text = f"**{counted.written}**{items}（{source(clause, knowledge)}）。" + (f"原文：{quote}。" if quote else "")
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), {"count": counted.number})


def number_stated(question: Question, knowledge: Knowledge) -> tuple[Counted, Sentence, Clause] | None:
    """Return the number of the things that a question counts which a sentence states, and where; None without one."""
    nouns = nouns_asked(question.text)
    best: tuple[float, Counted, Sentence, Clause] | None = None
    for rank, candidate in enumerate(relevant(retrieve(question, knowledge))[:_LOOKED_AT]):
        for sentence in sentences(candidate.clause):
            for counted in counted_things(sentence):
                fit = fits(counted, question.terms, nouns) if _is_counted(counted, question, knowledge) else 0.0
                if fit >= _COUNTED_FITS and (best is None or fit - _STEP * rank > best[0]):
                    best = (fit - _STEP * rank, counted, sentence, candidate.clause)
    return best[1:] if best else None


def _is_counted(counted: Counted, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether what a sentence counts is, by its own or another word, the thing that a question counts.

    A 茶艺推广体系 of three levels tells no number of 茶艺师: both only begin alike.
    """
    thing = counted_noun(question.text)
    if not thing or not knowledge.is_written(thing):
        return True
    others = [other for term in question.terms if thing in term.word for other in term.others]
    return any(word in counted.written for word in (thing, *others))


def enumerated(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the items that the best sentence lists."""
    nouns = nouns_asked(question.text)
    topic = (term.word for term in question.terms if term.weight > IDLE_WEIGHT)
    found = _find_listed(question, (*nouns, *topic), knowledge) if nouns else None
    if found is None or not _is_of_thing(found, question, knowledge):
        found = _first(question, lambda one: repeating(one, question.text), knowledge)
    if found is None or _is_among(found, question) or not _is_of_districts(found, question):
        return None
    return _counted(found, knowledge)


def _is_among(found: Listed, question: Question) -> bool:
    """Tell whether what is counted is one of the things listed, so that their number is not its own."""
    telling = [term.word for term in question.telling]
    holding = [item for item in found.items if telling and all(word in item for word in telling)]
    return bool(holding) and len(holding) < len(found.items)


def of_kinds(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the kinds asked for where a sentence enumerates them, by whatever noun it closes."""
    listed_kinds = replace(question, text=_SO_MANY.sub("哪几", question.text))
    found = _find_asked(listed_kinds, knowledge)
    return _counted(found, knowledge) if found and _answers(found, listed_kinds, knowledge) else None


def _counted(found: Listed, knowledge: Knowledge) -> Draft:
    support = Support.of(found.clause, found.sentence)
    text = f"**{len(found.items)}个**：{'、'.join(found.items)}（{source(found.clause, knowledge)}）。"
    facts = {"count": len(found.items), "items": list(found.items)}
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (support,)),)),), facts)


def within(clauses: Sequence[Clause], question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the things that a question counts in some clauses: by the number that a sentence states, or those it lists.

    What a question only names as a place, as 条 and 项, is no such thing.
    """
    nouns = [noun for noun in nouns_asked(question.text) if knowledge.weigh(noun) > COMMON]
    for clause in clauses if nouns else ():
        for sentence in sentences(clause):
            if items := _numbered(sentence, nouns, "") or _closed(sentence, nouns, ""):
                return _counted(Listed(tuple(items), sentence, clause), knowledge)
    return None


def _is_of_districts(found: Listed, question: Question) -> bool:
    """Tell whether the sentence of an enumeration speaks of the districts in which a question counts."""
    return all(speaks_of(district, found.sentence.text) for district in question.districts)


def listing(question: Question, knowledge: Knowledge) -> Listed | None:
    """Return the things asked for: those that a sentence enumerates, or the districts that it names."""
    found = _districts(question, knowledge) or _find_asked(question, knowledge)
    return found if found and _answers(found, question, knowledge) else None


def said(found: Listed, knowledge: Knowledge) -> Statement:
    """Name the things that a sentence lists."""
    support = Support.of(found.clause, found.sentence)
    return Statement(f"{source(found.clause, knowledge)}：**{'、'.join(found.items)}**。", (support,))


def _answers(found: Listed, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether the sentence of an enumeration is about the question, about as much as any of the best clauses."""
    if _INCLUDES.search(question.text) and any(
        coverage(question.telling, i.lower()) >= _LISTED_FITS for i in found.items
    ):
        return False  # one of the things listed is what is asked for its parts
    context = with_heading(found.clause, found.sentence)
    if coverage(_without_sort(question) if found.by_sort else question.terms, context) < _LISTED_FITS:
        return False
    clauses = [found.clause, *(one.clause for one in relevant(retrieve(question, knowledge))[:1])]
    best = max(_held(question, one) for clause in clauses for one in sentences(clause))
    return _held(question, found.sentence) >= _AS_GOOD * best


# “茶廊包括哪些城市”: the parts of a thing are asked for; not “有哪些茶廊”.
_INCLUDES = re.compile("(?:包括|包含|涵盖|覆盖)了?(?:哪|什么|啥)")


def _is_of_thing(found: Listed, question: Question, knowledge: Knowledge) -> bool:
    """Tell whether the sentence of an enumeration is of the things that a question counts."""
    text = found.sentence.text.lower()
    return is_of_thing(question, text, text, knowledge)


def _held(question: Question, sentence: Sentence) -> float:
    return coverage(_without_sort(question), sentence.text.lower())


def _without_sort(question: Question) -> tuple[Term, ...]:
    """Return the terms of a question without the word for the sort of things that it asks for: 日子, 地方."""
    words = {word for one in sorts() for word in one.asked}
    return tuple(term for term in question.terms if term.word not in words) or question.terms


def _find_listed(question: Question, nouns: Sequence[str], knowledge: Knowledge) -> Listed | None:
    """Return the enumeration of things of a noun, of the clause that fits best; None where no sentence has one.

    Of what a question asks for by several numbers (“三大特产和五大茶园”) no enumeration is all.
    """
    asked, telling = question.text, tuple(noun for noun in nouns if knowledge.weigh(noun) > COMMON)

    def items(sentence: Sentence) -> tuple[str, ...]:
        several = sum(one.written[:_NUMBERED] in asked for one in counted_things(sentence)) > 1
        return () if several else _numbered(sentence, telling, asked) or _closed(sentence, telling, asked)

    return _first(question, items, knowledge)


def _find_asked(question: Question, knowledge: Knowledge) -> Listed | None:
    """Return the enumeration of what is asked for: of a sort that the question has a word for, of a noun, or by a verb.

    The word for a sort names the things themselves, the noun that closes an enumeration may be of others.
    """
    ends = ends_asked(question.text)
    behind = match["verb"] if (match := _LEADING.search(question.text)) else ""
    if asks_members(question) or behind in _INVITING:
        behind = "聘"
    of_its_sort = _first(question, lambda one: of_sort(one, ends, behind), knowledge, _SORTED_IN) if ends else None
    if of_its_sort:
        return replace(of_its_sort, by_sort=True)
    found = _find_listed(question, nouns_asked(question.text), knowledge)
    return found or _first(question, lambda one: repeating(one, question.text), knowledge)


def _first(
    question: Question, items_of: Callable[[Sentence], tuple[str, ...]], knowledge: Knowledge, most: int = _LISTED_IN
) -> Listed | None:
    """Return the first enumeration of the best clauses, of each the one in the sentence that speaks most of it."""
    found = relevant(retrieve(question, knowledge))
    for candidate in found[:_LISTED_IN] if most == _LISTED_IN else close(found, most):
        for sentence in sorted(sentences(candidate.clause), key=lambda one: -_held(question, one)):
            items = tuple(_without_common(item, knowledge) for item in items_of(sentence))
            if len(items) >= _FEWEST_ITEMS:
                return Listed(items, sentence, candidate.clause)
    return None


_INVITING = ("聘任", "聘请", "请")
# “面向谁”, “支持哪些单位”: the word that leads to those asked for.
_LEADING = re.compile(
    r"(?P<verb>面向|针对|服务|惠及|支持|鼓励|引导|联合|聘任|聘请?|请|吸引|培训|依托)(?:的是|了)?(?:谁|哪|什么)"
)


def _numbered(sentence: Sentence, nouns: Sequence[str], asked: str) -> tuple[str, ...]:
    """Return the things before a number of them: “三大先导产业”; the number asked for, if there is one."""
    number = number_asked(asked)
    numbered = [one for one in counted_things(sentence) if one.items and number in (None, one.number)]
    fitting = (
        one.items for noun in nouns for one in numbered if one.noun.startswith(noun) or noun.startswith(one.noun)
    )
    return next(fitting, ())


def _closed(sentence: Sentence, nouns: Sequence[str], asked: str) -> tuple[str, ...]:
    """Return the first enumeration that a noun closes."""
    for noun in (noun for noun in nouns if noun in sentence.text):
        items = listed(sentence, noun_in((noun,), sentence.text, asked), closed=True, number=number_asked(asked))
        if len(items) >= _FEWEST_ITEMS:
            return items
    return ()


def _without_common(item: str, knowledge: Knowledge) -> str:
    """Return an item without the words behind it that stand in most clauses: “甲镇” of “甲镇知识产权”."""
    words = plain_words(item)
    while len(words) > 1 and len(words[-1]) > _SHORT and knowledge.weigh(words[-1]) <= COMMON:
        words.pop()
    return "".join(words)


# How many characters tell how many there are: “三大” of “三大先导产业”.
_NUMBERED = 2
# The name of a thing may end with a word of so many characters, however common: “传统知识”, “某某局”.
_SHORT = 2


def _districts(question: Question, knowledge: Knowledge) -> Listed | None:
    """Return the districts of the kind asked for that the sentences of the best clause name that fit best."""
    if not asks_districts(question):
        return None
    for candidate in relevant(retrieve(question, knowledge))[:1]:
        clause, region = candidate.clause, knowledge.region(candidate.clause)
        for sentence in _speaking(clause, question):
            text = _telling_parts(sentence, question) if sentence.text != clause.text else clause.text
            names = whole_names(districts_in(text, (region,)), text)
            fitting = tuple(filter(kind_asked(question).search, names))
            if len(fitting) >= _FEWEST_ITEMS:
                return Listed(fitting, sentence, clause)
    return None


def _speaking(clause: Clause, question: Question) -> list[Sentence]:
    """Return the sentences of a clause that speak of a question most, or all of one whose headings do."""
    if coverage(question.terms, with_heading(clause, lead(clause))) >= _LISTED_FITS:
        return [Sentence(clause.text, 0, len(clause.text))]
    best = max(_held(question, one) for one in sentences(clause))
    return [one for one in sentences(clause) if _held(question, one) >= _AS_GOOD * best]


def _telling_parts(sentence: Sentence, question: Question) -> str:
    """Return the parts of a sentence, between commas, that speak of a question most."""
    held = {part: coverage(_without_sort(question), part.lower()) for part in re.split("[,，]", sentence.text)}
    return ",".join(part for part, share in held.items() if share >= _AS_TELLING * max(held.values()))
