"""Checks what a question says of all tasks of a department: “都是牵头吗”, “只有三项吗”, “专栏都由它牵头吗”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.model import Clause
from corpus.structure.numbering import read_number
from index.catalogue.records import Duty
from rag.answers.outline import contents
from rag.answers.phrasing.wording import either_of
from rag.answers.tasks.duties import duties_of, facts, in_roles
from rag.answers.yes_no.duties.told import none_given, places_of, tasks_given
from rag.answers.yes_no.ruling import is_so, nothing, ruled, word_for
from rag.draft import Draft, Statement, whole
from rag.evidence.places.find import find_place
from rag.evidence.places.outline import Item
from rag.evidence.places.parts import parts
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, asks_alone, roles_asked
from rag.question.intent.counting import named_kind
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

# “都是牵头吗”, “全部由它负责吗”, “都有海关”: every task is said to be so; not “都有哪些”, “都参与了吗”.
_EVERY = re.compile(r"(?:都|全|均|全部|清一色)(?:都|是|由|归|算|在|为)*[^,?]{0,10}(?:牵头|配合|负责)")
_WITH_ALL = re.compile(r"(?:都|全|均|全部)(?:都|是|由|归|有|写了|列了)+$")
# “只有三项”, “仅牵头了两项”: so many and no more; not “只有海关”.
_ONLY = re.compile(
    r"[只仅光就](?:是|有|牵头|负责|配合|参与|承担|管|做|干|派|给|安排|领)*了?"
    r"(?P<no>[一二两三四五六七八九十\d]{1,3})[项条件个](?![一-鿿]*(?:部门|单位))"
)
# “只有第3项吗”, “就牵头第5项”.
_ONLY_AT = re.compile(r"[只仅光就](?:是|有|在|牵头|负责|配合|参与|承担)*了?第")


def check(question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Say whether it holds of all tasks that plans give a department, or of all parts of a kind; None if not asked."""
    if not question.departments:
        return None
    if question.references:
        asked = len(question.departments) == 1 and _ONLY_AT.search(question.text)
        return _only_there(question.departments[0], question, knowledge, denied=denied) if asked else None
    every, only = _EVERY.search(question.text), _ONLY.search(question.text)
    with_all = any(_WITH_ALL.search(question.text[: one.start]) for one in question.departments)
    checked = (
        [one for m in question.departments for one in _of_parts(m, question, knowledge)] if every or with_all else []
    )
    in_role = every is not None and (roles_asked(question.text) != ALL or asks_alone(question.text))
    if not checked and (only or in_role) and not _of_a_topic(question, only[0] if only else ""):
        number = read_number(only["no"]) if only else None
        checked = [one for m in question.departments for one in _of_plans(m, number, question, knowledge)]
        if only and not checked and len(question.departments) == 1:
            none = none_given(question.departments[0], question, knowledge)
            return nothing([none], word_for(False, denied), knowledge)
    return _ruled(checked, denied) if checked else None


def _of_a_topic(question: Question, only: str) -> bool:
    """Tell whether a question names something else than departments and how many tasks they have."""
    named = "".join((*(mention.written for mention in question.departments), only))
    return any(term.word not in named for term in question.telling)


def _of_plans(
    mention: DepartmentMention, number: int | None, question: Question, knowledge: Knowledge
) -> list[_Checked]:
    found = (duties_of(mention, doc_id, knowledge) for doc_id in question.documents)
    return [_of_plan(duties, number, question, knowledge) for duties in found if duties]


def _only_there(mention: DepartmentMention, question: Question, knowledge: Knowledge, *, denied: bool) -> Draft | None:
    """Check whether the tasks at the numbers of a question are all that their plan gives a department."""
    placed = find_place(question, knowledge)
    every = duties_of(mention, placed[0].doc_id, knowledge) if placed else []
    if not every:
        return None
    holds = {duty.clause_id for duty in every} == {clause.id for clause in placed}
    return _ruled([(holds, tasks_given(every, "", knowledge), every)], denied)


_Checked = tuple[bool, Statement, Sequence[Duty]]


def _ruled(checked: Sequence[_Checked], denied: bool) -> Draft:
    holds = all(one for one, _, _ in checked)
    told = facts([duty for _, _, duties in checked for duty in duties]) | {"verdict": holds != denied}
    return ruled(is_so(holds != denied), [statement for _, statement, _ in checked], told)


def _of_plan(duties: Sequence[Duty], number: int | None, question: Question, knowledge: Knowledge) -> _Checked:
    """Check whether all tasks that a plan gives a department are in the roles asked for, or just so many are."""
    meant = in_roles(duties, question)
    holds = len(meant) == number if number is not None else len(meant) == len(duties)
    return holds, tasks_given(duties, "", knowledge), duties


def _of_parts(mention: DepartmentMention, question: Question, knowledge: Knowledge) -> list[_Checked]:
    """Say in which of the tasks, boxes, projects or safeguards of each plan a department has the role asked for."""
    kind = named_kind(question.text)
    if kind not in contents.KINDS or (kind == "task" and roles_asked(question.text) != ALL):
        return []
    checked = []
    for doc_id in question.documents:
        items = parts(knowledge.document(doc_id), kind)
        meant = in_roles(duties_of(mention, doc_id, knowledge), question)
        having = {duty.clause_id for duty in meant}
        held = [[clause for clause in item.clauses if clause.id in having] for item in items]
        if any(held):
            checked.append(_counted(mention, items, held, meant, knowledge))
    return checked


def _counted(
    mention: DepartmentMention,
    items: Sequence[Item],
    held: Sequence[Sequence[Clause]],
    meant: Sequence[Duty],
    knowledge: Knowledge,
) -> _Checked:
    firsts = [clauses[0] for clauses in held if clauses]
    role = either_of({one.role for one in meant if one.clause in firsts})
    name = meant[0].responsibility.written or mention.written
    label = knowledge.label(firsts[0].doc_id)
    text = f"{label}里{name}{role}的有**{len(firsts)}处**：{places_of(firsts, '处', knowledge)}。"
    return len(firsts) == len(items), Statement(text, tuple(map(whole, firsts))), meant
