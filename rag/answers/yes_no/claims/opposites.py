"""Checks a word of a question that has an opposite, 收费 or 缩小, against the words of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.lexicon.claims import opposites, spared_deeds
from rag.lexicon.tables import any_of
from rag.question.model import Question
from rag.question.topic.terms import Term

Side = tuple[str, ...]
"""The words of one side of a pair of opposites."""

# “登记5000件,同比增长一成” is one part, as it is said of what stands before how it grew; “登记5000件,扩大宣传” is two.
_PART = re.compile(r"(?:[^,，;；]|[,，](?=同比|环比|[比较]上年|年均))+")


def with_opposites(question: Question, knowledge: Knowledge) -> Question:
    """Return a question that also looks for the opposite of a word that no plan writes: 免费 for 收钱."""
    terms = tuple(_with_opposite(term, question.text, knowledge) for term in question.terms)
    return question if terms == question.terms else replace(question, terms=terms)


def _with_opposite(term: Term, text: str, knowledge: Knowledge) -> Term:
    if term.others or knowledge.is_written(term.word):
        return term
    against = [word for mine, theirs in _claimed(text) if term.word in mine for word in theirs]
    written = tuple(word for word in against if knowledge.is_written(word))
    return replace(term, others=written, weight=max(map(knowledge.weigh, written))) if written else term


def opposed(text: str, words: str, terms: Sequence[Term]) -> bool:
    """Tell whether the part of a sentence that speaks of the matter says the opposite of what a question claims."""
    for mine, theirs in _claimed(text):
        rest = [term for term in terms if term.word not in mine]
        part = max(_PART.findall(words), key=lambda one: coverage(rest, one.lower()), default="") if rest else words
        if theirs in _sides(part, mine, theirs) and mine not in _sides(part, mine, theirs):
            return True
    return spared(text, words) or relieved(text, words)


# “以后得多填表”, “要多跑腿吗”: what a question says there will be more of to do; not “得多少”, “要多久”.
_MORE_TO_DO = re.compile(r"(?:得|要|须|需要|必须)(?:更)?多(?![少久大高长快])(?P<deed>[一-鿿]{2})")


def relieved(text: str, words: str) -> bool:
    """Tell whether a question says that more must be done of what a sentence makes less: “减轻填表负担”."""
    deeds = {match["deed"] for match in _MORE_TO_DO.finditer(text)}
    return any(re.search(rf"(?:减轻|减少|降低|精简|压缩)[^,，;；。]{{0,10}}{re.escape(deed)}", words) for deed in deeds)


# “要先预约吗”, “得自己申报”: what a question says must be done; not “要不要”, “主要面向”.
_MUST = re.compile(
    r"(?<![主重不需必])(?:要|需要|必须|得|须)(?:自己|亲自|自行|另外|另行|提前|事先|先|再|去|到现场)*"
    r"(?P<deed>[一-鿿]{2})"
)


def spared(text: str, words: str) -> bool:
    """Tell whether a question says that something must be done from which a sentence frees: “免预约”, “无需申报”."""
    deeds = {match["deed"] for match in _MUST.finditer(text)}
    return any(
        re.search(rf"(?:免于?|无需|无须|不需要?|不必|不用)(?:再|另行|提前)?{deed}", words)
        or any(word in words for word in spared_deeds().get(deed, ()))
        for deed in deeds
    )


def unsaid(text: str, words: str) -> bool:
    """Tell whether a question claims one of two opposites and a sentence only writes the other.

    Of the second side, such as 放松 or 降低, a sentence must have a word: what plans say as a matter of course, that
    something is carried on, is rather the first.
    """
    seconds = {other for _, other in opposites()}
    return any(
        sides == {theirs} or (not sides and mine in seconds)
        for mine, theirs in _claimed(text)
        for sides in [_sides(words, mine, theirs)]
    )


# “收不收费”, “要不要钱”: asked by a verb and its denial, it is the verb that is claimed; not “不要钱”.
_OR_NOT = re.compile(r"(?P<verb>[一-鿿])不(?P=verb)")


def _claimed(text: str) -> Iterator[tuple[Side, Side]]:
    """Yield the sides that a question claims, each with its opposite; none of a pair of which it names both."""
    plain = _OR_NOT.sub(r"\g<verb>", text)
    for one, other in opposites():
        found = _sides(plain, one, other)
        if len(found) == 1:
            yield (one, other) if one in found else (other, one)


def _sides(text: str, one: Side, other: Side) -> set[Side]:
    """Return the sides that a text has a word of; 收费 is no word of its own in 不收费."""
    found = set(re.findall(any_of((*one, *other)), text))
    return {side for side in (one, other) if not found.isdisjoint(side)}
