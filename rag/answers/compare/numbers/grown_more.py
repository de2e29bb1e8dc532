"""Tells which of two things grew more, by the two values that a plan gives of each: “茶馆和茶园谁涨得快”."""

from __future__ import annotations

import re
from dataclasses import replace

from index.catalogue.records import TargetFact
from index.words import plain_words
from rag.answers.values.choosing import candidates, words_of
from rag.answers.values.saying import facts, grown_statement
from rag.answers.values.two_times import grown
from rag.answers.yes_no.ruling import is_so
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import blanked
from rag.question.topic.terms import find_terms

_RISES = (
    r"(?:往上|向上|一路)?(?:涨势|增势|升势|长势|势头|劲头|增幅|增速|增长|增加|增量|涨幅|提高|提升|上升|上涨|攀升|飙升|飙涨|猛涨|走高"
    r"|[涨增升翻长窜蹿飙蹦冒跑冲](?:上去|起来)?)"
)
_MORE = r"(?:得|的)?(?:更|最|比较|要|还)?(?:猛|快|多|高|大|厉害|明显|凶|迅速|狠|急|足|旺|好|慢|缓)(?:一?[些点]儿?)?"
# “涨得慢”: which grew less is asked.
_SLOW = re.compile("[慢缓](?:一?[些点]儿?)?(?:[吗么吧不]|没有?|,?还是|[?]|$)")
_WHICH = r"(?:谁|哪一?[个边样项种头])"
_THING = r"[^,?;]{2,16}?"
_OVER = r"(?P<asks>是不是|是否)?(?:要|还)?比"
_END = "(?(asks)(?:吗|么)?|(?:吗|么|吧|不|没有?|是吗|对吗))[?]*$"
# “茶馆比茶园涨得快吗”, “茶馆涨得是不是比茶园快”; not “茶馆比茶园多吗”, nor, as no second value is known, “茶馆比去年
# 涨得快吗”.
_THAN = (
    re.compile(
        rf"(?:^|[,里中])(?P<one>{_THING}){_OVER}(?P<other>{_THING})(?:还要?|更)?{_RISES}{_MORE}{_END}",
    ),
    re.compile(rf"(?:^|[,里中])(?P<one>{_THING}){_RISES}得?{_OVER}(?P<other>{_THING}){_MORE}{_END}"),
)
# “茶叶是种植涨得快还是销售涨得快”: what both are of stands before 是; “茶馆涨得猛,还是茶园涨得猛”, “茶馆和茶园谁增长
# 快”, “茶馆跟茶园相比,哪个增幅大”; not “茶馆涨得快吗”, “谁涨得快”.
_FORMS = (
    re.compile(
        rf"(?:^|[,里中])(?P<both>[^,?;是]{{2,12}}?),?(?:到底|究竟)?是(?P<one>[^,?;是]{{2,16}}?){_RISES}{_MORE},?还是"
        rf"(?P<other>{_THING})(?:{_RISES}{_MORE})?[?]*$"
    ),
    re.compile(
        rf"(?:^|[,里中是])(?:是)?(?P<one>{_THING}){_RISES}{_MORE},?还是(?P<other>{_THING})(?:{_RISES}{_MORE})?[?]*$"
    ),
    re.compile(
        rf"(?:^|[,里中])(?P<one>{_THING}),?(?:和|与|跟|同|、|比起?|还是)(?P<other>{_THING})(?:相比|比)?(?:,[^,?;]{{0,8}})?,?"
        rf"{_WHICH}的?(?:{_RISES}{_MORE})[?]*$"
    ),
    *_THAN,
)
_TWO = 2


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say which grew to the greater multiple, then both values of each; None unless that is asked and both are given.

    The multiple itself is not said, as no plan writes it.
    """
    plain = blanked(question.text, question.places)
    if question.departments or question.references:
        return None
    asked = ((form, names) for form in _FORMS if (match := form.search(plain)) for names in _named(match))
    found = ((form, [pair for name in names if (pair := _pair(name, question, knowledge))]) for form, names in asked)
    form, pairs = next(((form, of) for form, of in found if len(of) == _TWO and of[0] != of[1]), (None, []))
    if not pairs or not all(first.target.value for first, _ in pairs):
        return None
    slow = _SLOW.search(plain) is not None
    times = [last.target.value / first.target.value for first, last in pairs]
    named = pairs[times.index(min(times) if slow else max(times))][1].target.indicator
    proof = tuple(words_of(last, knowledge) for _, last in pairs)
    holds = times[0] < times[1] if slow else times[0] > times[1]
    whether = f"{is_so(holds)}，" if form in _THAN else ""
    same = times[0] == times[1]
    verdict = "增长的倍数相同" if same else f"按前后两个数相比，{named}增长的倍数更{'低' if slow else '高'}"
    verdict = f"{whether}{verdict}"
    blocks = (
        Paragraph((Statement(f"{verdict}；原文只写了前后的数，没有写增幅。", proof),)),
        Bullets(tuple(grown_statement(first, last, knowledge) for first, last in pairs)),
    )
    told = facts([fact for pair in pairs for fact in pair])
    if form in _THAN:
        return Draft(Intent.YES_NO, Status.GROUNDED, blocks, {"verdict": holds, **told})
    return Draft(Intent.COMPARE, Status.GROUNDED, blocks, told)


def _named(asked: re.Match[str]) -> list[tuple[str, str]]:
    """Return the two names that a question has, first with what it says of both before them or of the first alone.

    “茶叶种植、销售” leaves out of the second what the first begins with.
    """
    one, other = asked.group("one", "other")
    both = asked.groupdict().get("both") or ""
    return [(f"{both}{one}", f"{both}{other}"), *([(one, other)] if both else [])]


def _pair(name: str, question: Question, knowledge: Knowledge) -> tuple[TargetFact, TargetFact] | None:
    """Return the two values that a sentence gives of the indicator which words name best."""
    terms = find_terms(name, plain_words, knowledge.weigh)
    about = replace(
        question, text=name, topic=name, terms=terms, intent=Intent.TARGET, cues=frozenset(), years=(), nature=None
    )
    found = (grown(match.fact, knowledge) for match in candidates(about, knowledge))
    return next((pair for pair in found if pair), None)
