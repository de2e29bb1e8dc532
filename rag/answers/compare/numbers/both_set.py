"""Tells which indicators two plans both set in numbers, or one alone: “两份文件都有的指标”, “计划独有的数字目标”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.model import Nature
from index.catalogue.records import TargetFact
from rag.answers.compare.plans.lists import alone_asked, first_lacks, named_at
from rag.answers.phrasing.wording import place
from rag.answers.values.choosing import alike, words_of
from rag.answers.values.kinds import amount_of
from rag.answers.values.saying import facts, statement
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Table
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

_ALIKE = 0.8
# “指标”, “数字目标”, “定了数的”: what is set in numbers; not “目标一样吗”, which the words of both tell.
_NUMBERS = re.compile(r"指标|(?:数字|数量|量化|具体|定量)的?(?:目标|要求)|[定写给有]了?(?:具体)?数字?的")
# “都有的”, “重合的”, “一样的吗”: what both set; not “指标的口径一样吗”.
_BOTH = re.compile(r"都(?:提|写|有|设|定|给|列)|共同|共有|重合|重复|[有是]一样的|相同的")


class _Pair(NamedTuple):
    """An indicator as two plans set it."""

    one: TargetFact
    other: TargetFact


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List by name the indicators that both plans aim at, with both values, or those of one alone, if that is asked."""
    text = blanked(question.text, question.places)
    alone = alone_asked(text)
    if len(question.documents) != 2 or not (_NUMBERS.search(text) and (alone or _BOTH.search(text))):
        return None
    if question.telling or question.departments or question.references:
        return None
    documents = sorted(question.documents, key=lambda doc_id: named_at(doc_id, question))
    goals = [[one for one in knowledge.targets(d) if one.target.nature is Nature.GOAL] for d in documents]
    pairs = _pairs(goals[0], goals[1])
    if alone:
        first = 1 if first_lacks(text) else 0
        return _alone(documents, first, goals, pairs, knowledge)
    return _in_both(documents, pairs, knowledge)


def _pairs(goals: Sequence[TargetFact], others: Sequence[TargetFact]) -> list[_Pair]:
    """Pair the goals whose indicators are called alike and counted in one unit, each once."""
    pairs: list[_Pair] = []
    for one in goals:
        left = [other for other in others if other.target.unit == one.target.unit]
        left = [other for other in left if all(other != pair.other for pair in pairs)]
        best = max(left, key=lambda other: alike(one, other), default=None)
        if best and alike(one, best) >= _ALIKE:
            pairs.append(_Pair(one, best))
    return pairs


def _in_both(documents: Sequence[str], pairs: Sequence[_Pair], knowledge: Knowledge) -> Draft:
    if not pairs:
        text = f"按名称比较，{knowledge.titles(documents)}没有名称相同的数量目标。"
        return Draft(Intent.COMPARE, Status.NONE, (Paragraph((Statement(text),)),), {"count": 0})
    every = [fact for pair in pairs for fact in pair]
    proof = tuple(words_of(fact, knowledge) for fact in every)
    first = Paragraph((Statement(f"按名称比较，两份都写明数量目标的有**{len(pairs)}项**：", proof),))
    rows = tuple((Statement(pair.one.target.indicator), *(_cell(fact, knowledge) for fact in pair)) for pair in pairs)
    table = Table(("", *(knowledge.label(doc_id) for doc_id in documents)), rows)
    return Draft(Intent.COMPARE, Status.GROUNDED, (first, table), facts(every))


def _cell(fact: TargetFact, knowledge: Knowledge) -> Statement:
    text = f"**{amount_of(fact.target)}**（{place(fact.clause, knowledge)}）"
    return Statement(text, (words_of(fact, knowledge),))


def _alone(
    documents: Sequence[str],
    first: int,
    goals: Sequence[Sequence[TargetFact]],
    pairs: Sequence[_Pair],
    knowledge: Knowledge,
) -> Draft:
    paired = [pair[first] for pair in pairs]
    kept = [fact for fact in goals[first] if fact not in paired]
    label, other = (knowledge.label(documents[at]) for at in (first, 1 - first))
    if not kept:
        both = _in_both(documents, pairs, knowledge)
        proof = tuple(words_of(fact, knowledge) for pair in pairs for fact in pair)
        note = Statement(f"没有：按名称比较，{label}写明数量目标的，{other}都有。", proof)
        return replace(both, blocks=(Paragraph((note,)), *both.blocks[1:]))
    proof = tuple(words_of(fact, knowledge) for fact in kept)
    told = Statement(f"按名称比较，{label}有而{other}没有的数量目标有**{len(kept)}项**：", proof)
    lines = Bullets(tuple(statement(fact, knowledge) for fact in kept))
    return Draft(Intent.COMPARE, Status.GROUNDED, (Paragraph((told,)), lines), facts(kept))
