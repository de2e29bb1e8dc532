"""Chooses, by what a question asks and then by its intent, the module that answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rag.answers import chitchat, definition, explained, listed_before, listing, match, measure, responsible
from rag.answers.about import lead, overview, plan, two_places
from rag.answers.compare import comparison
from rag.answers.compare.departments import more_bodies, several_departments
from rag.answers.compare.numbers import another_place, both_set, claimed_gap, grown_more, more_of_one, to_goal
from rag.answers.compare.plans import additions, common, counterparts, lists, parts_beside
from rag.answers.compare.writing import presence
from rag.answers.counting import (
    by_part,
    count,
    how_often,
    most_bodies,
    plans_assigning,
    repeated,
    within_part,
    written_number,
)
from rag.answers.declining import beyond, declined
from rag.answers.declining.caveats import with_caveats
from rag.answers.helped import everyday, support, trouble
from rag.answers.named import bodies as named_bodies
from rag.answers.named import departments as named_departments
from rag.answers.named import districts as named_districts
from rag.answers.named import honours as named_honours
from rag.answers.named import intervals as named_intervals
from rag.answers.named import partners as named_partners
from rag.answers.named import titles as named_titles
from rag.answers.named import years as named_years
from rag.answers.outline import (
    aspects,
    ends,
    lookup,
    made_of,
    named_so,
    neighbour,
    structure,
    under_heading,
    where_written,
    which_first,
)
from rag.answers.standing import goals, goals_in_numbers, situation
from rag.answers.tasks import department, in_each, in_each_plan, of_each_kind, of_role, picked
from rag.answers.values import amount, every, of_figure, other_time, two_figures
from rag.answers.yes_no import belongs_elsewhere, mentioned, same_body, same_thing, verdict, within
from rag.answers.yes_no.duties import membership, number_of_tasks, role_written
from rag.answers.yes_no.values import claimed_nature, claimed_property, given_number
from rag.contract import Intent, Status
from rag.draft import Draft
from rag.knowledge import Knowledge
from rag.question.model import Question

Way = Callable[[Question, Knowledge], Draft | None]
"""Answers the questions that it is for, and gives None for all others."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Ways to answer that are asked in turn, and what the questions that they answer have in common.

    An answer that is not ``whole`` gets caveats: that it lacks the district or the time asked for is said first.
    """

    of: str
    ways: tuple[Way, ...]
    whole: bool = False


def draft(question: Question, knowledge: Knowledge) -> Draft:
    """Answer a question by the first way that does, in the order of ``STAGES``, or by its intent.

    Somebody who tells of a trouble, or else of another situation or a wish, is told what plans have for it where that
    says more.
    """
    for stage in STAGES:
        if found := next((made for way in stage.ways if (made := way(question, knowledge))), None):
            return found if stage.whole else with_caveats(found, question, knowledge)
    made = _BY_INTENT[question.intent](question, knowledge)
    better = trouble.instead(made, question, knowledge)
    better = better or everyday.instead(made, question, knowledge, _BY_INTENT[question.intent])
    if better is None and (made.status is Status.NONE or not trouble.is_told(question)):
        better = support.instead(made, question, knowledge)
    return with_caveats(better or made, question, knowledge)


def _listed_before(question: Question, knowledge: Knowledge) -> Draft | None:
    return listed_before.answer(question, knowledge, again=draft)


STAGES = (
    Stage(
        "what is picked from the list told before, who works with a department, tasks picked by who has no part in"
        " them, things of a part that write a word, what a figure is of",
        (_listed_before, named_partners.answer, picked.answer, within_part.answer, of_figure.answer),
        whole=True,
    ),
    Stage(
        "terms that a list explains; places in plans: what they hold, which has what, how one begins or ends, the next",
        (
            explained.answer,
            number_of_tasks.answer,
            role_written.answer,
            same_body.answer,
            same_thing.answer,
            repeated.answer,
            in_each_plan.answer,
            which_first.answer,
            named_so.answer,
            membership.answer,
            within.answer,
            made_of.answer,
            both_set.answer,
            parts_beside.answer,
            comparison.of_parts,
            lists.answer,
            mentioned.place,
            counterparts.answer,
            more_bodies.answer,
            additions.answer,
            common.answer,
            by_part.answer,
            named_so.beginning,
            ends.answer,
            neighbour.answer,
            where_written.at_number,
            aspects.answer,
            structure.headed_part,
            under_heading.answer,
        ),
    ),
    Stage(
        "how a place stands to another, and a thing to a place",
        (two_places.answer, belongs_elsewhere.answer),
        whole=True,
    ),
    Stage(
        "what no plan held can answer; before a table that is none is declined, items that write given words are found,"
        " and of what kind its indicators are",
        (
            beyond.another_place,
            declined.of_other_years,
            where_written.answer,
            claimed_property.which,
            beyond.table,
            beyond.advice,
            beyond.never_given,
        ),
    ),
    Stage(
        "a plan as a document, and what is so or written: a title, a number",
        (plan.answer, lead.answer, claimed_nature.which, beyond.only_cited, written_number.answer),
    ),
    Stage(
        "all of a kind in a plan: values, tasks, plans, words, years, places, departments and districts",
        (
            grown_more.answer,
            to_goal.answer,
            claimed_gap.answer,
            more_of_one.answer,
            two_figures.answer,
            every.answer,
            in_each.answer,
            in_each_plan.in_all,
            of_role.answer,
            of_each_kind.answer,
            plans_assigning.answer,
            how_often.answer,
            named_years.answer,
            where_written.located,
            most_bodies.answer,
            named_districts.answer,
            named_titles.answer,
            named_honours.answer,
            named_intervals.answer,
            named_departments.answer,
            named_bodies.answer,
            beyond.unlisted,
            another_place.answer,
            presence.answer,
            several_departments.answer,
        ),
    ),
    Stage(
        "a place or a plan as a whole: where it stands, what it aims at, its years, an overview",
        (
            named_years.achieved,
            situation.answer,
            goals_in_numbers.answer,
            goals.answer,
            named_years.as_a_whole,
            overview.answer,
        ),
    ),
    Stage(
        "an indicator or a rank, whatever the words are taken for",
        (other_time.beside_stated, given_number.answer, situation.rank, amount.of_indicator),
    ),
)
"""What only some questions ask for, the closest first; what none of these answers is answered by its intent."""

_BY_INTENT: Mapping[Intent, Callable[[Question, Knowledge], Draft]] = {
    Intent.RESPONSIBLE: responsible.answer,
    Intent.TASKS_OF_DEPARTMENT: department.answer,
    Intent.TARGET: amount.answer,
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
