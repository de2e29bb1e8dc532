"""Puts a question that compares things of one plan to each of them: two numbers of the plan, or two topics."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.evidence.places.find import having_all
from rag.knowledge import Knowledge
from rag.question.intent.cues import find_cues, nature_of
from rag.question.model import Question
from rag.question.parting.beside import separate, two_topics
from rag.question.plans.links import find_years
from rag.question.topic.subject import written

_SEVERAL = 2
# “2020年”, “十四五”目标, “五年后”: a time; not “十大工程”.
_TIME = re.compile(r"20\d\d|十[一二三四五六]五|年[之以]?后")
# “里第3项” behind the name of a plan: what leads to a number is no part of its name; not “里弄”.
_LED = re.compile(r"^[里中的]+(?=第\d)")

_Thing = tuple[str, Question]


def find_things(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return the things that a question compares, each with its name and the question as it is put to it."""
    return _numbers(question, knowledge) or _topics(question, knowledge)


def _numbers(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return the places that numbers lead to, each called by its own numbers, in the plans that have them all."""
    places = separate(question.references, question.text)
    if len(places) < _SEVERAL:
        return []
    documents = having_all(question, knowledge) or question.documents
    own = [[one for one in place if one not in before] for before, place in zip([(), *places], places, strict=False)]
    names = [_LED.sub("", question.text[numbers[0].start : numbers[-1].end]) for numbers in own]
    asked = [replace(question, references=place, documents=documents) for place in places]
    return list(zip(names, asked, strict=True))


def _topics(question: Question, knowledge: Knowledge) -> list[_Thing]:
    """Return two topics, each with its own words and those that are asked of both; none of one name with 和 in it."""
    two = two_topics(question.text, [*question.places, *question.departments])
    if two is None or knowledge.is_written(question.text[two.one[0] : two.other[1]]):
        return []
    text = question.text
    one, other, rest = text[slice(*two.one)], text[slice(*two.other)], text[two.rest :]
    if not (_is_name(one) and _is_name(other)):
        return []
    return [
        (_called(question, span), _put(question, name, beside, rest))
        for span, name, beside in ((two.one, one, other), (two.other, other, one))
    ]


# “)茶叶中心:两份文件”, “的区”: a piece of a question, which names nothing; not “(某地)茶叶中心”, “茶叶中心”.
_NO_NAME = re.compile(r"[:?!。;]|^[的了)）,]|[(（]$")


def _is_name(words: str) -> bool:
    """Tell whether words can name a thing: they are no piece of a question, and no bracket lacks its other half."""
    return _NO_NAME.search(words) is None and words.count("(") == words.count(")")


# “销售额目标各” of “目标各多少”: what asks and is no part of a name; not “各区”.
_ASKS = re.compile(r"(?:(?:各|分别|又|都)(?:有|是)?多?|(?<![存所内潜现])在)$")


def _called(question: Question, span: tuple[int, int]) -> str:
    """Return the name of a thing as it was typed, without what asks for its number."""
    return _ASKS.sub("", written(question, *span))


def _put(question: Question, name: str, beside: str, rest: str) -> Question:
    terms = tuple(term for term in question.terms if term.word in name or term.word not in beside)
    asked = replace(question, text=f"{name}{rest}", topic=",".join(term.word for term in terms), terms=terms, places=())
    if not _TIME.search(name):
        return asked
    years = find_years(name) if "20" in name else ()
    return replace(asked, years=years, nature=nature_of(find_cues(name)))
