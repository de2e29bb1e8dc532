"""Quotes where a plan names a department to which it gives no task."""

from __future__ import annotations

from rag.answers.excerpt import cut
from rag.answers.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.quotable import Wanted, wanted
from rag.evidence.sentences import sentences
from rag.knowledge import Knowledge
from rag.question.model import Question
from rag.question.terms import Term

_MOST = 4
_LONGEST = 160


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say that the departments asked about have no task and quote what names them; None where nothing does."""
    names = tuple(mention.written for mention in question.departments)
    want = wanted(question, knowledge)
    said = [_said(doc_id, name, want, knowledge) for doc_id in question.documents for name in names if name]
    lines = tuple(dict.fromkeys(line for lines in said for line in lines))[:_MOST]
    if not lines:
        return None
    text = f"{knowledge.titles(question.documents)}没有给{'、'.join(names)}安排任务，提到它的原文如下。"
    blocks = (Paragraph((Statement(text),)), Bullets(lines))
    return Draft(Intent.TASKS_OF_DEPARTMENT, Status.PARTIAL, blocks, {"tasks": [], "count": 0})


def _said(doc_id: str, name: str, want: Wanted, knowledge: Knowledge) -> list[Statement]:
    """Return the sentences of a plan that name a department, cut to what stands around the name."""
    found = []
    for clause in knowledge.document(doc_id).clauses:
        for sentence in sentences(clause):
            if name in sentence.text:
                words = cut(sentence, want.only((Term(name, (), 1.0),)), _LONGEST)
                support = Support(clause, words.start, words.end)
                found.append(Statement(f"{source(clause, knowledge)}：{quoted(words.text)}。", (support,)))
    return found
