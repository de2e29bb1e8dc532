"""Answers what plans write of a year: the sentences that name it, or that none does, whatever they are asked of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.model import ClauseKind
from rag.answers.about import overview
from rag.answers.phrasing.excerpt import parts_of
from rag.answers.phrasing.naming import quotation
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge
from rag.lexicon.periods import last_years
from rag.question.claims.figures import figures
from rag.question.model import NUMBERS, UNPLACED, Question
from rag.question.plans.links import find_years
from rag.question.topic.terms import IDLE_WEIGHT
from rag.question.wording.normalise import normalise

# “有没有写到2030年”, “哪里提到二〇三〇年”, “提没提2030年”; not “到2030年要建几家”.
_ASKS = re.compile(r"(?:提没提|写没写|(?:写|提|说|讲|谈|涉)(?:到|及|过))(?:到|及|过)?了?(?:的)?(?:是)?20\d\d年?")
_MOST = 4
# What is asked of a year as a whole: “2040年的任务”, “要达到什么水平”; not “2040年的茶园任务”, which has a topic.
_AS_A_WHOLE = re.compile(
    "(?:重点|主要)?(?:任务|工程|项目|专栏)|目标|指标|安排|打算|部署|重点|要求|水平|程度|高度|样子|模样|什么样"
    "|大事|喜事|事情|发生|取得|获得|成绩|成就|成效|局面|地步|规划|计划|方案|分工|文件|纲要|发展成?|建成|成为|成果|十五"
)
# “2040年做什么”, “2040年要干些啥”: what is done in a year; not “2040年的目标”.
_DOES = re.compile(r"[做干忙搞](?:些|的是|点)?(?:什么|啥|嘛|哪些)|任务|工作|安排|部署")
# A plan for so few years is one of the work of each.
_FEW_YEARS = 3
# “(以上指标为累计值)”: a note below a table, which tells nothing of a year; not “(一)2040年”.
_NOTE = re.compile(r"[(（](?:以上|注)")
_GOALS = re.compile("目标|指标")
# “2040年以后”, “2040年往后”; not “2040年后面那一节”.
_AFTER = re.compile(r"20\d\d年?[底末]?(?:以后|之后|往后|过后|后(?![面头边续]))")
_TITLE = re.compile("《[^》]*》")
# How many years behind one asked for are those that come after it.
_FAR = 50


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote where plans name the year asked for; None unless a question asks for that and for nothing else."""
    asks_more = question.telling or question.departments or question.references or question.intent is Intent.COMPARE
    if asks_more or not question.years or not _ASKS.search(question.text):
        return None
    said = tuple(statement for doc_id in question.documents for statement in _naming(doc_id, question, knowledge))
    if not said:
        text = f"{knowledge.titles(question.documents)}的正文没有写到{question.years[0]}年。"
        return Draft(question.intent, Status.NONE, (Paragraph((Statement(text),)),))
    first = Statement("写到了，原文如下。", tuple(support for one in said for support in one.supports))
    return Draft(question.intent, Status.GROUNDED, (Paragraph((first,)), Bullets(said[:_MOST])))


