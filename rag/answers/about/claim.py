"""Checks what a question says of a plan itself: the day that it was issued on, its issuer, the years that it covers."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from corpus.model import Metadata
from corpus.structure.numbering import read_number
from rag.answers.about.facts import Fact, issuer, period, published
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.plans.links import link_regions

_NO = r"\d{1,2}|[一二三四五六七八九十]{1,3}"
# “2023年2月”, “2021年11月3日”, “2月份”, “十二月三十一号”; not “两年”.
_DATE = re.compile(
    rf"(?P<year>20\d\d)年?(?:(?P<month>{_NO})月份?)?(?:(?P<day>{_NO})[日号])?"
    rf"|(?P<only_month>{_NO})月份?(?:(?P<its_day>{_NO})[日号])?"
)
# “是市政府印发的”, “由市办公室发布”: who is said to have issued a plan; not “是2021年印发的”.
_WHO = re.compile(
    r"(?:是|由)(?:不是|否)?(?:由)?(?P<who>[^\d,?是由的]{2,24}?)(?:统一|联合)?"
    r"(?:印发|发布|颁布|公布|出台|下发|制定|发)的?"
)
# “2024年还有效吗”, “2026年就过期了吧”, “2024年不再管用”: whether a plan is in force in a year; not “有效期到2024年吗”.
_IN_FORCE = re.compile(
    r"20\d\d年?[^,?]{0,8}?(?P<no>不再?|没有?)?"
    r"(?:(?P<valid>有效|管用|适用|作数|算数|起作用)|(?P<ends>到期|截止)|(?P<over>失效|无效|过期|作废))"
    r"(?P<by_now>了)?"
)
_SHORT = (("人民政府", "政府"), ("办公室", "办"), ("办公厅", "办"))

Check = Callable[[Question, Metadata], bool | None]


def check(question: Question, knowledge: Knowledge) -> Draft | None:
    """Check each plan in question; None if nothing that a plan could give is stated."""
    question = replace(question, documents=_meant(question, knowledge))
    fact_of, holds_in, name = _claimed(question)
    lines, verdicts = [], []
    for doc_id in question.documents:
        fact, holds = fact_of(knowledge.document(doc_id)), holds_in(question, knowledge.entry(doc_id).metadata)
        if fact is None or holds is None:
            continue
        verdicts.append(holds)
        said = f"{'是' if holds else '不是'}。《{knowledge.entry(doc_id).title}》：{fact.text}。"
        lines.append(Statement(said, fact.supports))
    if not lines:
        return _unknown(question, name, fact_of, knowledge)
    blocks = (Paragraph(tuple(lines)),) if len(lines) == 1 else (Bullets(tuple(lines)),)
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, {"verdict": all(verdicts)})


def _meant(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the plans in question without those that only the name of the claimed issuer brings in.

    “天津的规划是上海市政府发的吗” is about the plan of 天津; “是上海市政府发的吗” about that of 上海.
    """
    who = _WHO.search(question.text)
    named = link_regions(question.text, knowledge.regions) if who else ()
    apart = {region for one in named if who and not _within(one.start, who) for region in one.values}
    meant = tuple(d for d in question.documents if knowledge.region_of(d) in apart)
    return meant or question.documents


def _within(start: int, who: re.Match[str]) -> bool:
    return who.start("who") <= start < who.end("who")


def _claimed(question: Question) -> tuple[Callable[..., Fact | None], Check, str]:
    """Return the fact that a question states something of, how it is checked, and what it is called."""
    if "plan_period" in question.cues or _IN_FORCE.search(question.text):
        return period, _period_holds, "规划期"
    if not _DATE.search(question.text) and _WHO.search(question.text):
        return issuer, _issuer_holds, "发文机关的全名"
    return published, _date_holds, "发布日期"


def _unknown(question: Question, name: str, fact_of: Callable[..., Fact | None], knowledge: Knowledge) -> Draft:
    """Say that the plans do not give what a question states, with what they write instead."""
    plans = knowledge.titles(question.documents)
    note = Paragraph((Statement(f"收录的{plans}没有写明{name}。"),))
    told = [(doc_id, fact_of(knowledge.document(doc_id))) for doc_id in question.documents]
    lines = tuple(
        Statement(f"《{knowledge.entry(doc_id).title}》：{fact.text}。", fact.supports) for doc_id, fact in told if fact
    )
    if not lines:
        return Draft(Intent.YES_NO, Status.NONE, (note,))
    return Draft(Intent.YES_NO, Status.PARTIAL, (note, Bullets(lines)))


def _date_holds(question: Question, metadata: Metadata) -> bool | None:
    """Tell whether a plan was issued when the question says, as precisely as it says it; None if unknown.

    Where it says no time, that the plan was issued is all it states.
    """
    match, day = _DATE.search(question.text), metadata.published
    if day is None:
        return None
    if match is None:
        return True
    asked = (match["year"], match["month"] or match["only_month"], match["day"] or match["its_day"])
    return all(
        read_number(said) == real for said, real in zip(asked, (day.year, day.month, day.day), strict=True) if said
    )


def _issuer_holds(question: Question, metadata: Metadata) -> bool | None:
    """Tell whether the issuer is the one that the question names, in full or shortened: 市政府 for 某市人民政府."""
    match = _WHO.search(question.text)
    if match is None or metadata.issuer is None:
        return None
    said, real = _shortened(match["who"]), _shortened(metadata.issuer)
    rest = iter(real)
    return said[-1:] == real[-1:] and all(character in rest for character in said)


def _shortened(name: str) -> str:
    for full, short in _SHORT:
        name = name.replace(full, short)
    return name


def _period_holds(question: Question, metadata: Metadata) -> bool | None:
    """Tell whether a plan is in force in the year that the question names, or ends in it; None if none is known.

    By a year that it says to be over in, a plan may have ended before.
    """
    if metadata.period is None or not question.years:
        return None
    year, (first, last) = max(question.years), metadata.period
    match = _IN_FORCE.search(question.text)
    if match is None:
        return year == last
    if match["valid"]:
        holds = first <= year <= last
    else:
        holds = year >= last if match["over"] or match["by_now"] else year == last
    return holds is not bool(match["no"])
