"""Answers how much, from the targets or else by counting, also where a question only names an indicator."""

from __future__ import annotations

import re

from index.catalogue.records import TargetFact
from rag.answers import target
from rag.answers.compare.numbers import times
from rag.answers.counting import count, how_often
from rag.answers.declining.asked import missing
from rag.answers.values import choosing, granted, growth
from rag.answers.values.several import several
from rag.answers.values.two_times import has_both_times
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.evidence.things.indicators import names_whole
from rag.knowledge import Knowledge
from rag.question.model import Question

# What a question is taken for that shows no kind of its own.
_LOOSE = frozenset({Intent.MEASURE, Intent.LIST, Intent.COUNT})
_OF_VALUES = _LOOSE | {Intent.TARGET}
_FULLY = 0.9
# So many characters a word has at least that names an indicator by itself, and such a share of it.
_SHORTEST, _HALF = 3, 0.5
# “想用茶园贷款”, “我们打算建馆”: what somebody is after, which no value answers; not “需求量”.
_WISHES = re.compile(r"(?:我|咱|俺)?们?(?:公司|厂|店|家)?(?:想|打算|准备|希望|需要|求)")


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Answer how much: from the sums that plans grant or the targets, or else by counting."""
    if sums := granted.answer(question, knowledge):
        return sums
    question = choosing.softened(question, knowledge)
    if choosing.known_otherwise(question, knowledge) and not choosing.choose(question, knowledge):
        return how_often.bare(question, knowledge) or target.without_value(question, knowledge)
    names_any = question.terms and not question.departments
    if question.references or (names_any and (choosing.choose(question, knowledge) or several(question, knowledge))):
        answered = target.answer(question, knowledge)
        if answered.status is not Status.NONE:
            return answered
    return count.answer(question, knowledge)


def of_indicator(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer a question that asks for the values of an indicator, whatever its words are taken for.

    What asks for a time, a place or whoever has a duty asks for no value, though it names an indicator: “商标注册要
    多久”, “作品登记的牵头单位变没变”.
    """
    of_duty = {"responsible", "governs"} <= question.cues and "amount" not in question.cues
    if "changed" in question.cues and not of_duty and (draft := times.answer(question, knowledge)):
        return draft
    if question.intent in _OF_VALUES and (draft := growth.answer(question, knowledge)):
        return draft
    if question.intent not in _LOOSE or missing(question):
        return None
    bare = question.intent is Intent.MEASURE and not question.cues & {"measure", "list", "open"}
    bare = bare and _WISHES.match(question.text) is None
    named = bare and (_names_indicators(question, knowledge) or choosing.known_otherwise(question, knowledge))
    return target.answer(question, knowledge) if has_both_times(question, knowledge) or named else None


def _names_indicators(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question without a cue names one or more indicators in full, as in “海门 万人高价值专利”."""
    chosen = choosing.choose(question, knowledge) if question.telling else []
    named = bool(chosen) and names_whole(question, chosen[0]) >= _FULLY and not _is_only_part(question, chosen[0].fact)
    return named or bool(several(question, knowledge))


def _is_only_part(question: Question, fact: TargetFact) -> bool:
    """Tell whether the one word of a question is but a part of an indicator: 代理, of which there is more to tell."""
    if len(question.terms) != 1:
        return False
    word = question.terms[0].word
    return len(word) < _SHORTEST or len(word) < _HALF * len(fact.target.indicator)
