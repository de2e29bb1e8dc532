"""Lists and counts the goals in numbers that plans set: for a matter, “商标的目标有哪些”, or all, “规划有几项指标”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers import listing
from rag.answers.declining.declined import PICTURE, examples
from rag.answers.standing.goals import INDICATORS, part_of, picture_notes
from rag.answers.values import saying
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import coverage
from rag.evidence.things.indicators import find_indicators
from rag.evidence.things.properties import PROPERTY, Row, property_asked, rows_with_property
from rag.knowledge import Knowledge
from rag.lexicon.things import units_of
from rag.question.claims.denial import denied
from rag.question.model import Question
from rag.question.topic.subject import named
from rag.question.topic.terms import IDLE_WEIGHT, Term

# “商标的目标有哪些”, “人才方面定了哪些指标”: all goals that are set for a matter; not “目标是多少”, one number.
_ASKED = re.compile(
    r"(?:方面|领域)?的?(?:主要|具体|量化|数量|定量|发展)?(?:目标|指标)(?:都|分别|一共)?[有是](?:哪些|哪几[个项条]|什么|啥)"
    r"|(?:方面|领域)?(?:有|定了|设了|提了)(?:哪些|什么|啥|哪几[个项])(?:具体|量化|数量)?的?(?:目标|指标)"
)
# “质押融资有目标吗”, “导航定了指标没有”: whether a goal is set; not “有目标责任吗”, “有目标企业吗”.
_WHETHER = re.compile(
    r"(?:有没有|有无|有|定了?|设了?|提了?)(?:具体|量化|数量|明确|发展)?的?(?:目标|指标)[值数]?(?:吗|么|没有?)?[?]*$"
)
# The share of a question's words that name the indicator of a goal.
_NAMED, _BEHIND, _MOST = 0.5, 0.05, 3
_INTENTS = frozenset({Intent.LIST, Intent.MEASURE, Intent.DEFINITION, Intent.TARGET, Intent.LOOKUP})
# The share of the words of a matter that an indicator must have to be a goal for it.
_HELD = 0.99


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the goals whose indicators have the words of the matter, or count what the matter is: people for 人才.

    Plans that set no goal in numbers at all are said to have none before what they write of the matter. None where a
    question asks for no goals of a matter, or where plans set goals and none of them is for it.
    """
    whether = _WHETHER.search(question.text) if question.intent is Intent.YES_NO else None
    asked = whether or _ASKED.search(question.text)
    if asked is None or question.references or question.departments:
        return None
    if whether is None and question.intent not in _INTENTS:
        return None
    titles = knowledge.titles(question.documents)
    others = [term for term in question.terms if term.word not in asked[0] and term.word not in titles]
    words = [term for term in question.telling if term in others] or others
    if not words or not question.is_placed or question.foreign:
        return None
    if whether:
        return _if_any(question, words, knowledge)
    goals = [fact for one in question.documents for fact in knowledge.targets(one) if _is_goal(fact)]
    if not goals:
        return _without(question, knowledge) if question.telling else None
    found = [fact for fact in goals if _is_of(fact, words)]
    if not found:
        return None
    lines = Bullets(tuple(saying.statement(fact, knowledge) for fact in found))
    notes = picture_notes(question, knowledge)
    return Draft(Intent.TARGET, Status.GROUNDED, (lines, *notes), saying.facts(found))


def _if_any(question: Question, words: Sequence[Term], knowledge: Knowledge) -> Draft | None:
    """Say whether plans set a goal in numbers for the matter; None where the question denies it."""
    if denied(question.text):
        return None
    near = [one for one in find_indicators(question, knowledge, question.documents) if _is_goal(one.fact)]
    best = max((one.named for one in near), default=0.0)
    as_good = (one.fact for one in near if one.named >= max(_NAMED, best - _BEHIND))
    found = list(as_good)[:_MOST] or [one.fact for one in near if _is_of(one.fact, words)][:_MOST]
    notes = picture_notes(question, knowledge)
    if found:
        lines = tuple(saying.statement(fact, knowledge) for fact in found)
        proof = tuple(dict.fromkeys(support for line in lines for support in line.supports))
        first = Paragraph((Statement("是。写明的目标如下。", proof),))
        facts = {**saying.facts(found), "verdict": True}
        return Draft(Intent.YES_NO, Status.GROUNDED, (first, Bullets(lines), *notes), facts)
    where = "正文" if notes else ""
    text = f"没有，{knowledge.titles(question.documents)}{where}没有给出{named(question) or '这方面'}的数量目标。"
    said = (Paragraph((Statement(text),)), *notes)
    return Draft(Intent.YES_NO, Status.NONE, said, suggestions=examples(knowledge))


def _is_goal(fact: TargetFact) -> bool:
    return fact.target.nature is Nature.GOAL


def _is_of(fact: TargetFact, words: Sequence[Term]) -> bool:
    target = fact.target
    if coverage(words, target.indicator.lower()) >= _HELD:
        return True
    return len(words) == 1 and any(target.amount.endswith(unit) for unit in units_of(words[0].word))


