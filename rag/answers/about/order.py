"""Answers which of several plans was issued first or last, and checks what a question says of their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.about.facts import published, written
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.model import Question

_FEWEST = 2
_YES_NO = frozenset({"yes_no", "stated", "embedded"})
# “谁更晚发布”, “哪份最新”; not “先后发布”, “谁先谁后”, which ask for the whole order.
_LATE = re.compile(r"晚|迟|(?<!先)(?<!先[谁孰])后|新")
_FIRST_OR_LAST = re.compile(r"早|晚|迟|先(?!后|[谁孰]后)|(?<!先)(?<!先[谁孰])后|新")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Order the plans by their dates; None unless at least two of those in question give one."""
    days = {doc_id: day for doc_id in question.documents if (day := knowledge.entry(doc_id).metadata.published)}
    if len(days) < _FEWEST:
        return None
    ordered = sorted(days, key=lambda doc_id: (days[doc_id], doc_id))
    lines = [_line(doc_id, knowledge) for doc_id in ordered]
    facts: dict[str, object] = {"documents": ordered}
    intent, verdict = Intent.LOOKUP, ""
    if question.cues & _YES_NO and (claimed := _claimed_order(question, knowledge)):
        holds = [days[one] for one in claimed] == sorted(days[one] for one in claimed)
        facts["verdict"], verdict, intent = holds, "是。" if holds else "不是。", Intent.YES_NO
    supports = tuple(support for line in lines for support in line.supports)
    first = Statement(f"{verdict}{_told(ordered, question, knowledge)}。", supports)
    return Draft(intent, Status.GROUNDED, (Paragraph((first,)), Bullets(tuple(lines))), facts)


def _line(doc_id: str, knowledge: Knowledge) -> Statement:
    fact = published(knowledge.document(doc_id))
    text, supports = (fact.text, fact.supports) if fact else ("", ())
    return Statement(f"《{knowledge.entry(doc_id).title}》：{text}。", supports)


def _told(ordered: Sequence[str], question: Question, knowledge: Knowledge) -> str:
    """Say which plan was the first, or the last where that is asked for."""
    last, many = bool(_LATE.search(question.text)), len(ordered) > _FEWEST
    metadata = knowledge.entry(ordered[-1] if last else ordered[0]).metadata
    day = written(metadata.published) if metadata.published else ""
    return f"{'最' if many else '较'}{'晚' if last else '早'}的是《{metadata.title}》（{day}）"


def _claimed_order(question: Question, knowledge: Knowledge) -> list[str]:
    """Return two plans in the order in which a question says that they were issued: “甲比乙早发布”."""
    named = list(dict.fromkeys(doc_id for place in question.places for doc_id in place.values))
    named = [doc_id for doc_id in named if doc_id in question.documents]
    word = _FIRST_OR_LAST.search(question.text)
    two = [doc_id for doc_id in named if knowledge.entry(doc_id).metadata.published]
    if len(two) != _FEWEST or word is None:
        return []
    return two[::-1] if _LATE.fullmatch(word[0]) else two
