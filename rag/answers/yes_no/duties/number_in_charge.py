"""Checks how many departments a question says see to a matter: “只有一家单位负责吗”, “是两个部门管的吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.model import Clause, Responsibility, Role
from corpus.structure.numbering import read_number
from rag.answers.phrasing.duty import best_words, duty_facts
from rag.answers.phrasing.wording import quoted, source, who
from rag.answers.yes_no.duties.claimed_duty import same_matter
from rag.answers.yes_no.ruling import is_so, ruled
from rag.draft import Draft, Statement, whole
from rag.evidence.clauses.choose import relevant
from rag.evidence.clauses.retrieve import retrieve
from rag.evidence.places.find import find_place
from rag.evidence.sentences.relevance import coverage
from rag.knowledge import Knowledge
from rag.question.model import Question

# “只有一家单位负责吗”, “是两个部门一起管的么”, “一家就管了吧”, “是好几家一块儿管的,对吗”, “不止三家单位参与吧”,
# “是不是有两个部门”; not “有一家企业牵头吗”, “三家单位负责哪项”, “有两家茶馆吗”.
_CLAIM = re.compile(
    r"(?P<led>(?:只|仅|就|光|单|[是由归让靠有都])*)(?P<than>不止|超过|多于|不到|不足|少于)?"
    r"(?:(?P<no>[一二两三四五六七八九十]|\d{1,2})|(?P<several>好几|好多|多|数|不止一|不只一|若干))(?:家|个)(?:责任|牵头|配合)?(?P<of>单位|部门|机关|委办局)?"
    r"(?:来|在|就|能|一起|一块儿?|共同|联合|单独)*(?P<does>负责|牵头|配合|参与|参加|主管|管|承担|办|抓|干|做|搞|弄)?(?:得?了|得过来|的)?"
    r"(?:,?(?:对|是)[吗吧]|吗|么|吧|不|没有?)?[?]*$"
)
_FEWER = frozenset({"不到", "不足", "少于"})
_ROLES = {"牵头": Role.LEAD, "配合": Role.COOPERATE}
# “各区”, “有关部门”, “各成员单位”: several that are not counted one by one; not “市商务委”.
_GROUP = re.compile(r"各|有关|相关|单位$")
# So much of the words of a question a clause must hold to be the one that it is about.
_ON_IT = 0.75


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether so many departments see to what a question names; None where it claims no number of them.

    So it is where several are written as a group, unless it says that there is only one. Of the task at a number a
    number of departments is enough.
    """
    claim = _CLAIM.search(question.text)
    number = (read_number(claim["no"].replace("两", "二")) or 0) if claim and claim["no"] else 0
    if claim is None or question.departments or (claim["led"] == "有" and number == 1):
        return None
    if not claim["does"] and not (claim["of"] and question.references):
        return None
    clause = _about(question, claim[0], knowledge)
    having = _having(clause, _ROLES.get(claim["does"])) if clause else []
    if clause is None or not having:
        return None
    group = any(_GROUP.search(duty.written) for duty in having)
    if group and number > 1:
        return None
    found = len({duty.department for duty in having})
    if claim["several"]:
        as_claimed = group or found > 1
    elif claim["than"]:
        as_claimed = found < number if claim["than"] in _FEWER else found > number
    else:
        as_claimed = found == number and not group
    holds = as_claimed != denied
    words = quoted(best_words(clause, question).text)
    said = Statement(f"{source(clause, knowledge)}写明：{who(clause.responsibilities)}（{words}）。", (whole(clause),))
    return ruled(is_so(holds), [said], {"verdict": holds, **duty_facts([clause])})


def _having(clause: Clause, role: Role | None) -> Sequence[Responsibility]:
    """Return the duties in a role, or all of them where none is asked for."""
    return [duty for duty in clause.responsibilities if role is None or duty.role is role]


def _about(question: Question, claim: str, knowledge: Knowledge) -> Clause | None:
    """Return the clause with a duty at the number that a question names, or the one that holds its words."""
    if question.references:
        return next((clause for clause in find_place(question, knowledge) if clause.responsibilities), None)
    terms = tuple(term for term in question.terms if term.word not in claim)
    topic = replace(question, terms=terms)
    if not topic.telling:
        return None
    clauses = same_matter(relevant(retrieve(topic, knowledge)), topic)
    held = [clause for clause in clauses if coverage(terms, clause.headed_text.lower()) >= _ON_IT]
    return max(held, key=lambda clause: coverage(terms, best_words(clause, topic).text.lower()), default=None)