def _without(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that plans without a goal in numbers have none, before what they write of the matter."""
    said = listing.answer(question, knowledge)
    if said.status is Status.NONE:
        return None
    text = f"{knowledge.titles(question.documents)}没有写明{named(question) or '这方面'}的数量目标，相关的内容如下。"
    return Draft(said.intent, Status.PARTIAL, (Paragraph((Statement(text),)), *said.blocks), said.facts)


_KIND = "(?:主要|定量|量化|核心|具体|约束性|预期性|数字|数量|数值)"
# “表里约束性的有几个”, “预期性指标共几项”, “有几项是约束性的”: indicators of a property; not “约束性有多强”.
_OF_PROPERTY = re.compile(
    rf"{PROPERTY.pattern}(?:的|指标|目标)*(?:一共|总共|共|都)?(?:列|设|定)?有?(?:几|多少)[项个条]?"
    rf"|(?:几|多少)[项个条]?(?:指标|目标)?(?:是|属于|为)?{PROPERTY.pattern}"
)
# That they stand in a table is no topic.
_IN_TABLE = ",指标表里面,指标表格里面,指标表中,指标表格中,表里约束性,表里预期性"
# “几项指标”, “多少个量化目标”, “几个目标”, “指标有几个”; not “几个目标任务”, nor “指标有多少家”.
_HOW_MANY = re.compile(
    rf"(?:几|多少)[项个条大]?(?:{_KIND}的?)*(?:指标|目标(?![任里中]))(?!体系)"
    rf"|(?:指标|{_KIND}目标)(?:数|总数|(?:一共|总共|共)?有?(?:几|多少)[项个条])(?=[?]|$)"
)


def counted(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the goals with a value of each plan and list them, or say that there is none; None for another question."""
    of_property = _OF_PROPERTY.search(question.text)
    asked = _HOW_MANY.search(question.text) or of_property
    placed = question.is_placed or "all_sides" in question.cues
    if asked is None or not placed or question.references or question.departments or question.districts:
        return None
    counts = f"{asked[0]}{of_property[0] if of_property else ''}{_IN_TABLE}"
    if any(term.weight > IDLE_WEIGHT and term.word not in counts for term in question.terms):
        return None
    if (wanted := property_asked(question.text)) and (rows := rows_with_property(question.documents, knowledge)):
        return _of_property(wanted, rows, question, knowledge)
    found = {doc_id: goals_of(doc_id, question, knowledge) for doc_id in question.documents}
    blocks = [block for doc_id, goals in found.items() for block in told(doc_id, goals, knowledge)]
    facts = [fact for goals in found.values() for fact in goals.facts]
    status = Status.GROUNDED if facts else Status.NONE
    return Draft(Intent.COUNT, status, tuple(blocks), {**saying.facts(facts), "count": len(facts)} if facts else {})


def _of_property(wanted: str, rows: Sequence[Row], question: Question, knowledge: Knowledge) -> Draft:
    """Count the indicators of a property in the tables of each plan, and list their goals."""
    facts: list[TargetFact] = []
    blocks: list[Block] = []
    for doc_id in question.documents:
        held = {row.clause.id for row in rows if row.clause.doc_id == doc_id and row.property == wanted}
        if not any(row.clause.doc_id == doc_id for row in rows):
            continue
        found = [fact for fact in knowledge.targets(doc_id) if fact.clause_id in held and _is_goal(fact)]
        lines = tuple(saying.statement(fact, knowledge) for fact in found)
        end = "：" if lines else "。"
        text = f"{knowledge.label(doc_id)}的指标表里{wanted}指标有**{len(held)}项**{end}"
        blocks += [Paragraph((Statement(text),)), *((Bullets(lines),) if lines else ())]
        facts += found
    count = len({fact.clause_id for fact in facts})
    return Draft(Intent.COUNT, Status.GROUNDED, tuple(blocks), {**saying.facts(facts), "count": count})


class Goals(NamedTuple):
    """The goals in numbers of a plan, and the heading of its part for them; none where any clause may set one."""

    heading: str
    facts: list[TargetFact]


def goals_of(doc_id: str, question: Question, knowledge: Knowledge) -> Goals:
    """Return the goals that the part of a plan for its indicators sets, or else any of its clauses."""
    every = [fact for fact in knowledge.targets(doc_id) if _is_goal(fact)]
    part = part_of(doc_id, INDICATORS, question, knowledge)
    held = {clause.id for clause in part.clauses} if part else set()
    within = [fact for fact in every if fact.clause_id in held]
    return Goals(part.heading, within) if part and within else Goals("", every)


def told(doc_id: str, goals: Goals, knowledge: Knowledge) -> list[Block]:
    """Say how many goals a plan sets, list them if they are not too many, and say if its table was a picture."""
    if not goals.facts:
        text = f"{knowledge.titles([doc_id])}没有列出有数值的指标（**0项**）。"
        return [Paragraph((Statement(text),))]
    lines = tuple(saying.statement(fact, knowledge) for fact in goals.facts)
    where = f"“{goals.heading}”" if goals.heading else "正文"
    text = f"{knowledge.label(doc_id)}{where}写有数值的目标有**{len(lines)}项**："
    blocks: list[Block] = [Paragraph((Statement(text),)), Bullets(lines)]
    if any(gap.kind == PICTURE for gap in knowledge.document(doc_id).gaps):
        text = f"{knowledge.titles([doc_id])}的指标表是图片，收录文本未包含，其中的指标没有计入；请查阅原文。"
        blocks.append(Paragraph((Statement(text),)))
    return blocks
