"""Counts what one clause of a plan says, sentence by sentence, where a question asks how many things it is about."""

from __future__ import annotations

import re

from rag.answers.phrasing.wording import source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support, whole
from rag.evidence.places.find import find_places
from rag.evidence.sentences.cut import duty_start, sentences
from rag.knowledge import Knowledge
from rag.question.model import Question

# “有几件事”, “讲了几个方面”, “分几点”; not “几条产业链”, “几个园区”.
_ASKS = re.compile(
    r"(?:几|多少)(?:件事情?|个?方面|点(?!钟)|层意思|句话?|个?要点|[条项](?:措施|举措|任务|要求|内容|工作)?)"
    r"(?=[?,了呢啊]|$)"
)


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count and list the sentences of the one clause that a question points to or names by its title."""
    if not _ASKS.search(question.text) or question.departments:
        return None
    found = [one for one in find_places(question, knowledge) if question.references or one.named]
    if len(found) != 1 or len(found[0].place.clauses) != 1:
        return None
    clause = found[0].place.clauses[0]
    said = [one for one in sentences(clause)[1 if clause.title else 0 :] if one.start < duty_start(clause)]
    if not said:
        return None
    text = f"{source(clause, knowledge)}没有再分条，写了**{len(said)}句**："
    lines = tuple(Statement(one.text, (Support.of(clause, one),)) for one in said)
    facts = {"count": len(said), "clauses": [clause.id]}
    return Draft(
        Intent.COUNT, Status.GROUNDED, (Paragraph((Statement(text, (whole(clause),)),)), Bullets(lines)), facts
    )
