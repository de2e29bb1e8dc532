"""Answers whether another place sets a target as well: “天津有同样的指标吗”, “除了海门还有哪里定了茶叶出口的目标”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers import target
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.phrasing.wording import listed
from rag.answers.values.choosing import NAMED, choose
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
_THERE = re.compile(
    r"[,?]+(?:也|还)?(?:有没有|有)(?:同样|类似|相同|一样|同类|这样|这个|该|这项)的?(?:一?个)?(?:指标|目标|要求|数值|数字)"
    r"(?:吗|么|没有?)?[?]*$"
)
# Commas stand for a name: “除了,,还有哪里定了茶馆目标”, “除,,外,哪些地方给了茶馆的目标数”; not “除了,,还有什么目标”.
_ELSE = re.compile(
    r"除(?:了|去|开)?,+(?:(?:以外|之外|外),*)?(?:还|另外|别的|其他|其它)?(?:有(?:没有)?)?(?:谁|哪(?:里|儿|些|几?个|几?家|份)?"
    r"(?:地方|城市|地区|规划|文件|计划)?|别的(?:地方|城市|规划)|其他(?:地方|城市|规划))(?:也|还)?"
    r"(?:给|定|设|提|列|写|有|明确)(?:没有?)?(?:了|出|过|到|有)*(?:[^,?多少几]{2,16}?)(?:目标|指标|数字|数值|数)(?:数|值)?(?:的|吗|么)?[?]*$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which other places set the target that a question names or tells of one; None if it asks no such."""
    text = blanked(question.text, question.places)
    if question.regions and _ELSE.search(text):
        return _elsewhere(question, knowledge)
    return _of_the_other(question, knowledge) if _THERE.search(text) else None


def _of_the_other(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the side asked has the indicator that is told of the other, with both values."""
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
    theirs = [match.fact for match in choose(asked, knowledge) if _is_same(match.fact, fact, terms)][:1]
    if theirs:
        first = Statement(f"有，{other.name}也给出了这一指标。", statement(theirs[0], knowledge).supports)
    else:
        first = _without(asked, fact.target.indicator, knowledge)
    found = [fact, *theirs]
    said = tuple(statement(one, knowledge) for one in found)
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((first,)), Paragraph(said)), facts(found))


def _elsewhere(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which places beside those set aside give the goal that a question names; None if none at all gives it."""
    everywhere = tuple(entry.id for entry in knowledge.entries)
    asked = replace(
        question,
        intent=Intent.TARGET,
        nature=Nature.GOAL,
        documents=everywhere,
        named_documents=(),
        regions=tuple(knowledge.regions),
    )
    sides = find_sides(replace(asked, text=blanked(question.text, question.places), places=()), knowledge)
    best = {side.name: [one for one in choose(side.question, knowledge)[:1] if one.named >= NAMED] for side in sides}
    told = max((one for of in best.values() for one in of), key=lambda one: one.named, default=None)
    if told is None:
        return None
    terms = tuple(term for term in asked.terms if stands_in(term, told.fact.target.indicator.lower()))
    giving = {name: of[0].fact for name, of in best.items() if of and _is_same(of[0].fact, told.fact, terms)}
    others = [side for side in sides if side.name not in question.regions]
    without = [side for side in others if side.name not in giving]
    first = _first(sides, giving, others, knowledge)
    lacking = [_without(side.question, told.fact.target.indicator, knowledge) for side in without]
    lacking = [Statement(one.text.removeprefix("没有，"), one.supports) for one in lacking]
    shown = [statement(fact, knowledge) for fact in giving.values()]
    status = Status.GROUNDED if len(without) < len(others) else Status.PARTIAL
    blocks = (Paragraph((first, *lacking)), Paragraph(tuple(shown)))
    return Draft(Intent.COMPARE, status, blocks, facts(tuple(giving.values())))


def _first(
    sides: Sequence[Side], giving: Mapping[str, TargetFact], others: Sequence[Side], knowledge: Knowledge
) -> Statement:
    """Say which of the others give the goal, or that only the one does that was set aside."""
    more = [side.name for side in others if side.name in giving]
    if more:
        supports = tuple(one for name in more for one in statement(giving[name], knowledge).supports)
        return Statement(f"除此之外，{listed(more)}也给出了这一目标。", supports)
    given = [side.name for side in sides if side.name in giving]
    supports = tuple(one for name in given for one in statement(giving[name], knowledge).supports)
    return Statement(f"没有找到别的地方，正文里只有{listed(given)}给出了这一目标。", supports)


def _is_same(one: TargetFact, fact: TargetFact, terms: Sequence[Term]) -> bool:
    """Tell whether a value is of the indicator of another, and as that one reached or aimed at."""
    same = one.target.unit == fact.target.unit and one.target.nature is fact.target.nature
    return same and all(stands_in(term, one.target.indicator.lower()) for term in terms)


def _without(asked: Question, indicator: str, knowledge: Knowledge) -> Statement:
    """Say that the plans of a side do not give a value: 没有, unless its table was a picture."""
    titles = knowledge.titles(asked.documents)
    block = target.without_value(asked, knowledge).blocks[0]
    if isinstance(block, Paragraph) and block.statements[0].text.startswith(target.PICTURED):
        return Statement(f"{titles}的正文没有给出“{indicator}”的数值，其指标表是图片，收录文本未包含。")
    return Statement(f"没有，{titles}没有给出“{indicator}”的数值。")
