"""Adds to the terms of a question what it says is done, where a plan that speaks of the thing need not do it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rag.answers.yes_no.holding import PARTICULAR
from rag.knowledge import Knowledge
from rag.lexicon import deeds
from rag.question.model import Question
from rag.question.terms import Term

# “要派”, “会公布”, “把人派”: what makes the next word the verb of the statement; not the 卖 of “有人卖假货”.
_MODAL = (
    r"(?:(?<![社协学大年展])会|(?<![智功可才节产])能|[要想该来去将不没可]|打算|准备|计划|可以|是否|有没有|是不是"
    r"|需要|允许|把[^,?]{1,12})"
)
# 派出所, 买卖, 招标, 看展: what begins as a deed and is none.
_NO_DEEDS = ("出所", "生", "卖", "标", "牌", "商", "到", "见", "展", "病", "书", "上", "好")
# “公布吗”, “受罚了吧”: a verb at the end.
_LAST = r"(?:了|的|过)?(?:吗|吧|么|嘛|没有?|不)?[?。!]*$"


def with_deeds(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with a term for each deed that it claims, which plans must write in some word."""
    added = [_term(word, knowledge) for word in _claimed(question.text)]
    kept = [term for term in question.terms if all(one.word not in (term.word, term.word[1:]) for one in added)]
    return replace(question, terms=(*kept, *added)) if added else question


def _claimed(text: str) -> list[str]:
    """Return the verbs of the table that a question says are done, of several in one place the longest."""
    found = [match["deed"] for pattern in _claims() for match in pattern.finditer(text)]
    return [word for word in dict.fromkeys(found) if not any(word != other and word in other for other in found)]


@cache
def _claims() -> tuple[re.Pattern[str], ...]:
    words = "|".join(sorted(map(re.escape, deeds()), key=len, reverse=True))
    return re.compile(rf"{_MODAL}(?P<deed>{words})(?!{'|'.join(_NO_DEEDS)})"), re.compile(rf"(?P<deed>{words}){_LAST}")


def _term(word: str, knowledge: Knowledge) -> Term:
    """Return a term that any of the words of plans stands for as well as the word itself."""
    plan = deeds()[word]
    weight = max(PARTICULAR, min((knowledge.weigh(one) for one in plan if knowledge.is_written(one)), default=0.0))
    return Term(word, plan, weight, same=plan)
