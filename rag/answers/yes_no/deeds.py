"""Adds to the terms of a question what it says is done, where a plan that speaks of the thing need not do it."""

from __future__ import annotations

import re
from dataclasses import replace

from index.words import plain_words
from rag.answers.yes_no.holding import PARTICULAR
from rag.knowledge import Knowledge
from rag.lexicon import deeds
from rag.question.model import Question
from rag.question.terms import Term

# “要派”, “会公布”, “有没有派”: what makes the next word the verb of the statement; not the 卖 of “有人卖假货”.
_MODAL = re.compile(r"(?:[会要能得想该来去将不没可]|打算|准备|计划|可以|是否|有没有|是不是|需要|允许)$")
# “公布吗”, “受罚了吧”: a verb at the end.
_LAST = re.compile(r"(?:了|的|过)?(?:吗|吧|么|嘛|没有?|不)?[?。!]*$")


def with_deeds(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with a term for each deed that it claims, which plans must write in some word."""
    added = [_term(word, knowledge) for word in _claimed(question.text)]
    kept = [term for term in question.terms if all(term.word != one.word for one in added)]
    return replace(question, terms=(*kept, *added)) if added else question


def _claimed(text: str) -> list[str]:
    """Return the verbs of the table that a question says are done."""
    found, at = [], 0
    for word in plain_words(text):
        at = max(text.find(word, at), at)
        end = at + len(word)
        if word in deeds() and (_MODAL.search(text[:at]) or _LAST.fullmatch(text[end:])):
            found.append(word)
        at = end
    return found


def _term(word: str, knowledge: Knowledge) -> Term:
    """Return a term that any of the words of plans stands for as well as the word itself."""
    plan = deeds()[word]
    weight = max(PARTICULAR, min((knowledge.weigh(one) for one in plan if knowledge.is_written(one)), default=0.0))
    return Term(word, plan, weight, same=plan)
