"""Answers what is asked of a task that is called by who leads it: “港口局牵头的那项谁配合”, “茶叶局牵头的讲什么”."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause, Role
from rag.answers.compare.departments.relation import relation
from rag.answers.outline.lookup import told_whole
from rag.answers.phrasing.duty import LONGEST, proof
from rag.answers.phrasing.wording import place
from rag.answers.responsible import at_place
from rag.answers.tasks import department
from rag.answers.tasks.duties import duties_of, topic_of
from rag.draft import Draft
from rag.evidence.sentences.cut import lead
from rag.knowledge import Knowledge
from rag.question.model import Question

_THOSE = (
    r"(?:(?:[那这][一几两三]?|几|[两二三四五六])(?:项|条|个|件)|[那这]些|任务|工作)"
    r"(?:任务|工作|里|中)*(?:都?[有是]哪(?:些|几[项条个件]))?,?"
)
_BODY = "(?:单位|部门)"
_WHO = rf"(?:[跟和与]?谁|哪家|(?:哪(?:些|几)?[个家]?|什么|啥){_BODY}|(?:牵头|配合|参与|责任|协办|分工|协同)的?{_BODY})"
_WHAT = r"(?:的?(?:具体|主要)?内容|(?:具体|主要)?(?:是|讲|说|写|要|叫)(?:的|了|做|干)?(?:什么|啥)|怎么[说写])"
# Behind a department: “牵头的那项谁配合”, “牵头的任务还有谁参与”, “牵头的两项,分工单位差在哪”, “配合的那条讲什么”,
# “牵头的是哪项”; not “牵头的任务有哪些”, “牵头的任务是哪几项”.
_OF_ROLE = re.compile(
    rf"(?:当|做|作为|是)?(?P<role>牵头|配合|协办|负责)的(?:{_THOSE}(?:都|还|又|另外|分别|各自?|一起|有|由|是|让|归)*"
    rf"(?:(?P<who>{_WHO})|(?P<what>{_WHAT}))"
    r"|是哪(?P<which>一?(?:项|条)))"
)
_ROLES = {"牵头": (Role.LEAD,), "配合": (Role.COOPERATE,), "协办": (Role.COOPERATE,), "负责": tuple(Role)}
_MOST = 6


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Say who has a part in the tasks that a department has a role in, what they say, or that it has that role in none.

    None if a question asks nothing of such tasks, or more than a few are meant.
    """
    if len(question.departments) != 1 or question.references:
        return None
    mention = question.departments[0]
    if any(term.word not in mention.written for term in topic_of(question)):
        return None
    asked = _OF_ROLE.match(question.text, mention.end)
    if asked is None:
        return None
    duties = [duty for doc_id in question.documents for duty in duties_of(mention, doc_id, knowledge)]
    clauses = [duty.clause for duty in duties if duty.role in _ROLES[asked["role"]]]
    if duties and not clauses:
        return department.answer(replace(question, text=f"{question.text[: asked.end('role')]}的任务"), knowledge)
    if not 0 < len(clauses) <= _MOST:
        return None
    if not asked["who"]:
        return told_whole(clauses, knowledge)
    told = at_place(clauses, question, knowledge)
    differ = len(clauses) == 2 and question.cues & {"differ", "more"}
    return _set_apart(told, clauses, question, knowledge) if differ else told


def _set_apart(told: Draft, clauses: list[Clause], question: Question, knowledge: Knowledge) -> Draft:
    """Say before who sees to each of two tasks how these differ."""
    named = [(place(clause, knowledge), clause) for clause in clauses]
    said = relation(replace(question, text=""), named, knowledge)
    proofs = tuple(one for clause in clauses for one in proof(clause, lead(clause, LONGEST), knowledge))
    return told.behind(replace(said, supports=proofs))
