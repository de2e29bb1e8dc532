"""Answers whether plans give a number: “有没有给出茶园的数量”, “有茶厂产值的目标吗”; what has none is denied."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.answers import target
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Reason, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked

_NUMBER = r"(?:数量|数目|数字|数值|个数|总数|总量|金额|总额|规模|销售额|产值|(?:申请|授权|登记|注册|拥有)量)"
# “有没有给出茶园的数量”, “写没写产值的目标”, “有茶厂数量的指标吗”; not “有没有扩大规模的措施”, “有多少数量”.
_ASKS = re.compile(
    r"(?:(?P<whether>有没有|有无|是否|写没写|给没给|提没提)|(?<![没具会要将])有)(?:给出|写明|列出|写|提|列|公布|说明|有|到|了|过)*"
    rf"(?P<thing>(?!扩大|增加|提高|提升|减少|限制|控制|具体)[^,?谁哪几多什怎]{{2,18}}?的?{_NUMBER})"
    r"(?:的?(?:具体)?(?:目标值?|指标值?|数字|数值|数据|现状))?(?P<closes>吗|么|没有?)?[?]*$"
)
# “茶馆有没有给数”, “采茶写没写具体数字”, “茶艺有没有数量目标”, “茶园有目标数吗”: the same with the thing before;
# not “有没有数据平台”.
_ASKS_BEHIND = re.compile(
    r"(?:^|,)(?P<thing>[^,?]{2,24}?)(?P<whether>有没有|有无|写没写|给没给|定没定|(?:有|定了|给了|写了)(?=[^?]*[吗么没]))"
    r"(?:写|给|定|说)?(?:明|出|到)?(?:具体|明确)?的?(?:这个)?"
    r"(?:数(?:量|字|值|目)?|(?:目标|指标)数(?:字|量|值)?|(?:量化|定量|数字|数量|硬)(?:性)?的?(?:指标|目标|要求))(?:吗|么|没有?)?[?]*$"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say whether the plans in question give the number of a thing, with it; None where no such is asked for."""
    if question.references or question.departments or question.intent not in _KINDS:
        return None
    text = blanked(question.text, question.places)
    asked = _ASKS_BEHIND.search(text) or _ASKS.search(text)
    if asked is None or not (asked["whether"] or asked["closes"]):
        return None
    terms = tuple(term for term in question.terms if term.word in asked["thing"])
    if not terms:
        return None
    topic = ",".join(term.word for term in terms)
    amount = replace(question, intent=Intent.TARGET, terms=terms, topic=topic, cues=question.cues | {"amount"})
    told = target.answer(amount, knowledge)
    first, *blocks = told.blocks
    if not isinstance(first, Paragraph):
        return None
    is_given = told.status is Status.GROUNDED
    statement, *more = first.statements
    verdict = "有，" if is_given else "" if told.reason is Reason.PICTURED else "没有，"
    ruled = Statement(f"{verdict}{statement.text}", statement.supports)
    facts = {**told.facts, "verdict": is_given}
    return replace(told, intent=Intent.YES_NO, blocks=(Paragraph((ruled, *more)), *blocks), facts=facts)


_KINDS = frozenset({Intent.YES_NO, Intent.MEASURE, Intent.COUNT, Intent.TARGET, Intent.LIST})
