"""Chooses the values that a question asks for: the indicator that it names, of its time, place and unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.phrasing.wording import speaks_of
from rag.answers.values.counted_noun import is_of_thing
from rag.answers.values.kinds import asks_growth, is_growth, is_sum, right_kind, unit_asked
from rag.answers.values.naming import naming
from rag.answers.values.stages import of_stage_asked
from rag.draft import Support
from rag.evidence.sentences.parts import PART
from rag.evidence.things.indicators import (
    Match,
    find_indicators,
    names_whole,
    of_one_sentence,
    sentence_of,
    targets_of,
)
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.lasting import aimed_at_over

NAMED = 0.5
# So many characters at the end of two names tell that they are of things of one kind.
_ENDING = 3
ALIKE = 0.6
"""The share of characters from which on two names are of one indicator."""

# The share from which on they are of one indicator though neither is named by the name of the other.
_CALLED_ALIKE = 0.75
# The share of the topic that suffices for a target of the clause that the last answer was drawn from.
_GROUNDED = 0.3
_CLOSE = 0.22
# How far behind the best of its document an indicator may be that is as likely meant.
_AS_GOOD = 0.09
_MOST = 3
# How much less of a question an indicator may hold that has the year asked for in words than one without.
_DATED = 0.35
# How much less of a question an indicator may hold than one that is no number of what is asked for.
_LESS_NAMED = 0.4
# “2025年”; “十四五” names a period.
_YEAR = re.compile(r"20\d\d")
# “到2020年底”: what came together until then is asked for; not “2020年”, what that year added.
_UP_TO = re.compile(r"[到至]20\d\d年")
# “2020年占多少”, “其中2020年几家”: what one year had of a sum; not “占比”.
_SHARE_OF = re.compile(r"年(?:里|内|当年)?占(?:了|其中)?(?:多少|几)|其中,?20\d\d年")
# “总额”, “一共”; not “总体”.
TOTAL = re.compile(r"总[额量数共计]|一共|累计|合计")
"""Words by which the sum of years is asked for or claimed, and not what one year added."""


def choose(
    question: Question, knowledge: Knowledge, fits: Callable[[TargetFact], bool] = lambda fact: True
) -> list[Match]:
    """Return the targets that the question asks for: the best, its counterpart in other documents, close ones.

    Only those that ``fits`` holds of are looked at. Where none is of the period that a question names (“十四五”), what
    is aimed at is: a plan of some of its years need not name it.
    """
    chosen = _chosen(question, knowledge, fits)
    if chosen or not question.years or _YEAR.search(question.text) or question.nature is Nature.BASELINE:
        return chosen
    return _chosen(replace(question, years=(), nature=Nature.GOAL), knowledge, fits)


def _chosen(question: Question, knowledge: Knowledge, fits: Callable[[TargetFact], bool]) -> list[Match]:
    found = [one for one in candidates(question, knowledge) if fits(one.fact)]
    of_another_time = (one for one in _of_another_time(question, knowledge) if fits(one.fact))
    found = _in_unit(question, _dated(question, found, knowledge), knowledge) or list(of_another_time)
    named = max((one.named for one in found), default=0.0)
    found = [one for one in found if right_kind(question, one.fact) and _right_thing(question, one.fact, knowledge)]
    found = _of_the_whole(question, [one for one in found if one.named >= named - _LESS_NAMED])
    found = _in_span(question, of_stage_asked(question, _asked_first(question, found)), knowledge)
    close = [one for one in found if one.score >= found[0].score - _CLOSE]
    chosen: list[Match] = []
    for one in close:
        same_document = [other for other in chosen if other.fact.clause.doc_id == one.fact.clause.doc_id]
        if not same_document or one.score >= same_document[0].score - _AS_GOOD:
            chosen.append(one)
    chosen += [] if question.is_placed else _of_other_regions(chosen, found, knowledge)
    beside = _beside(chosen[0], knowledge) if chosen and _APART.search(question.text) else []
    return [*chosen[:1], *beside, *(one for one in chosen[1:] if one.fact not in [m.fact for m in beside])][:_MOST]


def _of_other_regions(chosen: Sequence[Match], found: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Return the value that each other region has of an indicator called nearly as the best one is."""
    there = {knowledge.region_of(one.fact.clause.doc_id) for one in chosen}
    others: dict[str, Match] = {}
    for one in found if chosen else ():
        region = knowledge.region_of(one.fact.clause.doc_id)
        if region not in there and alike(one.fact, chosen[0].fact) >= _CALLED_ALIKE:
            others.setdefault(region, one)
    return list(others.values())


# “甲的和乙的分开说”, “各多少”, “分别几家”: the values of several things are asked for; not “分别由谁”.
_APART = re.compile(r"分开(?:来)?(?:说|讲|算|列|$)|(?:各|分别)(?:自|有|是|为|达到)*(?:多少|几)")


