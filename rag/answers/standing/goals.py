"""Answers what a place or a plan aims at as a whole: the part of the plan that sets its goals, or its indicators."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.cleaning.width import fold
from corpus.model import Document, Nature
from index.catalogue.records import TargetFact
from rag.answers.declining.declined import PICTURE, examples, pictures
from rag.answers.outline import contents
from rag.answers.values import saying
from rag.answers.yes_no.ruling import word_for
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.places.outline import Path, below, name_asked, paths
from rag.evidence.places.steps import Place
from rag.finder.vocabulary import said_in
from rag.knowledge import Knowledge
from rag.question.claims.denial import denied
from rag.question.intent.counting import counting
from rag.question.model import Question
from rag.question.plans.links import find_years
from rag.question.topic.terms import IDLE_WEIGHT
from rag.question.wording.normalise import normalise

# “要实现什么目标”, “有哪些主要指标”, “要达到什么水平”, “目标是建成什么”: the goals as a whole; not
# “目标责任”.
_ASKED = re.compile(
    r"(?:要|想|将|能)?(?:实现|达到|完成|达成|定|设定|确定|提出)?了?(?:什么|啥|哪些|哪几个|怎样的?|的)?"
    r"(?:总体|总的|主要|发展|整体|具体|核心|大|定量|量化|数字|数量)?的?(?P<name>目标|指标|愿景)(?!责任|考核|管理|任务)"
    r"|(?:事业|工作)?(?:目标|指标)?(?:是|就是)?(?:要|想)?(?:建成|打造成|建设成|发展成|变成|成为|(?<=[要会])成)(?:一个|个)?"
    r"(?:什么|啥|怎样的?|怎么样的?)(?:样子?|地方)?的?(?:城市|地方|地区|城区|高地)?(?=$|[?,])"
    r"|(?:实现|达到|做到|发展到|建成)[^,?]{0,4}(?:什么|啥|怎样|怎么样|何种|多高)的?(?:水平|程度|高度|样子|局面|地步)"
)
INDICATORS = "指标"
"""What a question calls goals in numbers."""
_LOOSE = frozenset(
    {
        Intent.MEASURE,
        Intent.LIST,
        Intent.LOOKUP,
        Intent.DEFINITION,
        Intent.TARGET,
        Intent.COMPARE,
        Intent.YES_NO,
    }
)
_MOST = 12
# “(以上指标均为预期性指标)”: a note below a table.
_REMARK = re.compile(r"\s*\([^()]*\)[。;]?\s*")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Give the part of each plan that sets its goals; None if a question asks for the goal of something.

    Where no plan has such a part, the values that they set are listed. A place without a goal is said to have none,
    also where it is asked whether it has one.
    """
    question = _to_the_year(question, knowledge)
    asked = list(_ASKED.finditer(question.text))
    if not asked or not _is_loose(question) or not _nothing_else(question, "".join(one[0] for one in asked)):
        return None
    name = next((one["name"] for one in asked if one["name"]), "")
    parts = {doc_id: part_of(doc_id, name, question, knowledge) for doc_id in question.documents}
    found = {doc_id: place for doc_id, place in parts.items() if place}
    if question.intent is Intent.YES_NO and (found or _values(question, knowledge)):
        return None
    if not found:
        return _values(question, knowledge) or _without_goals(question, knowledge)
    if not any(place.clauses for place in found.values()):
        return _outside_pictures(found, question, knowledge) or pictures(question, knowledge)
    return _in_parts(found, question, knowledge)


def _to_the_year(question: Question, knowledge: Knowledge) -> Question:
    """Return a question that names no plan but a year, “到2030年的目标”, as one for the plans that end then."""
    if question.is_placed or len(question.years) != 1:
        return question
    periods = {doc_id: knowledge.entry(doc_id).metadata.period for doc_id in question.documents}
    ending = tuple(doc_id for doc_id, period in periods.items() if period and period[1] == question.years[0])
    return replace(question, documents=ending, named_documents=ending) if ending else question


