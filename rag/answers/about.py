"""Answers what is known of a plan itself: who issued it, when, under which number, for which years, on what basis."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from corpus.cleaning.width import fold
from corpus.model import Metadata
from rag.answers.wording import unquoted
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.lexicon import cues
from rag.question.model import Question


def asks_about_plan(question: Question) -> bool:
    """Tell whether a question asks about a plan itself, not about what it says."""
    about = question.cues & {"about_plan", "plan_basis", "plan_claim"}
    in_turn = "plan_date" in question.cues and len(question.named_documents) + len(question.regions) > 1
    return bool(about or in_turn) and not question.telling


def answer(question: Question, knowledge: Knowledge) -> Draft:
    """Give the facts of the metadata that the question asks for; say which the text does not give."""
    if "plan_basis" in question.cues:
        return _basis(question, knowledge)
    if "plan_claim" in question.cues:
        return _claim(question, knowledge)
    asked = [part for part, cue in _PARTS.items() if cues()[cue].found_in(question.text)] or list(_PARTS)
    lines, missing = [], []
    for doc_id in question.documents:
        entry = knowledge.entry(doc_id)
        said = {part: _SAY[part](entry.metadata) for part in asked}
        found = "，".join(text for text in said.values() if text)
        if found:
            first = knowledge.document(doc_id).clauses[0]
            lines.append(Statement(f"《{entry.title}》：{found}。", (whole(first),)))
        absent = "、".join(_NAMES[part] for part, text in said.items() if not text)
        if absent:
            missing.append(Statement(f"收录的《{entry.title}》没有写明{absent}。"))
    if not lines:
        return Draft(Intent.LOOKUP, Status.NONE, (Paragraph(tuple(missing)),))
    first = _earlier(question, knowledge) if "published" in asked else None
    opening = (Paragraph((first,)),) if first else ()
    blocks = (*opening, Bullets(tuple(lines)), *((Paragraph(tuple(missing)),) if missing else ()))
    return Draft(Intent.LOOKUP, Status.PARTIAL if missing else Status.GROUNDED, blocks)


# “哪个更早印发”, “谁先出台”, “比它晚吗”; not “早日”.
_IN_TURN = re.compile(r"[早晚]|[先后](?=发|印|出|公|颁|后)")


def _earlier(question: Question, knowledge: Knowledge) -> Statement | None:
    """Say which of several plans was published first, with the days in order, if a question asks for that."""
    days = {doc_id: knowledge.entry(doc_id).metadata.published for doc_id in question.documents}
    known = sorted((day, doc_id) for doc_id, day in days.items() if day)
    if len(known) < _SEVERAL or not _IN_TURN.search(question.text):
        return None
    proof = tuple(whole(knowledge.document(doc_id).clauses[0]) for _, doc_id in known)
    said = "，".join(f"{knowledge.label(doc_id)}{_day(day)}" for day, doc_id in known)
    first, second = known[0], known[1]
    verdict = f"{knowledge.label(first[1])}印发得最早" if first[0] < second[0] else "同一天印发"
    return Statement(f"{verdict}：{said}。", proof)


# “2023年2月”, “2021年11月3日”, “2022年”.
_DATE = re.compile(r"(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?")


def _claim(question: Question, knowledge: Knowledge) -> Draft:
    """Check the day, month or year that a question says a plan was published on, or starts or ends in."""
    about_period = "plan_period" in question.cues
    lines, verdicts = [], []
    for doc_id in question.documents:
        entry = knowledge.entry(doc_id)
        holds = _period_holds(question, entry.metadata) if about_period else _date_holds(question, entry.metadata)
        if holds is None:
            continue
        verdicts.append(holds)
        fact = _period(entry.metadata) if about_period else _published(entry.metadata)
        said = f"{'是' if holds else '不是'}。《{entry.title}》：{fact}。"
        lines.append(Statement(said, (whole(knowledge.document(doc_id).clauses[0]),)))
    if not lines:
        plans = knowledge.titles(question.documents)
        text = f"收录的{plans}没有写明{'规划期' if about_period else '发布日期'}。"
        return Draft(Intent.YES_NO, Status.NONE, (Paragraph((Statement(text),)),))
    blocks = (Paragraph(tuple(lines)),) if len(lines) == 1 else (Bullets(tuple(lines)),)
    return Draft(Intent.YES_NO, Status.GROUNDED, blocks, {"verdict": all(verdicts)})


def _date_holds(question: Question, metadata: Metadata) -> bool | None:
    """Tell whether a plan was published when the question says, as precisely as it says it; None if unknown."""
    match, published = _DATE.search(question.text), metadata.published
    if match is None or published is None:
        return None
    asked = [int(part) for part in match.groups() if part]
    return asked == [published.year, published.month, published.day][: len(asked)]


def _period_holds(question: Question, metadata: Metadata) -> bool | None:
    """Tell whether a plan ends in the last year that the question names; None if its period is unknown."""
    if metadata.period is None or not question.years:
        return None
    return max(question.years) == metadata.period[1]


# “依据《知识产权强国建设纲要》,制定本规划”, “为全面贯彻《……》”; not “依据现行法律”.
_RESTS_ON = re.compile(r"(?:依据|根据|按照|贯彻|落实)[^。]{0,40}《[^。]*")
_OPENING = 8


def _basis(question: Question, knowledge: Knowledge) -> Draft:
    """Quote the sentence at the opening of each plan that names the documents on which it rests."""
    said, missing = [], []
    for doc_id in question.documents:
        opening = knowledge.document(doc_id).clauses[:_OPENING]
        found = [(clause, words) for clause in opening for words in sentences(clause) if _rests(words.text)]
        if found:
            clause, words = found[0]
            text = f"{knowledge.label(doc_id)}：{unquoted(words.text)}。"
            said.append(Statement(text, (Support(clause, words.start, words.end),)))
        else:
            missing.append(Statement(f"收录的《{knowledge.entry(doc_id).title}》没有写明制定依据。"))
    blocks = (*((Bullets(tuple(said)),) if said else ()), *((Paragraph(tuple(missing)),) if missing else ()))
    status = Status.NONE if not said else Status.PARTIAL if missing else Status.GROUNDED
    return Draft(Intent.LOOKUP, status, blocks)


def _rests(text: str) -> bool:
    return bool(_RESTS_ON.search(fold(text)))


def _issuer(metadata: Metadata) -> str | None:
    return f"由{metadata.issuer}印发" if metadata.issuer else None


def _published(metadata: Metadata) -> str | None:
    return f"{_day(metadata.published)}印发或发布" if metadata.published else None


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _period(metadata: Metadata) -> str | None:
    return f"规划期为{metadata.period[0]}—{metadata.period[1]}年" if metadata.period else None


def _number(metadata: Metadata) -> str | None:
    return f"文号为{metadata.document_number}" if metadata.document_number else None


_SEVERAL = 2
_PARTS = {"issuer": "plan_issuer", "published": "plan_date", "period": "plan_period", "number": "plan_number"}
_NAMES = {"issuer": "发文机关", "published": "发布日期", "period": "规划期", "number": "文号"}
_SAY: dict[str, Callable[[Metadata], str | None]] = {
    "issuer": _issuer,
    "published": _published,
    "period": _period,
    "number": _number,
}
