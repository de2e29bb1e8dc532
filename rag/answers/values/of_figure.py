"""Answers what a figure stands for, or whose it is: “40件是什么指标”, “15亿元是谁的目标”, “30座茶馆是哪份规划写的”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.cleaning.width import fold
from corpus.model import Clause
from index.catalogue.records import TargetFact
from rag.answers.phrasing.naming import quotation
from rag.answers.values import saying
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import Sentence, sentences
from rag.evidence.sentences.relevance import holds, stands_in
from rag.knowledge import Knowledge
from rag.question.claims.figures import Figure, figures
from rag.question.model import Question
from rag.question.plans.links import blanked

_SIGN = ""
_THING = r"(?:量化|定量|主要|发展)?(?:指标|目标|数字?|数值|数据|数量|东西|意思|项目)"
_PLAN = r"哪(?:一|几|些)?[个份]?(?:文件|规划|计划)"
_WHAT = rf"(?:什么|啥|谁|{_PLAN}|哪(?:里|儿|家|座城市|个地方|个城市|(?:一|几|些)?[个项样条]?))"
_LEADS = r"[,的里中]*(?:规划|计划|文件)?[里中]?(?:写|提|说|有)?到?的?(?:这|那)?[两三四几]?个?"
# “40件是什么指标”, “两个40件分别是啥”, “15家指的是啥”, “5家的目标有哪些”; not “40件够不够”, “15家由谁建”.
_STANDS_FOR = re.compile(
    rf"{_LEADS}{_SIGN}(?:[,的]|这个?|{_THING}|都|分别|到底|又)*"
    rf"(?:是|有|指|说|讲|对应|代表|算)+的?是?{_WHAT}的?{_THING}?的?[呢啊呀,?]*"
)
# “哪个指标是40件”, “什么要达到15亿元”, “哪几个目标都是5家”; not “哪个区有5家”.
_WHICH = re.compile(
    rf"{_LEADS}(?:有|是)?{_WHAT}的?{_THING}?(?:的?{_THING})?(?:都|分别)?"
    rf"(?:是|为|要|想|将|会|定|达|做|写|到|成|在)*的?{_SIGN}的?{_THING}?[呢啊呀,?]*"
)
# “30座茶馆是哪份规划说的”, “30座茶馆出自哪个文件”, “哪份文件要建30座茶馆”: which plan has a figure of a thing; not
# “30座茶馆由哪个部门建”.
_THINGS = r"的?(?P<thing>[^,?、是在出哪]{2,14}?)"
_WHERE = (
    re.compile(
        rf"{_LEADS}{_SIGN}{_THINGS}[,的]*(?:是|出自|来自|写在|见于|在)+{_PLAN}(?:里|中|上)?[的说写提定讲要到过了出]*[?]*"
    ),
    re.compile(rf"{_LEADS}{_PLAN}(?:里|中|上)?[要想说写提定讲到了过出建设搞培育办]*{_SIGN}{_THINGS}[?的吗呢]*"),
)
# “25是哪几个指标”, “两个15亿是什么”: a number without a unit, which is that of an item unless indicators are asked for
# or it is of so many ten thousands; not “25是什么”.
_BARE = re.compile(r"(?<![\d.第])\d{1,6}(?:\.\d+)?(?P<times>[万亿]?)(?![\d.]|[项条号点])")
_INDICATORS = re.compile("指标|目标|数字|数值|数据|什么数|啥数|哪个数")
_MOST = 8

_Words = tuple[Clause, Sentence]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Name the indicators that have a figure, or else quote what writes it; None if a question asks something else."""
    asked = _asked(question)
    if asked is None:
        return None
    figure, written, thing = asked
    targets = [fact for doc_id in question.documents for fact in knowledge.targets(doc_id)]
    found = [fact for fact in targets if has(fact, figure, written)]
    if thing and not (found := _of_things(found, question)):
        return None
    exactly = [fact for fact in found if figure and fact.target.unit == figure.unit]
    found = (exactly or found)[:_MOST]
    if found:
        return Draft(
            Intent.TARGET,
            Status.GROUNDED,
            _told([saying.statement(one, knowledge) for one in found]),
            saying.facts(found),
        )
    words = _writing(written, question, knowledge)[:_MOST]
    if words:
        lines = [quotation(clause, one, knowledge) for clause, one in words]
        return Draft(Intent.TARGET, Status.GROUNDED, _told(lines), {"clauses": [clause.id for clause, _ in words]})
    text = f"{knowledge.titles(question.documents)}没有写到“{written}”这个数；可以换一种说法再问。"
    return Draft(Intent.TARGET, Status.NONE, (Paragraph((Statement(text),)),))


def _told(lines: Sequence[Statement]) -> tuple[Paragraph | Bullets]:
    return (Bullets(tuple(lines)),) if len(lines) > 1 else (Paragraph(tuple(lines)),)


def _of_things(found: Sequence[TargetFact], question: Question) -> list[TargetFact]:
    """Keep the targets of the things that a question names beside its figure, by this name or else by another."""
    kept = (
        [one for one in found if all(told(term, one.target.indicator.lower()) for term in question.telling)]
        for told in (stands_in, holds)
    )
    return next(filter(None, kept), []) if question.telling else []


def _asked(question: Question) -> tuple[Figure | None, str, str] | None:
    """Return the figure that a question asks the meaning of, how it is written there, and the things that it counts.

    The figure is None for a bare number; there are no things where it stands alone.
    """
    text = blanked(question.text, question.places)
    named = figures(text)
    if len(named) == 1:
        figure = named[0]
        span = (figure.start, figure.end)
    else:
        bare = [one for one in _BARE.finditer(text) if one["times"] or _INDICATORS.search(text)] if not named else []
        if len(bare) != 1:
            return None
        figure, span = None, bare[0].span()
    around = f"{text[: span[0]]}{_SIGN}{text[span[1] :]}"
    numbered = any(one.start < span[1] and span[0] < one.end for one in question.references)
    written = text[slice(*span)]
    if numbered and not _INDICATORS.search(text):
        return None
    if _STANDS_FOR.fullmatch(around) or _WHICH.fullmatch(around):
        return figure, written, ""
    where = next((match for form in _WHERE if (match := form.fullmatch(around))), None)
    return (figure, written, where["thing"]) if where and figure else None


def has(fact: TargetFact, figure: Figure | None, written: str) -> bool:
    """Tell whether a target has a figure: the same amount in the same unit, or the very digits of a bare number."""
    target = fact.target
    if figure is None:
        number, times = (written[:-1], written[-1]) if written[-1] in "万亿" else (written, "")
        return target.value == float(number) and target.unit.startswith(times)
    return bool(target.unit) and figure.fits(target.unit) and figure.holds(target.value, target.upper, target.unit)


def _writing(written: str, question: Question, knowledge: Knowledge) -> list[_Words]:
    """Return the sentences that write a figure, with their clauses."""
    pattern = re.compile(rf"(?<![\d.]){re.escape(written)}")
    return [
        (clause, one)
        for clause in knowledge.clauses(question.documents)
        for one in sentences(clause)
        if pattern.search(fold(one.text))
    ]
