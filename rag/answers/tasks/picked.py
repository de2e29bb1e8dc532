"""Answers which tasks or departments of a plan meet a condition that denies, singles out or takes all together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.answers.declining import declined
from rag.answers.tasks.duties import facts
from rag.answers.tasks.picked_departments import departments
from rag.answers.tasks.picked_tasks import COUNTS, Told, duties_in, tasks
from rag.answers.tasks.scope import Scope, scope_of
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL
from rag.question.departments.selection import Selection, Wanted, selection
from rag.question.model import Question

# “有没有不参与的工程”, “有只由一家负责的任务吗”: whether any is so; not “财政局没有牵头的任务吧”.
_WHETHER_ANY = re.compile(r"有没有|有无|是否有|存在|有[^,?]{2,}(?:吗|么)")
_LISTS = re.compile("哪|几|多少")


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the tasks or the departments of each plan that meet the conditions of a question; None if it sets none.

    Of very many tasks, or of some where only their number is asked for, the places are given.
    """
    asked = _conditions(question)
    if asked is None:
        return None
    # Who has no part in a topic is told by all that touches it.
    touched = asked.wanted is not Wanted.TASKS
    known = [doc_id for doc_id in question.documents if _knows(asked, doc_id, knowledge)]
    scopes = {doc_id: scope_of(doc_id, asked.rest, question, knowledge, touched=touched) for doc_id in known}
    told = _told([scope for scope in scopes.values() if scope], asked, question, knowledge)
    if told and not any(one.clauses for one in told) and _asks_what_is_there(question):
        return None
    if told:
        return _drafted(told, asked, question, knowledge)
    unknown = [doc_id for doc_id, scope in scopes.items() if scope is None]
    return _without_scope(unknown, question, knowledge) if unknown and (asked.lacking or asked.unfilled) else None


# “有什么工程”, “有哪些项目”: what there is in a district, be it with a duty of its own or not; not “参与哪些工程”.
_WHAT_IS_THERE = re.compile(r"有(?:什么|啥|哪些|哪几[个项])")


def _asks_what_is_there(question: Question) -> bool:
    """Tell whether a question asks what there is in a district, and not what that district does."""
    named = [mention.written for mention in question.departments]
    in_district = bool(named) and set(named) <= set(question.districts)
    return in_district and _WHAT_IS_THERE.search(question.text) is not None


def _conditions(question: Question) -> Selection | None:
    """Return what a question picks by; nothing for “谁不是市教委”, where no role is denied."""
    if question.foreign or question.intent is Intent.COMPARE:
        return None
    if question.intent is Intent.YES_NO and not _WHETHER_ANY.search(question.text):
        return None
    asked = selection(question)
    if asked is None or asked.wanted is Wanted.TASKS:
        return asked
    return asked if asked.unfilled or asked.every or asked.only or asked.alone else None


def _told(scopes: Sequence[Scope], asked: Selection, question: Question, knowledge: Knowledge) -> list[Told]:
    """Return what is told of each plan, without those that have nothing where others have and none was named."""
    of_tasks = asked.wanted is Wanted.TASKS
    told = []
    for scope in scopes:
        one = (tasks if of_tasks else departments)(scope, asked, question, knowledge)
        # That none is on a topic may be due to its words: who asks for no department asks something else.
        if one.clauses or asked.having or asked.lacking or not (of_tasks and scope.by_topic):
            told.append(one)
    placed = question.is_placed or "all_sides" in question.cues
    return [one for one in told if one.clauses or placed] or told


def _drafted(told: Sequence[Told], asked: Selection, question: Question, knowledge: Knowledge) -> Draft:
    """Put what is told of each plan together, behind whether there is any where just that is asked."""
    blocks = [block for one in told for block in one.blocks]
    found = [clause for one in told for clause in one.clauses]
    duties = [duty for one in asked.having for clause in found for duty in duties_in(clause, one, knowledge)]
    data = facts(duties) | {"clauses": [clause.id for clause in found], "count": len(found)}
    if _WHETHER_ANY.search(question.text) and not _LISTS.search(question.text):
        first = Paragraph((Statement("有。" if found else "没有。"),))
        return Draft(Intent.YES_NO, Status.GROUNDED, (first, *blocks), data | {"verdict": bool(found)})
    intent = Intent.TASKS_OF_DEPARTMENT if asked.wanted is Wanted.TASKS else Intent.LIST
    intent = Intent.COUNT if question.intent in COUNTS else intent
    return Draft(intent, Status.GROUNDED, tuple(blocks), data)


def _without_scope(doc_ids: Sequence[str], question: Question, knowledge: Knowledge) -> Draft:
    """Say that plans have no tasks of the kind or on the topic among which a question wants some left out."""
    text = f"{knowledge.titles(doc_ids)}没有这一类任务，无法判断哪些不在其中；可以换成规划里的标题或说法再问。"
    paragraph = Paragraph((Statement(text),))
    return Draft(question.intent, Status.NONE, (paragraph,), suggestions=declined.examples(knowledge))


def _knows(asked: Selection, doc_id: str, knowledge: Knowledge) -> bool:
    """Tell whether a plan gives anybody a task, where departments are asked for, and those named are of its region."""
    region = knowledge.region_of(doc_id)
    named = (*asked.having, *asked.lacking)
    if not all(any(where == region for where, _ in one.by_region) for one in named):
        return False
    if asked.absent and not named:
        return True
    nobody = asked.wanted is Wanted.TASKS and asked.unfilled == ALL
    return nobody or knowledge.assigns_duties(doc_id)
