"""Tells what a short name stands for that a plan introduces: 世界知识产权组织(以下简称“WIPO”)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.model import Clause
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, Support
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

# “国际能源署(以下简称“IEA”)”, “服务中心(简称平台)”, “支持中心(TISC)”: a name and the short one behind it in brackets;
# not “中国(浦东)中心”, “化妆品(2021年)”.
_INTRODUCED = re.compile(
    r"(?P<long>[㐀-鿿·]{4,30})[(（]"
    r"(?:(?:以下|下文)?(?:简称|统称)(?:为|作)?[:：]?[“‘\"]?(?P<said>[^“”‘’\"()（）]{2,16})[”’\"]?"
    r"|(?P<latin>[A-Z][A-Za-z-]{1,9}))[)）]"
)
# What joins a name to what stands before it: “与某某组织合作”.
_JOINS = "与和及同"
_SEVERAL = 2
# How many characters of the end of a name tell it.
_SHORTEST_LONG = 6


@dataclass(frozen=True, slots=True)
class _Name:
    """A short name where a clause introduces it; ``long`` are the characters before the brackets."""

    long: str
    short: str
    clause: Clause
    start: int
    end: int


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say what the short names stand for that a question asks about; None if no plan in question introduces them."""
    named = [one for one in _introduced(question.documents, knowledge) if _is_asked(one, question)]
    if not named:
        return None
    written = dict.fromkeys(one.short for one in named if _stands_in(one.short.lower(), question.text))
    best = max(named, key=lambda one: _ending(one, question.text))
    told = [_said([one for one in named if one.short == short], knowledge) for short in written or (best.short,)]
    clauses = [support.clause.id for statement in told for support in statement.supports]
    return Draft(Intent.DEFINITION, Status.GROUNDED, (Paragraph(tuple(told)),), {"clauses": clauses})


def _said(alike: Sequence[_Name], knowledge: Knowledge) -> Statement:
    """Say what one short name stands for, from all places that introduce it."""
    first, whole = alike[0], _whole([one.long for one in alike])
    written = quoted(first.clause.text[first.start : first.end])
    if whole:
        text = f"“{first.short}”是“{whole}”的简称：{source(first.clause, knowledge)}写的是{written}。"
    else:
        text = f"{source(first.clause, knowledge)}写的是{written}，“{first.short}”是括号前这一名称的简称。"
    return Statement(text, (Support.of(first.clause, first),))


def _introduced(documents: Sequence[str], knowledge: Knowledge) -> Iterator[_Name]:
    for clause in knowledge.clauses(documents):
        for match in _INTRODUCED.finditer(clause.text):
            yield _Name(match["long"], match["said"] or match["latin"], clause, *match.span())


def _is_asked(name: _Name, question: Question) -> bool:
    """Tell whether a question asks what a short name means, or what the short form of a name is, and nothing else."""
    short = name.short.lower()
    if "abbreviation" in question.cues:
        return _stands_in(short, question.text) or _ending(name, question.text) >= _SHORTEST_LONG
    rest = (term for term in question.terms if term.word not in short)
    return _stands_in(short, question.text) and all(term.weight <= IDLE_WEIGHT for term in rest)


def _ending(name: _Name, text: str) -> int:
    """Return how many characters of the end of a long name stand in a text together."""
    return next((len(name.long) - at for at in range(len(name.long)) if name.long[at:] in text), 0)


def _stands_in(short: str, text: str) -> bool:
    """Tell whether a short name stands in a text as a word of its own: not the ip of wipo."""
    return re.search(rf"(?<![a-z]){re.escape(short)}(?![a-z])", text) is not None


def _whole(before: Sequence[str]) -> str:
    """Return the name that stands before the brackets, where that is sure; or empty.

    It is if a joining word stands in front, or if it is all that several places have in common.
    """
    different = sorted(set(before))
    if len(different) >= _SEVERAL:
        shortest = min(different, key=len)
        return next(end for at in range(len(shortest)) if all(one.endswith(end := shortest[at:]) for one in different))
    return different[0][1:] if different[0][0] in _JOINS else ""
