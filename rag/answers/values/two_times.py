"""Finds the values of two times that a question asks for, or that a sentence has, of one indicator."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.values.choosing import ALIKE, alike, choose
from rag.answers.values.kinds import is_per_head, is_sum
from rag.evidence.things.indicators import Match, of_one_sentence
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.topic.terms import IDLE_WEIGHT

_BOTH = 2
# “2020年”; “十三五” stands for what was reached until its end, not for what its last year added.
_YEAR = re.compile(r"20\d\d")


def then_and_now(question: Question, knowledge: Knowledge) -> list[Match]:
    """Return the values of two times, for a question that asks for both; empty unless both are known, and two.

    The times are years, what was reached and what is aimed at, or the one beside a year of the other.
    """
    row, question = question, without_sum(question)
    leads = "from_to" in question.cues and not {"baseline", "goal"} <= question.cues
    both = leads or {"baseline", "goal"} <= question.cues
    if len(question.years) > 1 and not (both and _YEAR.search(question.text) is None):
        times = [replace(question, years=(year,), nature=None) for year in sorted(question.years)]
    elif both and row is question:
        times = [replace(question, nature=nature) for nature in (Nature.BASELINE, Nature.GOAL)]
    elif len(question.years) == 1 and question.cues & {"goal", "changed"}:
        times = [replace(question, nature=None), replace(question, years=(), nature=Nature.GOAL)]
    else:
        return []
    found = [
        choose(time, knowledge, _is_level) or choose(time, knowledge) or choose(replace(time, years=()), knowledge)
        for time in times
    ]
    if not all(found) or (len(question.years) == 1 and not _is_aim_of(found[0][0].fact, found[1][0].fact)):
        return []
    of_times = [_like(found[-1][0].fact, of_time) for of_time in found]
    if leads and len({is_per_head(match.fact.target.indicator) for match in of_times}) > 1:
        return []
    if all(match.fact == of_times[0].fact for match in of_times):
        return []
    return [*of_times[:-1], *_sum_beside(row, of_times, knowledge), of_times[-1]]


# “总数”, “总额”, “累计数” as one of several numbers in a row; not “总共多少”, “总体”.
_SUM_TOO = re.compile(r"(?:^|[,、和跟与年的])(?:总[数额量]|累计(?:数|值|量)?|合计数?)(?=[,、和跟与])")


def asks_sum_too(question: Question) -> bool:
    """Tell whether a question asks for a sum in a row of numbers of one thing: “2020年的数、总数、目标”."""
    return bool(question.years) and _SUM_TOO.search(question.text) is not None


def without_sum(question: Question) -> Question:
    """Return a question without the word for a sum that it asks for in a row of numbers, which names no indicator."""
    if not asks_sum_too(question):
        return question
    row = "".join(_SUM_TOO.findall(question.text))
    return replace(
        question,
        terms=tuple(term for term in question.terms if term.word not in row),
        text=_SUM_TOO.sub("", question.text),
    )


def _sum_beside(question: Question, of_times: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Return what years came to together, where a question asks for it between one year and what is aimed at."""
    if not asks_sum_too(question):
        return []
    told = [match.fact for match in of_times]
    sums = choose(replace(without_sum(question), years=(), nature=Nature.BASELINE), knowledge, is_sum)
    return [one for one in sums if one.fact not in told and one.fact.target.unit == told[-1].target.unit][:1]


def _is_level(fact: TargetFact) -> bool:
    """Tell whether a value is how much there is, and not how much is added: “码头20座”, not “新增码头5座”."""
    return not fact.target.indicator.startswith("新增")


def _is_aim_of(reached: TargetFact, aimed: TargetFact) -> bool:
    """Tell whether the second value is aimed at, and the first was reached: “2020年底和目标”."""
    return (reached.target.nature, aimed.target.nature) == (Nature.BASELINE, Nature.GOAL)


def _like(last: TargetFact, found: Sequence[Match]) -> Match:
    """Return the best value that can be set beside the last: in its unit, and a sum as well, if it is one."""
    alike = (m for m in found if m.fact.target.unit == last.target.unit and is_sum(m.fact) == is_sum(last))
    return next(alike, found[0])


def grown(fact: TargetFact, knowledge: Knowledge) -> tuple[TargetFact, TargetFact] | None:
    """Return the two values of an indicator that a sentence has of two times, the earlier first; None without two."""
    same = [
        other
        for other in of_one_sentence(fact, knowledge)
        if (other.target.indicator, other.target.unit) == (fact.target.indicator, fact.target.unit)
    ]
    if len({other.target.when for other in same}) != _BOTH:
        return None
    first, last = sorted(same, key=lambda other: other.target.year or 0)[:_BOTH]
    return first, last


def two_values(
    question: Question,
    knowledge: Knowledge,
    fits: Callable[[TargetFact], bool] = lambda fact: True,
    *,
    loosely: bool = False,
) -> list[tuple[TargetFact, TargetFact]]:
    """Return the pairs of values of one indicator that a question is about, best first, the earlier of each first.

    Those of one sentence, of which one ``fits``, come before the best of what was reached and of what is aimed at.
    Taken ``loosely`` any of these do, and the words that tell what the question is about tell one indicator.
    """
    of_sentences = [two for one in choose(question, knowledge, fits) if (two := grown(one.fact, knowledge))]
    reached, aimed = (
        [one.fact for one in choose(replace(question, nature=nature), knowledge, fits)]
        for nature in (Nature.BASELINE, Nature.GOAL)
    )
    apart = [
        (first, last)
        for first, last in (product(reached, aimed) if loosely else zip(reached[:1], aimed[:1], strict=False))
        if first.target.unit == last.target.unit
        and (alike(first, last) >= ALIKE or (loosely and _named(question, first, last)))
    ]
    return [*dict.fromkeys(of_sentences), *apart]


def _named(question: Question, *facts: TargetFact) -> bool:
    """Tell whether the indicators of all values have the words that tell what a question is about."""
    words = [term.word for term in question.terms if term.weight > IDLE_WEIGHT]
    return bool(words) and all(word in fact.target.indicator.lower() for word in words for fact in facts)


def has_both_times(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question names several years and an indicator that has a value for each."""
    return len(question.years) > 1 and bool(question.terms) and bool(then_and_now(question, knowledge))
