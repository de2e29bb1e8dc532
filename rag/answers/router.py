"""Chooses, by intent, the module that answers a question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from rag.answers import chitchat, definition, listing, match, measure, responsible, target
from rag.answers.about import overview, plan
from rag.answers.compare import comparison, counterparts, lists, mutual, times
from rag.answers.counting import by_part, count, how_often, most_bodies, plans_assigning, written_number
from rag.answers.declining import asked, cited, declined, instead, unlisted
from rag.answers.declining.caveats import with_caveats
from rag.answers.named import departments as named_departments
from rag.answers.named import districts as named_districts
from rag.answers.named import years as year_named
from rag.answers.outline import beginning, contents, ends, items_writing, located, lookup, neighbour, structure
from rag.answers.picking import either, listed_before
from rag.answers.standing import goals, rank, situation
from rag.answers.tasks import department, in_each, in_each_plan, picked
from rag.answers.values import choosing, every, growth, of_figure, two_times
from rag.answers.values.several import several
from rag.answers.yes_no import claimed_nature, membership, mentioned, verdict
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.evidence.indicators import names_whole
from rag.knowledge import Knowledge
from rag.lexicon import AskedType
from rag.question.about_plan import asks_about_plan
from rag.question.figures import Kind, kind_of
from rag.question.model import Question

_ANSWERS: Mapping[Intent, Callable[[Question, Knowledge], Draft]] = {
    Intent.RESPONSIBLE: responsible.answer,
    Intent.TASKS_OF_DEPARTMENT: department.answer,
    Intent.TARGET: count.answer,
    Intent.MEASURE: measure.answer,
    Intent.LIST: listing.answer,
    Intent.COUNT: count.answer,
    Intent.YES_NO: verdict.answer,
    Intent.DEFINITION: definition.answer,
    Intent.COMPARE: comparison.answer,
    Intent.LOOKUP: lookup.answer,
    Intent.POLICY_MATCH: match.answer,
    Intent.CHITCHAT: chitchat.answer,
    Intent.OUT_OF_SCOPE: declined.out_of_scope,
}


def draft(question: Question, knowledge: Knowledge) -> Draft:
    """Answer a question, or decline it by name if it asks about a place that the corpus does not hold.

    An answer that lacks the district or the time asked for says so first; one that picks tasks by who has no part in
    them, or tells what a figure is of, is whole.
    """
    ways = (partial(listed_before.answer, again=draft), picked.answer, of_figure.answer)
    if found := next((made for way in ways if (made := way(question, knowledge))), None):
        return found
    return with_caveats(_of_part(question, knowledge) or _draft(question, knowledge), question, knowledge)


def _of_part(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer a question for a place of a plan: how it begins or ends, where something stands or what stands beside it.

    So is a part that is named by its heading; it does not matter what the words are taken for.
    """
    if draft := next((draft for way in _OF_PLACES if (draft := way(question, knowledge))), None):
        return draft
    if question.references and (draft := items_writing.answer(question, knowledge)):
        return draft
    of_structure = question.intent in contents.INTENTS and "parties" not in question.cues
    return structure.section(question, knowledge) if of_structure else None


def _draft(question: Question, knowledge: Knowledge) -> Draft:
    if question.foreign and not (question.regions or question.named_documents) and question.intent not in _PLACELESS:
        return declined.elsewhere(question, knowledge)
    if draft := declined.of_other_years(question, knowledge) or items_writing.answer(question, knowledge):
        return draft
    if declined.asks_table(question) and (draft := declined.pictures(question, knowledge)):
        return draft
    if advice := asked.wants_advice(question):
        return declined.not_given(question, knowledge, advice)
    if question.intent not in _CHECKS_ITSELF and (kind := asked.never_given(question)):
        return _instead(kind, question, knowledge) or declined.not_given(question, knowledge, kind)
    if question.intent not in _PLACELESS and asks_about_plan(question, knowledge.titles(question.documents)):
        return plan.answer(question, knowledge)
    if draft := _as_a_whole(question, knowledge) or _of_indicator(question, knowledge):
        return draft
    if "rank" in question.cues:
        return rank.answer(question, knowledge)
    if question.intent is Intent.TARGET:
        return _value(question, knowledge)
    return _ANSWERS[question.intent](question, knowledge)


