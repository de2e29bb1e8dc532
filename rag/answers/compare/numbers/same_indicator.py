"""Answers whether another side sets the indicator told of one: “海门茶叶产值目标15亿元,天津有同样的指标吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.catalogue.records import TargetFact
from rag.answers import target
from rag.answers.compare.asked.sides import find_sides
from rag.answers.values.choosing import choose
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

_TWO = 2
# “天津有同样的指标吗”, “天津有没有这个目标”; not “有什么目标”, “目标一样吗”.
_ASKS = re.compile(
    r"[,?]+(?:也|还)?(?:有没有|有)(?:同样|类似|相同|一样|同类|这样|这个|该|这项)的?(?:一?个)?(?:指标|目标|要求|数值|数字)"
    r"(?:吗|么|没有?)?[?]*$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the side asked has the indicator that is told of the other, with both values; None if not asked."""
    if not _ASKS.search(blanked(question.text, question.places)):
        return None
    sides = find_sides(question, knowledge)
    if len(sides) != _TWO:
        return None
    one, other = sides
    told = choose(one.question, knowledge)[:1]
    if not told:
        return target.without_value(replace(question, intent=Intent.TARGET), knowledge)
    fact = told[0].fact
    terms = tuple(term for term in one.question.terms if stands_in(term, fact.target.indicator.lower()))
    asked = replace(other.question, terms=terms, topic=",".join(term.word for term in terms), intent=Intent.TARGET)
    theirs = [match.fact for match in choose(asked, knowledge) if is_same(match.fact, fact, terms)][:1]
    if theirs:
        first = Statement(f"有，{other.name}也给出了这一指标。", statement(theirs[0], knowledge).supports)
    else:
        first = without_indicator(asked, fact.target.indicator, knowledge)
    found = [fact, *theirs]
    said = tuple(statement(one, knowledge) for one in found)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first,)), Paragraph(said)), facts(found))


def is_same(one: TargetFact, fact: TargetFact, terms: Sequence[Term]) -> bool:
    """Tell whether a value is of the indicator of another, and as that one reached or aimed at."""
    same = one.target.unit == fact.target.unit and one.target.nature is fact.target.nature
    return same and all(stands_in(term, one.target.indicator.lower()) for term in terms)


def without_indicator(asked: Question, indicator: str, knowledge: Knowledge) -> Statement:
    """Say that the plans of a side do not give a value: 没有, unless its table was a picture."""
    titles = knowledge.titles(asked.documents)
    block = target.without_value(asked, knowledge).blocks[0]
    if isinstance(block, Paragraph) and block.statements[0].text.startswith(target.PICTURED):
        return Statement(f"{titles}的正文没有给出“{indicator}”的数值，其指标表是图片，收录文本未包含。")
    return Statement(f"没有，{titles}没有给出“{indicator}”的数值。")
