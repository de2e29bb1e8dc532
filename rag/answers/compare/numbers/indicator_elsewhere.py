"""Answers which places beside one set a target: “除了海门还有哪里定了茶叶出口的目标”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.compare.asked.sides import Side, find_sides
from rag.answers.compare.numbers.same_indicator import is_same, without_indicator
from rag.answers.phrasing.wording import listed
from rag.answers.values.choosing import NAMED, choose
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.evidence.sentences.relevance import stands_in
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

# Commas stand for a name: “除了,,还有哪里定了茶馆目标”, “除,,外,哪些地方给了茶馆的目标数”; not “除了,,还有什么目标”.
_ELSE = re.compile(
    r"除(?:了|去|开)?,+(?:(?:以外|之外|外),*)?(?:还|另外|别的|其他|其它)?(?:有(?:没有)?)?(?:谁|哪(?:里|儿|些|几?个|几?家|份)?"
    r"(?:地方|城市|地区|规划|文件|计划)?|别的(?:地方|城市|规划)|其他(?:地方|城市|规划))(?:也|还)?"
    r"(?:给|定|设|提|列|写|有|明确)(?:没有?)?(?:了|出|过|到|有)*(?:[^,?多少几]{2,16}?)(?:目标|指标|数字|数值|数)(?:数|值)?(?:的|吗|么)?[?]*$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which other places give the goal that a question names; None if it asks no such, or none gives any."""
    apart = set(question.regions)
    if not apart or not _ELSE.search(blanked(question.text, question.places)):
        return None
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
    giving = {name: of[0].fact for name, of in best.items() if of and is_same(of[0].fact, told.fact, terms)}
    others = [side for side in sides if side.name not in apart]
    without = [side for side in others if side.name not in giving]
    first = _first(sides, giving, others, knowledge)
    lacking = [without_indicator(side.question, told.fact.target.indicator, knowledge) for side in without]
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