def _as_a_whole(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer a question for the districts or departments of a plan, for where a place stands or what it aims at."""
    ways = (
        claimed_nature.which,
        either.answer,
        cited.answer,
        written_number.answer,
        every.answer,
        in_each.answer,
        plans_assigning.answer,
        how_often.answer,
        year_named.answer,
        located.answer,
        most_bodies.answer,
        named_districts.answer,
        named_departments.answer,
        unlisted.answer,
        situation.answer,
        goals.answer,
        year_named.as_a_whole,
        overview.answer,
    )
    return next((draft for way in ways if (draft := way(question, knowledge))), None)


def _instead(kind: AskedType, question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer what plans hardly give by what one of them does: an indicator in money, or that it costs nothing."""
    money = kind.instead and question.intent is Intent.TARGET and choosing.choose(question, knowledge)
    if money and kind_of(money[0].fact.target.unit) is Kind.MONEY:
        return target.answer(question, knowledge)
    return instead.answer(kind, question, knowledge)


def _of_indicator(question: Question, knowledge: Knowledge) -> Draft | None:
    """Answer a question that asks for the values of an indicator, whatever its words are taken for.

    What asks for a time or a place asks for no value, though it names an indicator: “商标注册要多久”.
    """
    if "changed" in question.cues and (draft := times.answer(question, knowledge)):
        return draft
    if question.intent in _OF_VALUES and (draft := growth.answer(question, knowledge)):
        return draft
    if question.intent not in _LOOSE or asked.missing(question):
        return None
    bare = question.intent is Intent.MEASURE and not question.cues & {"measure", "list", "open"}
    bare = bare and _WISHES.match(question.text) is None
    named = bare and (_names_indicators(question, knowledge) or choosing.known_otherwise(question, knowledge))
    of_values = two_times.has_both_times(question, knowledge) or named
    return target.answer(question, knowledge) if of_values else None


# “想用茶园贷款”, “我们打算建馆”: what somebody is after, which no value answers.
_WISHES = re.compile(r"(?:我|咱|俺)?们?(?:公司|厂|店|家)?(?:想|打算|准备|希望|需要|求)")


_OF_PLACES = (
    in_each_plan.answer,
    membership.answer,
    mutual.answer,
    lists.answer,
    mentioned.place,
    counterparts.answer,
    by_part.answer,
    beginning.answer,
    ends.answer,
    neighbour.answer,
)
# What a question is taken for that shows no kind of its own.
_LOOSE = frozenset({Intent.MEASURE, Intent.LIST, Intent.COUNT})
_OF_VALUES = _LOOSE | {Intent.TARGET}
_FULLY = 0.9
_PLACELESS = frozenset({Intent.CHITCHAT, Intent.OUT_OF_SCOPE})
# What says by itself which part of the question is not answered.
_CHECKS_ITSELF = _PLACELESS | {Intent.POLICY_MATCH}


def _names_indicators(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether a question without a cue names one or more indicators in full, as in “海门 万人高价值专利”."""
    chosen = choosing.choose(question, knowledge) if question.telling else []
    return (bool(chosen) and names_whole(question, chosen[0]) >= _FULLY) or bool(several(question, knowledge))


def _value(question: Question, knowledge: Knowledge) -> Draft:
    """Answer how much: from the targets, or else by counting."""
    question = choosing.softened(question, knowledge)
    if choosing.known_otherwise(question, knowledge) and not choosing.choose(question, knowledge):
        return how_often.bare(question, knowledge) or target.without_value(question, knowledge)
    if question.references or (question.terms and not question.departments and choosing.choose(question, knowledge)):
        answered = target.answer(question, knowledge)
        if answered.status is not Status.NONE:
            return answered
    return count.answer(question, knowledge)
