"""Tells which of several things grew more, by the two values that a plan gives of each: “茶馆和茶园谁涨得快”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.catalogue.records import TargetFact
from index.words import plain_words
from rag.answers.values.choosing import candidates, words_of
from rag.answers.values.saying import facts, grown_statement
from rag.answers.values.two_times import grown
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.claims.weighing import By, Weighing, weighing
from rag.question.model import Question
from rag.question.topic.terms import find_terms

_Pair = tuple[TargetFact, TargetFact]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which grew to the greater multiple, then both values of each; None unless that is asked and both are given.

    The multiple itself is not said, as no plan writes it.
    """
    asked = weighing(question)
    if asked is None or asked.by is not By.GROWTH or not asked.things or question.departments or question.references:
        return None
    pairs = _pairs(asked, question, knowledge)
    if not pairs or not all(first.target.value for first, _ in pairs):
        return None
    times = [last.target.value / first.target.value for first, last in pairs]
    end = min(times) if asked.less else max(times)
    alone = times.count(end) == 1
    holds = alone and times[0] == end
    verdict = f"{is_so(holds)}，" if asked.claimed else ""
    most = pairs[times.index(end)][1].target.indicator
    degree = "更" if len(times) == 2 else "最"
    more = f"按前后两个数相比，{most}增长的倍数{degree}{'低' if asked.less else '高'}"
    said = f"{verdict}{more if alone else '增长的倍数相同'}；原文只写了前后的数，没有写增幅。"
    blocks = (
        Paragraph((Statement(said, tuple(words_of(last, knowledge) for _, last in pairs)),)),
        Bullets(tuple(grown_statement(first, last, knowledge) for first, last in pairs)),
    )
    told = facts([fact for pair in pairs for fact in pair])
    if asked.claimed:
        return Draft(Intent.YES_NO, Status.GROUNDED, blocks, {"verdict": holds, **told})
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, told)


def _pairs(asked: Weighing, question: Question, knowledge: Knowledge) -> Sequence[_Pair]:
    """Return both values of each thing, first of what is said of both before them, or of the first alone."""
    for both in dict.fromkeys((asked.both, "")):
        found = [_pair(f"{both}{name}", question, knowledge) for name in asked.things]
        pairs = list(dict.fromkeys(pair for pair in found if pair))
        if len(pairs) == len(found):
            return pairs
    return ()


def _pair(name: str, question: Question, knowledge: Knowledge) -> _Pair | None:
    """Return the two values that a sentence gives of the indicator which words name best."""
    terms = find_terms(name, plain_words, knowledge.weigh)
    about = replace(
        question, text=name, topic=name, terms=terms, intent=Intent.TARGET, cues=frozenset(), years=(), nature=None
    )
    found = (grown(match.fact, knowledge) for match in candidates(about, knowledge))
    return next((pair for pair in found if pair), None)
