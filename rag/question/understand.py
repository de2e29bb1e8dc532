"""Turns a question as typed into a ``Question``: normalised, linked to the corpus, with intent, topic and terms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.words import plain_words
from rag.contract import Filters, Intent
from rag.finder.recognise import is_profile
from rag.knowledge import Knowledge
from rag.question.claims.denial import SET_ASIDE
from rag.question.claims.figures import figures
from rag.question.departments.asked import departments_in, is_in_name, is_seat
from rag.question.departments.choice import Choice, find_choice
from rag.question.departments.named import claimed, distinct
from rag.question.intent.counting import counting
from rag.question.intent.cues import cue_spans, find_cues, nature_of
from rag.question.intent.decide import Signals, decide
from rag.question.intent.foreign import is_foreign
from rag.question.model import Question
from rag.question.numbering.references import Reference, find_references
from rag.question.parting.asker import without_asker
from rag.question.parting.background import Parted, lessened, own_body, parted, times_only_told, without_reason
from rag.question.parting.beside import part_of_one, separate, two_topics
from rag.question.parting.run_on import with_commas
from rag.question.plans import links
from rag.question.plans.here import SOMEWHERE_TOLD, no_topic
from rag.question.plans.homes import with_homes
from rag.question.plans.links import DepartmentMention
from rag.question.plans.scope import Scope, called, scope_of
from rag.question.spans import Span, spans_of
from rag.question.times.days import Day, find_days
from rag.question.topic.abbreviations import abbreviated, names_held_together
from rag.question.topic.remaining import EXCLUDED, quoted_in, topic_of, weighs
from rag.question.topic.terms import Term, find_terms
from rag.question.wording.neighbours import with_neighbours
from rag.question.wording.normalise import normalise
from rag.question.wording.typos import Terms, mend

_PROFILE = frozenset({"profile"})
# The cues whose words are no topic, wherever they stand.
_NO_TOPIC = ("all_sides", "gap", "adds", "lacks", "in_common")
# Cues of questions in which the name of a department may only begin that of a thing: 海关 in “海关保护呢”.
_MAY_NAME_MORE = frozenset({"responsible", "which_item", "differ", "adds", "compare", "follow_up"})
_WEIGHING = frozenset({"compare", "more", "gap", "changed"})
_DEPARTMENT_IS_NO_TOPIC = frozenset({Intent.TASKS_OF_DEPARTMENT, Intent.YES_NO, Intent.COUNT})


@dataclass(frozen=True, slots=True)
class _Linked:
    """What the words of a question link to.

    ``beside`` are the departments behind the part that it asks about, ``sides`` is how many places or plans it is about
    at once, ``taken`` where stands what is no topic of its own, other than ``departments``.
    """

    text: str
    cues: frozenset[str]
    scope: Scope
    departments: Sequence[DepartmentMention]
    beside: Sequence[DepartmentMention]
    references: tuple[Reference, ...]
    years: tuple[int, ...]
    days: Sequence[Day]
    districts: tuple[str, ...]
    choice: Choice | None
    sides: int
    taken: Sequence[Span]

    def topic(self, knowledge: Knowledge, *, with_departments: bool) -> str:
        """Return what the question is about; the departments that it names belong to it or do not."""
        named = () if with_departments else spans_of(self.departments)
        return topic_of(self.text, [*self.taken, *named], knowledge)


def understand(
    asked: str, knowledge: Knowledge, terms: Terms, filters: Filters, resolved: str | None = None
) -> Question:
    """Understand ``asked``, or ``resolved`` where an earlier turn completes it."""
    text = with_commas(with_neighbours(mend(normalise(resolved or asked), terms)))
    whole = _with_own_body(without_reason(text), knowledge, filters)
    profile = is_profile(whole)
    asks = whole if profile else with_homes(_asked(whole, knowledge, filters), knowledge)
    linked = _linked(asks, knowledge, filters, profile=profile)
    intent = _intent(linked, knowledge)
    if intent is Intent.YES_NO:
        taken = [*linked.taken, *spans_of(figures(linked.text))]
        linked = replace(linked, departments=claimed(linked.text, linked.departments), taken=taken)
    topic, found = _terms(linked, intent, knowledge)
    text, scope, choice = linked.text, linked.scope, linked.choice
    return Question(
        asked=asked,
        text=text,
        resolved=resolved or asked,
        intent=intent,
        cues=linked.cues,
        topic=topic,
        terms=found,
        documents=scope.documents,
        named_documents=scope.named,
        regions=scope.regions,
        foreign=scope.foreign,
        departments=tuple(distinct(linked.departments)),
        references=linked.references,
        years=linked.years,
        nature=nature_of(linked.cues),
        only_departments=tuple(filters.departments),
        filtered=filters != Filters(),
        places=scope.places,
        beside=tuple(linked.beside),
        set_aside=tuple(departments_in(text, knowledge, scope, set_aside=True)) if SET_ASIDE.search(text) else (),
        districts=linked.districts,
        options=choice.options if choice else (),
    )


def _linked(text: str, knowledge: Knowledge, filters: Filters, *, profile: bool) -> _Linked:
    """Link the words of a question to the corpus; of a task and what stands beside it, those of the task."""
    scope = scope_of(text, knowledge, filters)
    named = [one for one in departments_in(text, knowledge, scope) if not is_seat(text, one)]
    beside_another = len(scope.named) > 1
    if beside_another or find_cues(text) & _MAY_NAME_MORE:
        named = [one for one in named if not is_in_name(one, text, knowledge)]
    end = part_of_one(text)
    end = len(text) if end is None else end
    beside = [one for one in named if one.start >= end]
    text, named = text[:end], [one for one in named if one.end <= end]
    cues = _cues(text, knowledge) | (_PROFILE if profile else frozenset())
    sides = len(scope.named) if len(scope.named) > 1 else len(scope.regions)
    if "all_sides" in cues:
        sides = max(sides, len(scope.documents))
    districts = links.districts_in(SET_ASIDE.sub(",", text), scope.regions or knowledge.regions)
    choice = None if sides > 1 or "more" in cues else find_choice(text, named, scope.places, districts)
    references, days = find_references(text), list(find_days(text, knowledge))
    taken = [*scope.spans, *no_topic(text, scope)]
    taken += [span for cue in _NO_TOPIC if cue in cues for span in cue_spans(cue, text)]
    taken += [*spans_of(references), *spans_of(days), *(choice.taken if choice else ())]
    years = links.find_years(text)
    return _Linked(text, cues, scope, named, beside, references, years, days, districts, choice, sides, taken)


def _cues(text: str, knowledge: Knowledge) -> frozenset[str]:
    """Return the cues of a question; a time that is only told is not asked about, unless weighed against another."""
    cues = find_cues(EXCLUDED.sub(",", text))
    if not cues & _WEIGHING:
        cues -= times_only_told(text)
    return cues - {"foreign_topic"} if "foreign_topic" in cues and not is_foreign(text, knowledge) else cues


def _intent(linked: _Linked, knowledge: Knowledge) -> Intent:
    """Decide by its cues, and by what it links to, what a question asks for."""
    topic = linked.topic(knowledge, with_departments=False)
    last = re.split("[,;]", EXCLUDED.sub(",", linked.text).strip(",;"))[-1]
    departments = distinct(linked.departments)
    return decide(
        Signals(
            linked.cues,
            len(departments),
            linked.sides,
            len(linked.references),
            topic if weighs(topic, knowledge) else "",
            find_cues(last),
            _asked_beside(linked, departments, knowledge),
            len(linked.years),
            linked.choice is not None,
        )
    )


def _asked_beside(linked: _Linked, departments: Sequence[DepartmentMention], knowledge: Knowledge) -> int:
    """Return how many tasks or topics a question asks for one beside the other; a name that plans write is one."""
    if linked.references and (numbers := len(separate(linked.references, linked.text))) > 1:
        return numbers
    two = two_topics(linked.text, [*linked.scope.places, *departments])
    return 2 if two and not knowledge.is_written(linked.text[two.one[0] : two.other[1]]) else len(linked.references[:1])


def _terms(linked: _Linked, intent: Intent, knowledge: Knowledge) -> tuple[str, tuple[Term, ...]]:
    """Return the topic of a question and its terms.

    Departments are no topic where their tasks or duties are asked for.
    """
    only_named = intent is Intent.YES_NO and "about_duty" not in linked.cues
    without = intent in _DEPARTMENT_IS_NO_TOPIC and not only_named
    topic = linked.topic(knowledge, with_departments=not without)
    quoted = (*quoted_in(linked.text, linked.scope.spans, knowledge), *names_held_together(topic, knowledge))
    topic = ",".join(filter(None, (topic, *(word for word in quoted if word not in topic))))
    found = find_terms(topic, plain_words, knowledge.weigh, quoted)
    of_days = (day.term for day in linked.days)
    terms = lessened((*found, *abbreviated(topic, knowledge), *of_days), linked.text, knowledge.weigh)
    return topic, without_asker(terms, linked.text, knowledge.weigh)


def _with_own_body(text: str, knowledge: Knowledge, filters: Filters) -> str:
    """Return a question with the name of the department where the asker said to work in the place of 我们单位."""
    if (ours := own_body(text)) is None:
        return text
    named = departments_in(text, knowledge, scope_of(text, knowledge, filters))
    told = [mention for mention in named if mention.end <= ours[0]]
    if not told:
        return text
    names = {name for _, name in told[-1].by_region}
    name = names.pop() if len(names) == 1 else told[-1].written
    return f"{text[: ours[0]]}{name}{text[ours[1] :]}"


def _asked(whole: str, knowledge: Knowledge, filters: Filters) -> str:
    """Return the part of a question that asks, behind the place that its background names, if it stands on its own."""
    parts = parted(whole)
    text = parts.asked
    if text == whole or parts.leans:
        return whole
    here = scope_of(text, knowledge, filters)
    if not _stands_alone(parts, here, knowledge):
        return whole
    around = scope_of(whole, knowledge, filters)
    if around.left_out:
        return whole
    if here.regions or here.named:
        return text
    return f"{called(around.named, around.regions, around.foreign, knowledge)}{text}"


def _stands_alone(parts: Parted, scope: Scope, knowledge: Knowledge) -> bool:
    """Tell whether the part of a question that asks names a place in a plan, a department or a topic of its own.

    A topic may weigh less where the part is a sentence of its own, or asks a place for a number. Of what a position is
    counted (“最后一段”) is told before.
    """
    text = parts.asked
    departments = departments_in(text, knowledge, scope)
    if any(not one.by_position for one in find_references(text)) or (departments and not _CLAIMED.search(text)):
        return True
    named = [*scope.spans, *spans_of(departments)]
    terms = find_terms(topic_of(text, named, knowledge), plain_words, knowledge.weigh)
    words = (term for term in terms if not SOMEWHERE_TOLD.fullmatch(term.word))
    own = (term for term in words if any(map(knowledge.is_written, (term.word, *term.others))))
    set_apart = parts.set_apart or (counting(text) and (scope.regions or scope.named))
    return sum(term.weight * term.special for term in own) >= (_PARTED_TOPIC if set_apart else _OWN_TOPIC)


# What the words of the part that asks must weigh to be a topic of their own: 打假 alone leans on what stands before it.
# It may weigh less where the end of a sentence or 想问下 parts it from the background.
_OWN_TOPIC, _PARTED_TOPIC = 5.5, 1.0
# “那就是公安局牵头的吧”, “公安局管不管”: of something told before, a department is said to have it; not
# “公安局牵头哪些”.
_CLAIMED = re.compile(
    r"(?:牵头|负责|配合|主管|管|办)的?(?:吧|吗|么|对吗|是吗|对吧)|(?P<does>牵头|负责|配合|主管|管|办)不(?P=does)"
)