def _is_loose(question: Question) -> bool:
    """Tell whether a question may ask for goals as a whole by its kind: not of a right, nor for how many or who."""
    if said_in("right", question.topic):
        return False
    return question.intent in _LOOSE or (question.intent is Intent.COUNT and not counting(question.text))


def _in_parts(found: Mapping[str, Place], question: Question, knowledge: Knowledge) -> Draft:
    """Give the parts of plans that set their goals, those of the year asked for if any are, and say who has none.

    What tasks set in numbers belongs to it unless how the goals are put is asked for.
    """
    timely = {doc_id: place for doc_id, place in found.items() if _is_of_year(place, question)}
    blocks: list[Block] = [] if timely else [_of_other_years(found, question, knowledge)]
    told = timely or found
    blocks += [block for place in told.values() for block in _told(place, knowledge)]
    if timely and "verbatim" not in question.cues:
        blocks += [block for place in told.values() for block in of_tasks(place, knowledge, named=len(told) > 1)]
    covered = knowledge.regions_of(told)
    silent = [doc_id for doc_id in question.documents if knowledge.region_of(doc_id) not in covered]
    blocks += [_silent(silent, knowledge)] if silent else []
    intent = Intent.COMPARE if question.intent is Intent.COMPARE else Intent.LOOKUP
    facts = {"clauses": [clause.id for place in told.values() for clause in place.clauses]}
    return Draft(intent, Status.PARTIAL if silent or not timely else Status.GROUNDED, tuple(blocks), facts)


# “哪些数量指标”: goals in numbers, wherever they stand.
_IN_NUMBERS = re.compile("(?:数量|数字|量化|定量|数值)(?:的|化)?(?:目标|指标)")


def _outside_pictures(found: Mapping[str, Place], question: Question, knowledge: Knowledge) -> Draft | None:
    """List the goals in numbers that tasks set where the part for them is a picture; None if they are not asked for."""
    if not _IN_NUMBERS.search(question.text):
        return None
    goals = [block for place in found.values() for block in of_tasks(place, knowledge, named=len(found) > 1)]
    notes = [_picture(place, knowledge) for place in found.values() if _has_picture(place)]
    return Draft(Intent.TARGET, Status.PARTIAL, (*notes, *goals)) if goals else None


def _is_of_year(place: Place, question: Question) -> bool:
    """Tell whether a part of a plan is of the year asked for: it names the year, or none at all."""
    written = (words for clause in place.clauses for words in (*clause.path, clause.text))
    text = "\n".join((place.document.title, *place.path, *written))
    named = find_years(normalise(text))
    return not question.years or not named or not set(named).isdisjoint(question.years)


def _of_other_years(found: Mapping[str, Place], question: Question, knowledge: Knowledge) -> Paragraph:
    years = "、".join(f"{year}年" for year in question.years)
    text = f"{knowledge.titles(found)}没有写明{years}的目标，写明的目标如下。"
    return Paragraph((Statement(text),))


def _nothing_else(question: Question, asked: str) -> bool:
    """Tell whether a question names nothing that the goals are of: a place or a plan, or which goals there are."""
    placed = bool(question.is_placed or "all_sides" in question.cues or "list" in question.cues)
    if not placed or question.references or question.departments or question.foreign or _counts(question.text):
        return False
    return not any(term.weight > IDLE_WEIGHT and term.word not in asked for term in question.terms)


# “目标是多少”: what the goals are; not “有多少指标”, which counts them.
_HOW_MUCH = re.compile("(?:目标|指标)值?(?:是|为|定|定为|达到?)?$")


def _counts(text: str) -> bool:
    """Tell whether a question asks how many things there are, and not what the goals are."""
    numeral = counting(text)
    return numeral is not None and bool(numeral.behind or not _HOW_MUCH.search(numeral.before))