def as_a_whole(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what plans write of the one year that a question asks about without a topic; None for any other question.

    A plan that does not write of it is named with the years that it is made for. What is written of a year is no
    answer to how much or how many, nor to whether it is so much.
    """
    asks_more = question.departments or question.references or question.districts or question.foreign
    if asks_more or len(question.years) != 1 or question.intent in UNPLACED or not question.documents:
        return None
    if all(_is_of_year(doc_id, question.years[0], knowledge) for doc_id in question.documents):
        return None
    time = _time_asked(question, knowledge)
    if time is None or not all(t.weight <= IDLE_WEIGHT or _AS_A_WHOLE.fullmatch(t.word) for t in question.terms):
        return None
    said = {doc_id: tuple(_writing_of(time, doc_id, knowledge))[:_MOST] for doc_id in question.documents}
    told = tuple(statement for statements in said.values() for statement in statements)
    if told and (question.intent in NUMBERS or (question.intent is Intent.YES_NO and figures(question.text))):
        return None
    if not told and _GOALS.search(question.text) and _ends_then(question, knowledge):
        return None
    if not told and (made := _made_for(question, knowledge)):
        return made
    silent = [doc_id for doc_id, statements in said.items() if not statements]
    blocks: list[Block] = [Bullets(told)] if told else []
    blocks += [Paragraph((_silent(silent, time, question, knowledge),))] if silent else []
    status = Status.NONE if not told else Status.PARTIAL if silent else Status.GROUNDED
    return Draft(question.intent, status, tuple(blocks))


def achieved(question: Question, knowledge: Knowledge) -> Draft | None:
    """Quote what plans tell of the one year of which a question asks what was achieved; None where they do not."""
    is_named = len(question.years) == 1 and str(question.years[0]) in question.text
    draft = as_a_whole(question, knowledge) if is_named and "achievement" in question.cues else None
    return draft if draft and draft.status is not Status.NONE else None


def _made_for(question: Question, knowledge: Knowledge) -> Draft | None:
    """Tell the plans that are made for few years, one of which a question asks what is done in; None if none is."""
    if question.intent is not Intent.MEASURE and not _DOES.search(question.text):
        return None
    year = question.years[0]
    plans = {
        doc_id: period
        for doc_id in question.documents
        if (period := knowledge.entry(doc_id).metadata.period) and period[0] <= year <= period[1]
    }
    made_for = [doc_id for doc_id, (first, last) in plans.items() if last - first < _FEW_YEARS]
    if _AFTER.search(question.text) or not made_for:
        return None
    note = Statement(f"{knowledge.titles(made_for)}没有单独写{year}年的内容，整个规划期的内容如下。")
    blocks = [block for one in made_for for block in overview.of_one(knowledge.document(one), question, knowledge)]
    return Draft(question.intent, Status.PARTIAL, (Paragraph((note,)), *blocks))


def _is_of_year(doc_id: str, year: int, knowledge: Knowledge) -> bool:
    """Tell whether a plan is made for this one year, so that all of it is of the year: “2030年工作要点”."""
    return knowledge.entry(doc_id).metadata.period == (year, year)


def _ends_then(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether the year asked for is the last of each plan in question, whose goals are for its end."""
    periods = [knowledge.entry(doc_id).metadata.period for doc_id in question.documents]
    return all(period and period[1] == question.years[0] for period in periods)


@dataclass(frozen=True, slots=True)
class _Time:
    """A time as it is asked for, and how plans write it in a normalised text."""

    label: str
    written: re.Pattern[str]


def _time_asked(question: Question, knowledge: Knowledge) -> _Time | None:
    """Return the time that a question asks for; None for a five-year period that a plan is made for."""
    year = question.years[0]
    if _AFTER.search(question.text):
        later = "|".join(str(one) for one in range(year + 1, year + _FAR))
        return _Time(f"{year}年以后", re.compile(later))
    name = next((name for name, last in last_years().items() if last == year), "")
    if str(year) in question.text:
        return _Time(f"{year}年", re.compile(rf"{year}|{name}”?期?末" if name else str(year)))
    periods = (knowledge.entry(doc_id).metadata.period for doc_id in question.documents)
    if not name or any(period and period[0] <= year <= period[1] for period in periods):
        return None
    return _Time(f"“{name}”时期", re.compile(name))


def _writing_of(time: _Time, doc_id: str, knowledge: Knowledge) -> Iterator[Statement]:
    """Quote the sentences of a plan that name a time, or the first of each clause below a heading that does.

    What only names it in a title or in a preamble does not count.
    """
    for clause in knowledge.document(doc_id).clauses:
        is_told = clause.kind is not ClauseKind.FRONT_MATTER and not _NOTE.match(clause.text)
        told = sentences(clause) if is_told else ()
        below = any(time.written.search(normalise(heading)) for heading in clause.path[1:])
        naming = (
            told[:1] if below else (one for one in told if time.written.search(normalise(_TITLE.sub("", one.text))))
        )
        yield from (quotation(clause, one, knowledge) for one in naming)


def _silent(doc_ids: Sequence[str], time: _Time, question: Question, knowledge: Knowledge) -> Statement:
    """Say that plans, with the years that each is made for, do not write of a time."""
    by_period: dict[tuple[int, int] | None, list[str]] = {}
    for doc_id in doc_ids:
        by_period.setdefault(knowledge.entry(doc_id).metadata.period, []).append(doc_id)
    named = [
        f"{knowledge.titles(ids)}{f'的规划期为{period[0]}—{period[1]}年' if period else ''}"
        for period, ids in by_period.items()
    ]
    what = found[0] if (found := _GOALS.search(question.text)) else "内容"
    also = "都" if len(named) > 1 else ""
    return Statement(f"{'，'.join(named)}，{also}没有单独写{time.label}的{what}；可以问规划期内的目标或某一项工作。")


def _naming(doc_id: str, question: Question, knowledge: Knowledge) -> Iterator[Statement]:
    """Quote of each sentence of a plan the part between commas that names one of the years asked for."""
    years = set(question.years)
    for clause in knowledge.document(doc_id).clauses:
        for sentence in sentences(clause):
            naming = (one for one in parts_of(sentence) if years & set(find_years(normalise(one.text))))
            yield from (quotation(clause, one, knowledge) for one in islice(naming, 1))