def _beside(first: Match, knowledge: Knowledge) -> list[Match]:
    """Return the values that a sentence has beside the best of things that are called alike: 茶叶商店 and 茶具商店."""
    beside = (fact for fact in of_one_sentence(first.fact, knowledge) if fact != first.fact)
    same = (fact for fact in beside if fact.target.unit == first.fact.target.unit)
    ending = first.fact.target.indicator[-_ENDING:]
    return [replace(first, fact=fact) for fact in same if fact.target.indicator.endswith(ending)]


def softened(question: Question, knowledge: Knowledge) -> Question:
    """Return a question that asks in the perfect for a value without that time where none was reached but one is set.

    “办了几场” may be asked of what a plan aims at only; a word such as 目前 leaves no doubt.
    """
    if question.nature is not Nature.BASELINE or "baseline" in question.cues or choose(question, knowledge):
        return question
    return replace(question, nature=None)


def candidates(question: Question, knowledge: Knowledge, named: float = NAMED) -> list[Match]:
    """Return the targets of the time and place asked for that hold a share of ``named`` of the topic, best first."""
    asked = naming(question, knowledge)
    return [
        found
        for found in find_indicators(asked, knowledge, question.documents)
        if found.named >= (_GROUNDED if found.fact.clause.id in question.ground else named)
        and (not question.inside or found.fact.clause.id in question.inside)
        and _right_time(question, found.fact)
        and _right_place(question, found.fact, knowledge)
    ]


def _right_time(question: Question, fact: TargetFact) -> bool:
    """Tell whether a target is of the time asked for: a goal is no answer to what was reached, nor the reverse."""
    target = fact.target
    if question.nature is not None and target.nature is not question.nature:
        return False
    if question.years and target.year is not None:
        return target.year in question.years or any(
            target.year > year for year in question.years[-1:] if target.nature is Nature.GOAL and year > 2020
        )
    return True


def _right_place(question: Question, fact: TargetFact, knowledge: Knowledge) -> bool:
    """Tell whether a target is of the district asked for: a value of the city is no value of one of its districts."""
    sentence = sentence_of(fact, knowledge).text
    return all(speaks_of(district, sentence) for district in question.districts)


def _right_thing(question: Question, fact: TargetFact, knowledge: Knowledge) -> bool:
    sentence = sentence_of(fact, knowledge).text.lower()
    return is_of_thing(question, fact.target.indicator.lower(), sentence, knowledge)