def part_of(doc_id: str, name: str, question: Question, knowledge: Knowledge) -> Place | None:
    """Return the outermost part of a plan that is headed as its goals, or as its indicators where these are asked.

    A part whose very heading a question has is meant by itself: “总体目标”.
    """
    document = knowledge.document(doc_id)
    path = _headed(document, question.text) or (_ending(document, name) if name == INDICATORS else None)
    path = path or _ending(document, "目标")
    if path is None:
        return None
    clauses = below(document, path)
    said = tuple(clause for clause in clauses if not _REMARK.fullmatch(fold(clause.text)))
    return Place(document, path, said)


def _told(place: Place, knowledge: Knowledge) -> list[Block]:
    """Give a part of a plan, and say if the table of its indicators was a picture."""
    blocks = contents.told(place, knowledge, in_lines=False) if place.clauses else []
    if _has_picture(place):
        blocks.append(_picture(place, knowledge))
    return blocks


def _picture(place: Place, knowledge: Knowledge) -> Paragraph:
    text = f"{knowledge.titles([place.document.id])}的指标在图片表格中，收录文本未包含；请查阅原文。"
    return Paragraph((Statement(text),))


def picture_notes(question: Question, knowledge: Knowledge) -> list[Paragraph]:
    """Say of each plan in question whose table of indicators was a picture that it was one."""
    parts = (part_of(doc_id, "", question, knowledge) for doc_id in question.documents)
    return [_picture(place, knowledge) for place in parts if place and _has_picture(place)]


def of_tasks(place: Place, knowledge: Knowledge, *, named: bool = False) -> list[Block]:
    """Return the goals in numbers that the tasks of a plan set whose table of indicators was a picture."""
    if not _has_picture(place):
        return []
    goals = [fact for fact in _goals([place.document.id], knowledge) if fact.clause not in place.clauses]
    lines = tuple(saying.statement(fact, knowledge) for fact in goals)
    heading = f"{knowledge.label(place.document.id) if named else ''}正文中写明的数量目标"
    return [Bullets(lines, heading=heading)] if lines else []


def _has_picture(place: Place) -> bool:
    depth = len(place.path)
    return any(gap.kind == PICTURE and gap.path[:depth] == place.path for gap in place.document.gaps)


def _headed(document: Document, text: str) -> Path | None:
    named = [path for path in paths(document) if _SETS.search(asked := name_asked(path[-1])) and asked in text]
    return max(named, key=lambda path: len(path[-1]), default=None)


# “总体目标”, “主要定量指标”: a heading of what is aimed at, told from others; not “目标” alone.
_SETS = re.compile(r"..(?:目标|指标)$")


def _ending(document: Document, name: str) -> Path | None:
    ends = re.compile(rf"{name}(?:体系)?$")
    return min((path for path in paths(document) if ends.search(name_asked(path[-1]))), key=len, default=None)


def _values(question: Question, knowledge: Knowledge) -> Draft | None:
    goals = _goals(question.documents, knowledge)
    if not goals:
        return None
    lines: list[Block] = [Bullets(tuple(saying.statement(fact, knowledge) for fact in goals))]
    return Draft(Intent.TARGET, Status.GROUNDED, tuple(lines), saying.facts(goals))


def _goals(doc_ids: Sequence[str], knowledge: Knowledge, most: int | None = _MOST) -> list[TargetFact]:
    facts = (fact for doc_id in doc_ids for fact in knowledge.targets(doc_id))
    return [fact for fact in facts if fact.target.nature is Nature.GOAL][:most]


def _without_goals(question: Question, knowledge: Knowledge) -> Draft:
    """Say that no plan in question sets goals, behind whether a question is right that asks or says so."""
    told = word_for(holds=False, denied=denied(question.text) is not None) if question.intent is Intent.YES_NO else ""
    silent = _silent(question.documents, knowledge, f"{told}，" if told else "")
    return Draft(question.intent, Status.NONE, (silent,), suggestions=examples(knowledge))


def _silent(doc_ids: Sequence[str], knowledge: Knowledge, opening: str = "") -> Paragraph:
    text = f"{opening}{knowledge.titles(doc_ids)}没有写明总的目标和指标；可以问某一项工作的措施或责任部门。"
    return Paragraph((Statement(text),))
