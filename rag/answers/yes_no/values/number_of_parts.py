"""Checks how many things a plan, or a part of it, is said to be made of: “计划不止100项吧”, “服务方面就四条吗”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from rag.answers.counting import by_part
from rag.answers.outline import contents, under_heading
from rag.answers.outline.structure import at, section, structure
from rag.answers.standing import goals_in_numbers
from rag.answers.yes_no.ruling import is_so, ruled
from rag.answers.yes_no.values.reached import reached
from rag.contract import Intent
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.places.find import find_places
from rag.evidence.places.outline import leaves
from rag.evidence.places.parts import counts_through
from rag.knowledge import Knowledge
from rag.lexicon.things import kinds
from rag.question.claims.figures import Figure, Kind, figures
from rag.question.intent.counting import named_kind
from rag.question.model import Question

_UNITS = frozenset({"项", "条", "个"})
# “总共是不是”, “的一共”, “里应该”: what leads to a number and says nothing of what is counted.
_LEAD = re.compile(
    r"(?:一共|总共|总计|合计|拢共|统共|共|全部|加起来|是不是|是否|应该|大概|差不多|可能|好像|得|的|就|也|都|才|有|里面?|中|,)+$"
)
# “吧”, “对吗”, “任务左右是吧”: what may stand behind a number; not “是市教委牵头吗”.
_TAG = re.compile(
    r"(?:的|了|左右|上下|吗|吧|么|嘛|呢|啊|对不对|是不是|对吗|对吧|对么|是吧|是吗|没错吧|没错|不|没有|没|,|[?])*"
)
# How many goals a plan sets is told by more than its text where its table was a picture.
_OF_GOALS = re.compile("指标|目标")

Way = Callable[[Question, Knowledge], Draft | None]
_OF_PART: tuple[Way, ...] = (section, under_heading.counted)
_OF_PLAN: tuple[Way, ...] = (by_part.answer, structure)


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say how many things there are, and whether that is as claimed; None where no number of them alone is claimed.

    A plan whose tasks have no numbers may be counted by parts or one by one: a claim is so if either bears it out.
    """
    figure = _claimed(question)
    if figure is None or not question.is_placed or question.departments or question.foreign:
        return None
    asked = _counting(figure, question)
    counts = list(_counts(asked, knowledge)) if asked else []
    if denied:
        figure = replace(figure, high=float("inf"))
    fitting = [(number, said) for number, said in counts if figure.holds(float(number), None, figure.unit)]
    if not counts or (not fitting and _OF_GOALS.search(question.text)):
        return None
    told = list(dict.fromkeys(said for _, said in fitting or counts))
    holds = bool(fitting) != denied
    facts = {"verdict": holds, "count": (fitting or counts)[0][0]}
    return ruled(is_so(holds), told, facts, mark="，")


def _claimed(question: Question) -> Figure | None:
    """Return the only figure of a question, if it is one of things and no number of a place."""
    found = figures(question.text)
    places = [
        one for one in question.references for figure in found if one.start < figure.end and figure.start < one.end
    ]
    if len(found) != 1 or places or found[0].unit not in _UNITS or found[0].kind is not Kind.THINGS:
        return None
    return reached(found[0], question.text)


def _counting(figure: Figure, question: Question) -> Question | None:
    """Return the question for the number that is claimed; None where more is said of what is counted."""
    before = _LEAD.sub("", question.text[: figure.start])
    behind = _TAG.sub("", question.text[figure.end :], count=1)
    noun = next((word for word in _nouns() if behind.startswith(word)), "")
    if not _TAG.fullmatch(behind.removeprefix(noun)):
        return None
    terms = [term for term in question.terms if term.word in f"{before}{noun}"]
    if not (noun or terms or question.references or named_kind(before)):
        noun = "任务"
    text = f"{before}有几{figure.unit}{noun}"
    return replace(
        question,
        text=text,
        intent=Intent.COUNT,
        cues=question.cues - {"yes_no", "stated", "asserted", "question"} | {"count"},
        terms=tuple(terms),
        references=tuple(one for one in question.references if one.end <= len(before)),
        places=tuple(one for one in question.places if one.end <= len(before)),
    )


@cache
def _nouns() -> tuple[str, ...]:
    """Return the words for things that a plan is made of, longest first."""
    words = {word for kind in kinds() if kind.counted for word in kind.words if len(word) > 1}
    return tuple(sorted(words, key=len, reverse=True))


def _counts(asked: Question, knowledge: Knowledge) -> Iterator[tuple[int, Statement]]:
    """Yield the numbers that may be meant, each with the sentence that tells it."""
    drafts = [_at_place(asked, knowledge)] if asked.references else [way(asked, knowledge) for way in _OF_PART]
    if not (any(drafts) or asked.references):
        drafts = [way(asked, knowledge) for way in _OF_PLAN]
    for draft in (*drafts, goals_in_numbers.counted(asked, knowledge)):
        if draft and draft.facts.get("count") and isinstance(draft.blocks[0], Paragraph):
            first = draft.blocks[0].statements[0]
            text = f"{first.text.rstrip('：。')}。"
            yield draft.facts["count"], Statement(text, first.supports or tuple(dict.fromkeys(draft.supports)))
    for one in find_places(asked, knowledge):
        place = one.place
        finest = leaves(place.document, place.path) if place.is_section and not counts_through(place.document) else []
        if len(finest) > len(place.items):
            yield len(finest), contents.total(place.document.id, finest, "item", knowledge, place.heading)


def _at_place(asked: Question, knowledge: Knowledge) -> Draft | None:
    """Count what stands below the part at the number that a question points to."""
    found = [one for one in find_places(asked, knowledge) if one.place.is_section]
    return at(found, asked, knowledge) if len(found) == 1 else None
