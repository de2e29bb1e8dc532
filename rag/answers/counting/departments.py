"""Counts the departments that a clause assigns: all of them, those in a role, or those beside others."""

from __future__ import annotations

import re

from corpus.model import Clause, Responsibility
from rag.answers.phrasing.wording import source, who
from rag.contract import Intent, Status
from rag.draft import Draft, Paragraph, Statement, whole
from rag.evidence.clauses.retrieve import retrieve
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, TAKING_PART, excluded_roles, roles_asked
from rag.question.intent.counting import Counting, counted_kind, counting
from rag.question.model import Question

# “几家分工”, “几个负责”, “几家一起管”: a department counted without the word for it.
_UNNAMED = re.compile(r"^(?:家|个|方)?(?:一起|共同|来|在)?(?:$|牵头|配合|负责|分工|管|承担|参与|协助|干|搞)")
# A word for departments alone is no longer.
_SHORT = 2
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
    """Count the departments of the clause that a question is about; None if it does not ask for them."""
    if not asks_departments(question) or _counts_things(question, knowledge):
        return None
    found = [candidate for candidate in retrieve(question, knowledge) if candidate.clause.responsibilities]
    return of_clause(found[0].clause, question, knowledge) if found and question.terms else None


def _counts_things(question: Question, knowledge: Knowledge) -> bool:
    """Tell whether what is counted is called like departments, but is what a plan sets a number of: 示范单位."""
    asked = counting(question.text)
    name = asked.behind.strip(",?") if asked else ""
    facts = (fact for doc_id in question.documents for fact in knowledge.targets(doc_id))
    return len(name) > _SHORT and any(name in fact.target.indicator for fact in facts)


def of_clause(clause: Clause, question: Question, knowledge: Knowledge) -> Draft:
    """Count the departments of a clause in the roles asked for, without those that the question sets aside."""
    roles = roles_asked(question.text)
    if roles == TAKING_PART and not excluded_roles(question.text):
        roles = ALL
    duties = [duty for duty in clause.responsibilities if duty.role in roles or roles == ALL]
    duties = [duty for duty in duties if not _set_aside(duty, question)]
    text = f"**{len(duties)}个**：{source(clause, knowledge)}由{who(duties)}。"
    if not duties:
        text = f"**没有**这样的部门：{source(clause, knowledge)}只由{who(clause.responsibilities)}。"
    statement = Statement(text, (whole(clause),))
    return Draft(Intent.COUNT, Status.GROUNDED, (Paragraph((statement,)),), {"count": len(duties)})


def _set_aside(duty: Responsibility, question: Question) -> bool:
    beside = "".join(match["who"] for match in _BESIDE.finditer(question.text))
    return any(name.removeprefix("市") in beside for name in (duty.written, duty.department))
