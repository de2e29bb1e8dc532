"""Answers where in a plan something is written: “第几项讲商业秘密”, “人才写在哪一章”."""

from __future__ import annotations

import re

from rag.answers.phrasing.excerpt import excerpt
from rag.answers.phrasing.wording import quoted, source
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, Support
from rag.evidence.clauses.choose import close, relevant
from rag.evidence.clauses.retrieve import Candidate, retrieve
from rag.evidence.sentences.quotable import wanted
from rag.knowledge import Knowledge
from rag.question.model import Question

_WHICH = r"(?:哪|第几)(?:一|个|大|小)*"
_UNIT = r"(?:部分|章节?|节|篇|条(?!件|例)|项(?!目)|点|段|块|专栏|小?标题)"
_SAYS = r"(?:写|讲|说|提|放|列|落|规定|出现|安排)"
# “写在哪一章”, “第几项讲”, “在第几条”, “指个位置”; not “第几章的标题”, “哪项工程”, “讲的是哪一点”.
_ASKS = re.compile(
    rf"{_SAYS}(?:到|及)?(?:在|于|进)[^,?]{{0,14}}?(?:{_WHICH}{_UNIT}|哪里|哪儿|哪[?]?$|什么(?:位置|地方))"
    rf"|{_WHICH}{_UNIT}(?:里|中)?(?:专门)?{_SAYS}(?:到|及|的是|了)?(?!什么|啥)"
    rf"|(?<=在){_WHICH}{_UNIT}(?=[?,]|$)|(?:指|标)(?:个|一下|出)?位置"
)
_MOST = 3
# So few clauses with all the words asked about are all told of.
_WRITTEN = 5


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say at which place of each plan in question the words asked about stand, the best first; None if not asked."""
    of_department = question.intent is Intent.TASKS_OF_DEPARTMENT
    if of_department or question.references or not question.terms or not _ASKS.search(question.text):
        return None
    found = relevant(retrieve(question, knowledge))
    if not found:
        return None
    first, *others = close(found, _MOST)
    written = [one for one in found if _writes(one, question)]
    others = [one for one in others if one.covered >= first.covered]
    others += [one for one in written if one not in (first, *others)] if len(written) <= _WRITTEN else []
    blocks = [Paragraph((_line(first, question, knowledge),))]
    rest = (Bullets(tuple(_line(one, question, knowledge) for one in others), heading="还写在"),) if others else ()
    clauses = [one.clause.id for one in (first, *others)]
    return Draft(Intent.LOOKUP, Status.GROUNDED, (*blocks, *rest), {"clauses": clauses})


def _writes(found: Candidate, question: Question) -> bool:
    """Tell whether a clause has the words asked about themselves."""
    return all(term.word in found.clause.text.lower() for term in question.terms)


def _line(found: Candidate, question: Question, knowledge: Knowledge) -> Statement:
    """Give the place of a clause with the headings that lead to it, and its words on the matter."""
    words = excerpt(found.clause, wanted(question, knowledge))[0]
    path = f"（{' > '.join(found.clause.path)}）" if found.clause.path else ""
    text = f"**{source(found.clause, knowledge)}**{path}：{quoted(words.text)}。"
    return Statement(text, (Support.of(found.clause, words),))
