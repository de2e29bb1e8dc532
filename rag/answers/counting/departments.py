"""Counts the departments that a clause assigns: all of them, those in a role, or those beside others."""

from __future__ import annotations

import re
from dataclasses import replace

from corpus.model import Clause, Responsibility
from rag.answers.phrasing.wording import source, who
from rag.contract import Intent, Status
from rag.draft import Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.clauses.choose import close, relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, TAKING_PART, excluded_roles, roles_asked
from rag.question.intent.counting import Counting, counted_kind, counting
from rag.question.model import Question

# “几家分工”, “几个负责”, “几家一起管”: a department counted without the word for it.
_UNNAMED = re.compile(r"^(?:家|个|方)?(?:一起|共同|来|在)?(?:$|牵头|配合|负责|分工|管|承担|参与|协助|干|搞)")
# A word for departments alone is no longer.
_SHORT = 2
# Of so many of the best clauses that hold so much of a question some are told beside the one counted.
_LOOKED_AT, _WHOLLY, _MOST_OTHERS = 8, 0.95, 4
_MEASURES = ("", "个", "家", "方")
_DEPARTMENT = re.compile(r"部门|单位|机构|主体|委办局|衙门")
# “除市教委外还有几个部门”, “不算市教委”: departments that are not counted.
_BESIDE = re.compile(r"(?:除了?|除去|除开|不算|不含|不包括)(?P<who>[^,?;]{2,30}?)(?:以?外|之外|[,?;]|还有|$)")


def asks_departments(question: Question) -> bool:
    """Tell whether a question counts departments."""
    asked = counting(question.text)
    if counted_kind(question.text) == "department" and (asked is None or _counts_bodies(asked, question)):
        return True
    speaks_of_roles = roles_asked(question.text) != ALL or bool(excluded_roles(question.text))
    return asked is not None and bool(_UNNAMED.match(asked.behind)) and (speaks_of_roles or "负责" in asked.behind)


def _counts_bodies(asked: Counting, question: Question) -> bool:
    """Tell whether a numeral counts departments: “几个部门”, “牵头的单位有几家”; not “作为负责单位的有几项”."""
    if _DEPARTMENT.search(asked.behind):
        return True
    return asked.behind in _MEASURES and bool(question.cues & {"responsible", "about_duty"})


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """Count the departments of the clause that a question is about; None if it does not ask for them.

    Other clauses that speak of all that is asked are told with theirs.
    """
    if not asks_departments(question) or _counts_things(question, knowledge):
        return None
    found = [candidate for candidate in retrieve(question, knowledge) if candidate.clause.responsibilities]
    if not found or not question.terms:
        return None
    counted = of_clause(found[0].clause, question, knowledge)
    others = [candidate.clause for candidate in close(relevant(found), _LOOKED_AT)[1:]]
    others = [one for one in others if coverage(question.terms, one.headed_text.lower()) >= _WHOLLY]
    lines = [_line(one, question, knowledge) for one in others if _duties(one, question)]
    lines = list({line.text: line for line in lines}.values())[:_MOST_OTHERS]
    return (
        replace(counted, blocks=(*counted.blocks, Bullets(tuple(lines), heading="也写到它的任务")))
        if lines
        else counted
    )


def _counts_things(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether what is counted is called like departments, but is what a plan sets a number of: 示范单位."""
    asked = counting(question.text)
    name = asked.behind.strip(",?") if asked else ""
    facts = (fact for doc_id in question.documents for fact in knowledge.targets(doc_id))
    return len(name) > _SHORT and any(name in fact.target.indicator for fact in facts)


def of_clause(clause: Clause, question: Question, knowledge: Knowledge) -> Draft:
    """Count the departments of a clause in the roles asked for, without those that the question sets aside."""
    duties = _duties(clause, question)
    text = f"**{len(duties)}个**：{source(clause, knowledge)}由{who(duties)}。"
    if not duties:
        text = f"**没有**这样的部门：{source(clause, knowledge)}只由{who(clause.responsibilities)}。"
    statement = Statement(text, (whole(clause),))
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((statement,)),), {"count": len(duties)})


def _duties(clause: Clause, question: Question) -> list[Responsibility]:
    """Return the duties of a clause in the roles asked for, without those that the question sets aside."""
    roles = roles_asked(question.text)
    if roles == TAKING_PART and not excluded_roles(question.text):
        roles = ALL
    duties = [duty for duty in clause.responsibilities if duty.role in roles or roles == ALL]
    return [duty for duty in duties if not _set_aside(duty, question)]


def _line(clause: Clause, question: Question, knowledge: Knowledge) -> Statement:
    duties = _duties(clause, question)
    return Statement(f"{source(clause, knowledge)}：{len(duties)}个，由{who(duties)}", (whole(clause),))


def _set_aside(duty: Responsibility, question: Question) -> bool:
    beside = "".join(match["who"] for match in _BESIDE.finditer(question.text))
    return any(name.removeprefix("市") in beside for name in (duty.written, duty.department))
