"""Answers whether another place sets a target as well: “天津有同样的指标吗”, “除了海门还有哪里定了茶叶出口的目标”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers import target
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.phrasing.wording import listed
from rag.answers.values.choosing import NAMED, choose
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement, Support
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import Term

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
    elsewhere = bool(question.regions) and _ELSE.search(text) is not None
    if not elsewhere and not _THERE.search(text):
        return None
    sides = _everywhere(question, text, knowledge) if elsewhere else find_sides(question, knowledge)
    if not elsewhere and len(sides) != 2:
        return None
    others = [side for side in sides if side.name not in question.regions] if elsewhere else sides[1:]
    best = [match for side in (sides if elsewhere else sides[:1]) for match in choose(side.question, knowledge)[:1]]
    told = max((one for one in best if one.named >= NAMED or not elsewhere), key=lambda one: one.named, default=None)
    if told is None:
        return None if elsewhere else target.without_value(replace(question, intent=Intent.TARGET), knowledge)
    giving = {side.name: fact for side in sides if (fact := _given(side, told.fact, knowledge))}
    more = [side.name for side in others if side.name in giving]
    without = [side for side in others if side.name not in giving]
    first = [_without(side.question, told.fact.target.indicator, knowledge) for side in without]
    if more:
        opening = "除此之外" if elsewhere else "有"
        proof = _proof([giving[name] for name in more], knowledge)
        first.insert(0, Statement(f"{opening}，{listed(more)}也给出了这一目标。", proof))
    elif elsewhere:
        only = f"没有找到别的地方，正文里只有{listed(list(giving))}给出了这一目标。"
        first.insert(0, Statement(only, _proof(list(giving.values()), knowledge)))
    elif first[0].reason is not Reason.PICTURED:
        first[0] = Statement(f"没有，{first[0].text}")
    shown = list(giving.values())
    status = Status.PARTIAL if elsewhere and len(without) == len(others) else Status.GROUNDED
    said = Paragraph(tuple(statement(fact, knowledge) for fact in shown))
    return Draft(Intent.COMPARE, status, (Paragraph(tuple(first)), said), facts(shown))


def _everywhere(question: Question, text: str, knowledge: Knowledge) -> list[Side]:
    """Return every place with plans as a side that is asked for its goal."""
    asked = replace(
        question,
        text=text,
        places=(),
        intent=Intent.TARGET,
        nature=Nature.GOAL,
        documents=tuple(entry.id for entry in knowledge.entries),
        named_documents=(),
        regions=tuple(knowledge.regions),
    )
    return find_sides(asked, knowledge)


def _given(side: Side, fact: TargetFact, knowledge: Knowledge) -> TargetFact | None:
    """Return the value that a side gives of the indicator of another, or that value where it is its own."""
    terms = tuple(term for term in side.question.terms if stands_in(term, fact.target.indicator.lower()))
    asked = replace(side.question, terms=terms, topic=",".join(term.word for term in terms), intent=Intent.TARGET)
    return next((one.fact for one in choose(asked, knowledge) if _is_same(one.fact, fact, terms)), None)


def _proof(found: Sequence[TargetFact], knowledge: Knowledge) -> tuple[Support, ...]:
    return tuple(support for fact in found for support in statement(fact, knowledge).supports)


def _is_same(one: TargetFact, fact: TargetFact, terms: Sequence[Term]) -> bool:
    """Tell whether a value is of the indicator of another, and as that one reached or aimed at."""
    same = one.target.unit == fact.target.unit and one.target.nature is fact.target.nature
    return same and all(stands_in(term, one.target.indicator.lower()) for term in terms)


def _without(asked: Question, indicator: str, knowledge: Knowledge) -> Statement:
    """Say that the plans of a side do not give a value, or that its table was a picture."""
    titles = knowledge.titles(asked.documents)
    if target.without_value(asked, knowledge).reason is Reason.PICTURED:
        text = f"{titles}的正文没有给出“{indicator}”的数值，其指标表是图片，收录文本未包含。"
        return Statement(text, reason=Reason.PICTURED)
    return Statement(f"{titles}没有给出“{indicator}”的数值。")
