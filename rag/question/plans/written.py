"""Tells which plans held write of a place that none of them is of, as a question means it: in a name, beside, there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.model import Clause
from rag.knowledge import Knowledge
from rag.lexicon.regions import region_names
from rag.lexicon.tables import any_of
from rag.question.claims.existence import body_at_end
from rag.question.plans.links import NATION

# So many plans at most are read through for a place.
_MOST_PLANS = 40
# So many characters behind the place, or with the name of a body at their end, make a name that holds it.
_NAME, _BODY = 6, 3
_LONGEST = 24
_TOGETHER = (
    "一起|一道|一块|共同|联合|联手|携手|合作|协作|合伙|对接|共建|共享|共管|互认|互助|结对|签|联动|联席|会商|协商|一体|挂钩"
    "|牵手|搭伙|合办|合建|协查|协议|移送"
)
# “跟云港一起查”, “与云港、石桥合作”: what a plan held does with a place; not “云港和石桥谁多”.
_WITH = r"(?:和|跟|与|同|联合|会同|携手|对接|联手)(?:[^,?和跟与同]{{1,12}}[、和])?{place}[^,?]{{0,8}}?(?:{together})"
# “和云港谁多”, “跟云港各有几家”: the place is a side of its own; not “和云港共建什么”.
_WEIGHS = re.compile("谁|哪(?:个|边|里|地|家|份)|各|分别|比|更|不同|区别|差[别异距]")
# “向云港学习”, “在云港设点”, “从云港引进”, “到云港办展”: where it does something; not “问到云港”.
_TOWARDS = r"(?:在|从|向|往|赴|面向|辐射|(?<![问提说讲谈写看])到){place}(?=[^,?的和与跟同]{{1,}})"
# “在石桥、云港布局”, “于云港设立”: a plan says that something is there; not “与云港合作”.
_WITHIN = r"(?:在|于|位于|落户|布局于)[^,，;；。在与和]{{0,16}}?(?:{place})"
# The run of characters that a question and a sentence share on the matter, and how rare it is.
_RUN, _RARE = 4, 2.0


def regions_writing(text: str, place: str, around: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the regions whose plans write of a place as a question does that names it; none where it is elsewhere.

    They write the longer name that it is part of (“云港茶叶交易中心”). Or, of the regions ``around`` that the question
    names besides, one writes of the place with which, or in which, the question says that something is done. Or, where
    it names none, a plan says that there is, in that place, the very thing that is asked about; whole provinces are
    within no region.
    """
    if len(knowledge.entries) > _MOST_PLANS or not knowledge.is_written(place):
        return ()
    if name := _name_of(text, place, knowledge):
        return _of(name, around, knowledge)
    if around:
        forms = (form.format(place=place, together=_TOGETHER) for form in (_WITH, _TOWARDS))
        done_there = not _WEIGHS.search(text) and any(re.search(form, text) for form in forms)
        return _of(place, around, knowledge) if done_there else ()
    if place in region_names().provinces:
        return ()
    held = {clause.doc_id for clause in _holding(place, (), knowledge) if _says_there(clause, text, place, knowledge)}
    return knowledge.regions_of(doc_id for doc_id in knowledge.doc_ids if doc_id in held)


def _name_of(text: str, place: str, knowledge: Knowledge) -> str:
    """Return the longest name from a place on that a plan writes; nothing where it is the place and a common word."""
    start = text.find(place)
    behind = re.match(r"[^,?;“”()]*", text[start:])
    run = behind[0][:_LONGEST] if behind else ""
    for length in range(len(run), len(place) + 1, -1):
        name = run[:length]
        longer = length - len(place)
        is_name = longer >= _NAME or (longer >= _BODY and body_at_end(name))
        if is_name and knowledge.is_written(name):
            return name
    return ""


def _of(words: str, around: Sequence[str], knowledge: Knowledge) -> tuple[str, ...]:
    """Return the regions, of those ``around`` if there are any, whose plans hold some words."""
    return knowledge.regions_of(clause.doc_id for clause in _holding(words, around, knowledge))


def _holding(words: str, around: Sequence[str], knowledge: Knowledge) -> Iterator[Clause]:
    for entry in knowledge.entries:
        region = entry.metadata.region
        if (region in around) if around else region != NATION:
            yield from (clause for clause in knowledge.document(entry.id).clauses if words in clause.text.lower())


def _says_there(clause: Clause, text: str, place: str, knowledge: Knowledge) -> bool:
    """Tell whether a sentence of a clause says that in a place there is what a question asks about."""
    there = re.compile(_WITHIN.format(place=any_of((place,))))
    asked = text.replace(place, ",")
    for sentence in re.split("[。;；]", clause.text.lower()):
        if there.search(sentence) and any(knowledge.weigh(run) >= _RARE for run in _shared(asked, sentence)):
            return True
    return False


def _shared(text: str, sentence: str) -> Iterator[str]:
    for start in range(len(text) - _RUN + 1):
        run = text[start : start + _RUN]
        if "," not in run and run in sentence:
            yield run