def _dated(question: Question, found: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Put first what a sentence gives for the very year asked for, where it is nearly as good as the best."""
    one_year = len(question.years) == 1 and str(question.years[0]) in question.text
    in_all = TOTAL.search(question.text) is not None and not _SHARE_OF.search(question.text)
    if found and in_all and _UP_TO.search(question.text):
        sums = [one for one in found if is_sum(one.fact) and one.named >= found[0].named - _DATED]
        return [*sums, *(one for one in found if one not in sums)]
    if not found or not one_year or in_all:
        return list(found)
    if _UP_TO.search(question.text) and is_sum(found[0].fact):
        return list(found)
    year = str(question.years[0])
    near = [one for one in found if one.named >= found[0].named - _DATED]
    near += [] if _UP_TO.search(question.text) else _like_beside(found[0], knowledge)
    dated = {one.fact: one for one in reversed(near) if year in (one.fact.target.when or "")}
    if not dated or found[0].fact in dated:
        return list(found)
    behind = found[0].score - max(one.score for one in dated.values()) + _CLOSE
    raised = [replace(one, score=one.score + behind) for one in dated.values()]
    return sorted([*raised, *(one for one in found if one.fact not in dated)], key=lambda one: -one.score)


def _like_beside(first: Match, knowledge: Knowledge) -> list[Match]:
    """Return the values that the clause of a value has of an indicator like it, as good as that one."""
    beside = (fact for fact in targets_of([first.fact.clause], knowledge) if fact != first.fact)
    same = (fact for fact in beside if fact.target.unit == first.fact.target.unit)
    return [replace(first, fact=fact) for fact in same if alike(fact, first.fact) >= ALIKE]


def _in_unit(question: Question, found: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Keep the values in the unit asked for, if the best or another one of its sentence is in it; otherwise all."""
    unit = unit_asked(question.text)
    if not unit or not found or found[0].fact.target.unit.endswith(unit):
        return list(found)
    first = found[0]
    beside = [
        replace(first, fact=fact)
        for fact in of_one_sentence(first.fact, knowledge)
        if fact.target.unit.endswith(unit) and fact.target.year == first.fact.target.year
    ]
    return [*beside[:1], *(one for one in found if one.fact != beside[0].fact)] if beside else list(found)


def _of_another_time(question: Question, knowledge: Knowledge) -> list[Match]:
    """Return what is known, of the time asked for, of an indicator that the plans name differently at another."""
    if question.nature is None and not question.years:
        return []
    anyhow = candidates(replace(question, years=(), nature=None), knowledge)[:1]
    return _counterpart(anyhow[0], question, knowledge) if anyhow and names_whole(question, anyhow[0]) >= NAMED else []


def _counterpart(first: Match, question: Question, knowledge: Knowledge) -> list[Match]:
    """Return the value of an indicator at the time that a question asks for: one with a like name in the same unit."""
    options = [
        fact
        for doc_id in question.documents
        for fact in knowledge.targets(doc_id)
        if fact != first.fact and fact.target.unit == first.fact.target.unit and _right_time(question, fact)
    ]
    best = max(options, key=lambda fact: alike(fact, first.fact), default=None)
    return [replace(first, fact=best)] if best and alike(best, first.fact) >= ALIKE else []


def alike(one: TargetFact, other: TargetFact) -> float:
    """Return the share of characters that two indicators have in common (Dice), in whatever order."""
    names = Counter(one.target.indicator), Counter(other.target.indicator)
    return 2 * (names[0] & names[1]).total() / (names[0].total() + names[1].total())


# “湖心新区:建成码头5座”, “丙镇(含丁村):”: a line of a plan on one part of its place; not “码头:”.
_OF_A_PART = re.compile(r"^(?P<part>[一-鿿]{2,10}(?:区|县|镇|乡|街道|新城))(?:[(（][^()（）]*[)）])?[:：]")


def _of_the_whole(question: Question, found: Sequence[Match]) -> list[Match]:
    """Return the values of the whole place before those of a part of it that the question does not name."""
    parts = [match["part"] if (match := _OF_A_PART.match(one.fact.clause.text)) else "" for one in found]
    apart = [bool(part) and part not in question.text for part in parts]
    whole = [one for one, is_apart in zip(found, apart, strict=True) if not is_apart]
    best = max(found, key=lambda one: one.score, default=None)
    if best is None or not any(alike(one.fact, best.fact) >= ALIKE for one in whole):
        return list(found)
    return whole


def _asked_first(question: Question, found: Sequence[Match]) -> list[Match]:
    """Put first, of what the sentence of the best value has, the growth asked for, or the sum of years without one."""
    if not found:
        return []
    first = found[0]
    beside = [one for one in found if one.fact.clause == first.fact.clause]
    if asks_growth(question.text):
        better = [one for one in beside if is_growth(one.fact)]
    elif question.nature is Nature.BASELINE and not _names_year(question) and not is_sum(first.fact):
        unit = first.fact.target.unit
        better = [
            m for m in beside if is_sum(m.fact) and m.fact.target.unit == unit and alike(m.fact, first.fact) >= ALIKE
        ]
    else:
        return list(found)
    return [*(replace(one, score=first.score) for one in better[:1]), *(one for one in found if one not in better[:1])]


def _in_span(question: Question, found: Sequence[Match], knowledge: Knowledge) -> list[Match]:
    """Put first the value of the plan that runs as many years as asked for, if it has the indicator of the best."""
    plans = aimed_at_over(question.text, [knowledge.entry(one.fact.clause.doc_id) for one in found])
    meant = {doc_id for plan in plans for doc_id in plan.values}
    lasting = [one for one in found if one.fact.clause.doc_id in meant and alike(one.fact, found[0].fact) >= ALIKE]
    first = [replace(one, score=found[0].score) for one in lasting[:1]]
    return [*first, *(one for one in found if one not in lasting[:1])]


def _names_year(question: Question) -> bool:
    """Tell whether a question names a year, and not only a period of several."""
    return any(str(year) in question.text for year in question.years)


def known_otherwise(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether the plans have the indicator asked for, but of another time or of a larger place."""
    if not question.terms or not (question.years or question.nature or question.districts):
        return False
    anyhow = choose(replace(question, years=(), nature=None, districts=()), knowledge)
    return bool(anyhow) and names_whole(question, anyhow[0]) >= NAMED


def words_of(fact: TargetFact, knowledge: Knowledge) -> Support:
    """Return the sentence of the clause that sets a target."""
    return Support.of(fact.clause, sentence_of(fact, knowledge))


def part_of(fact: TargetFact, knowledge: Knowledge) -> str:
    """Return the indicator of a value, and the part of its sentence, between marks, that has the value."""
    parts = PART.findall(sentence_of(fact, knowledge).text)
    part = next((one for one in parts if fact.target.value_text in one), fact.target.value_text)
    return f"{fact.target.indicator}{part}"
