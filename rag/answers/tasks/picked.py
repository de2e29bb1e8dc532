"""Answers which tasks or departments of a plan meet a condition that denies, singles out or takes all together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers.declining import declined
from rag.answers.phrasing.wording import either_of, names_of, places, who
from rag.answers.tasks.duties import facts, line
from rag.answers.tasks.groups import is_district, meant_by_all, perhaps_meant
from rag.answers.tasks.scope import Scope, scope_of
from rag.contract import Intent, Status
from rag.draft import Block, Bullets, Draft, Paragraph, Statement, whole
from rag.evidence.clauses.kinds import WORK
from rag.evidence.things.written import writing
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, in_any_role, roles_asked
from rag.question.departments.selection import Selection, Wanted, selection
from rag.question.model import Question
from rag.question.plans.links import DepartmentMention

_MOST_LINES, _MOST_COUNTED = 40, 8
# “有没有不参与的工程”, “有只由一家负责的任务吗”: whether any is so; not “财政局没有牵头的任务吧”.
_WHETHER_ANY = re.compile(r"有没有|有无|是否有|存在|有[^,?]{2,}(?:吗|么)")
_LISTS = re.compile("哪|几|多少")
_COUNTS = frozenset({Intent.COUNT, Intent.TARGET})


class _Told(NamedTuple):
    """What is told of one plan, and the clauses that it is told of."""

    blocks: list[Block]
    clauses: list[Clause]


def answer(question: Question, knowledge: Knowledge) -> Draft | None:
    """List the tasks or the departments of each plan that meet the conditions of a question; None if it sets none.

    Of very many tasks, or of some where only their number is asked for, the places are given.
    """
    asked = None if question.foreign or question.intent is Intent.COMPARE else selection(question)
    if asked is None or (question.intent is Intent.YES_NO and not _WHETHER_ANY.search(question.text)):
        return None
    every: list[_Told] = []
    unknown: list[str] = []
    of_tasks = asked.wanted is Wanted.TASKS
    if not (of_tasks or asked.unfilled or asked.every or asked.only or asked.alone):
        return None  # “谁不是市教委”: no role is denied, and so nobody is picked
    for doc_id in (one for one in question.documents if _knows(asked, one, knowledge)):
        # Who has no part in a topic is told by all that touches it.
        scope = scope_of(doc_id, asked.rest, question, knowledge, touched=not of_tasks)
        if scope is None:
            unknown.append(doc_id)
            continue
        told = (
            _tasks(scope, asked, question, knowledge) if of_tasks else _departments(scope, asked, question, knowledge)
        )
        # That none is on a topic may be due to its words: who asks for no department asks something else.
        if told.clauses or asked.having or asked.lacking or not (of_tasks and scope.by_topic):
            every.append(told)
    placed = question.named_documents or question.regions or "all_sides" in question.cues
    every = [told for told in every if told.clauses or placed] or every
    blocks = [block for told in every for block in told.blocks]
    found = [clause for told in every for clause in told.clauses]
    if not blocks:
        return _without_scope(unknown, question, knowledge) if unknown and (asked.lacking or asked.unfilled) else None
    duties = [duty for one in asked.having for clause in found for duty in _duties(clause, one, knowledge)]
    data = facts(duties) | {"clauses": [clause.id for clause in found], "count": len(found)}
    if _WHETHER_ANY.search(question.text) and not _LISTS.search(question.text):
        first = Paragraph((Statement("有。" if found else "没有。"),))
        return Draft(Intent.YES_NO, Status.GROUNDED, (first, *blocks), data | {"verdict": bool(found)})
    intent = Intent.TASKS_OF_DEPARTMENT if asked.wanted is Wanted.TASKS else Intent.LIST
    intent = Intent.COUNT if question.intent in _COUNTS else intent
    return Draft(intent, Status.GROUNDED, tuple(blocks), data)


def _without_scope(doc_ids: Sequence[str], question: Question, knowledge: Knowledge) -> Draft:
    """Say that plans have no tasks of the kind or on the topic among which a question wants some left out."""
    text = f"{knowledge.titles(doc_ids)}没有这一类任务，无法判断哪些不在其中；可以换成规划里的标题或说法再问。"
    paragraph = Paragraph((Statement(text),))
    return Draft(question.intent, Status.NONE, (paragraph,), suggestions=declined.examples(knowledge))


def _knows(asked: Selection, doc_id: str, knowledge: Knowledge) -> bool:
    """Tell whether a plan gives anybody a task, where departments are asked for, and those named are of its region."""
    region = knowledge.entry(doc_id).metadata.region
    named = (*asked.having, *asked.lacking)
    if not all(any(where == region for where, _ in one.by_region) for one in named):
        return False
    if asked.absent and not named:
        return True
    nobody = asked.wanted is Wanted.TASKS and asked.unfilled == ALL
    return nobody or knowledge.assigns_duties(doc_id)


def _tasks(scope: Scope, asked: Selection, question: Question, knowledge: Knowledge) -> _Told:
    if asked.unfilled == ALL and not asked.lacking:
        return _of_nobody(scope, question, knowledge)
    measured = {fact.clause_id for fact in knowledge.targets(scope.doc_id)}
    roles = ALL if in_any_role(asked.rest) else roles_asked(asked.rest)
    among: Sequence[Clause] = scope.assigned
    if asked.absent and not knowledge.assigns_duties(scope.doc_id):
        among = [one for one in scope.clauses if one.kind in WORK]
    clauses = [
        one
        for one in among
        if all(_roles_in(one, each, knowledge) & (roles - asked.own) for each in asked.having)
        and not any(_roles_in(one, each, knowledge) & asked.denied for each in asked.lacking)
        and not any(duty.role in asked.unfilled for duty in one.responsibilities)
        and (not asked.filled or any(duty.role in asked.filled for duty in one.responsibilities))
        and not any(writing(word, [one]) for word in asked.absent)
        and (not asked.alone or _is_alone(one))
        and (asked.measured is None or (one.id in measured) is asked.measured)
    ]
    blocks = _listed(clauses, _condition(asked, roles), scope, question, knowledge)
    unnamed = [one for one in clauses if _may_have_a_part(one, asked, question)]
    return _Told([*blocks, *([_perhaps(unnamed, knowledge)] if unnamed else ())], clauses)


def _of_nobody(scope: Scope, question: Question, knowledge: Knowledge) -> _Told:
    """List the tasks for which a plan names nobody, all of them where it names nobody at all."""
    clauses = [one for one in scope.clauses if one.kind in WORK and not one.responsibilities]
    if knowledge.assigns_duties(scope.doc_id):
        return _Told(_listed(clauses, "没有写明责任部门的任务", scope, question, knowledge), clauses)
    first = Paragraph((Statement(f"{knowledge.titles([scope.doc_id])}全文没有写明责任部门。"),))
    return _Told([first, *_listed(clauses, "全部工作任务", scope, question, knowledge)], clauses)


def _may_have_a_part(clause: Clause, asked: Selection, question: Question) -> bool:
    """Tell whether a clause gives a task to several that are not named, among whom one said to lack a part may be.

    A district may be wherever districts have a task, a department where nobody else is named.
    """
    duties = clause.responsibilities
    if any(is_district(one, question) for one in asked.lacking):
        return bool(meant_by_all(duties, district=True) or perhaps_meant(duties, district=True))
    return bool(asked.lacking) and all(duty.generic for duty in duties)


def _perhaps(clauses: Sequence[Clause], knowledge: Knowledge) -> Paragraph:
    """Say which tasks are given only to several that are not named, among whom the department may be."""
    several = dict.fromkeys(duty.written for one in clauses for duty in one.responsibilities if duty.generic)
    where = places(clauses, knowledge, "项")
    alone = all(duty.generic for one in clauses for duty in one.responsibilities)
    text = f"其中{len(clauses)}项{'只' if alone else ''}写给“{'”“'.join(several)}”，没有写明具体是谁：{where}。"
    return Paragraph((Statement(text, tuple(map(whole, clauses))),))


def _roles_in(clause: Clause, mention: DepartmentMention, knowledge: Knowledge) -> frozenset[Role]:
    return frozenset(duty.role for duty in _duties(clause, mention, knowledge))


def _duties(clause: Clause, mention: DepartmentMention, knowledge: Knowledge) -> list[Duty]:
    region = knowledge.region(clause)
    names = {name for where, name in mention.by_region if where == region}
    return [Duty(clause, region, duty) for duty in clause.responsibilities if duty.department in names]


def _is_alone(clause: Clause) -> bool:
    return len(clause.responsibilities) == 1 and not clause.responsibilities[0].generic


def _condition(asked: Selection, roles: frozenset[Role]) -> str:
    """Say what the tasks have in common that a question asks for, fit to stand before 任务 or behind 没有."""
    said = []
    if asked.having:
        role = "" if roles == ALL else either_of(roles)
        but = f"而不是{either_of(asked.own)}" if asked.own else ""
        alone = "单独" if asked.alone else ""
        said.append(f"{names_of(asked.having)}{alone}{role or ('负责' if alone else '参与')}{but}")
    elif asked.alone:
        said.append("只由一家单位负责")
    if asked.filled and not asked.lacking:
        said.append(f"写明{either_of(asked.filled)}单位")
    if asked.lacking:
        another = f"有{either_of(asked.filled)}单位、而" if asked.filled else ""
        part = "参与" if asked.denied == ALL else either_of(asked.denied)
        said.append(f"{another}没有写明{names_of(asked.lacking)}{part}")
    if asked.unfilled:
        said.append(f"没有写明{either_of(asked.unfilled)}单位")
    if asked.measured is not None:
        said.append("写有数值目标" if asked.measured else "没有数值目标")
    if asked.absent:
        said.append(f"没有写到“{'”“'.join(asked.absent)}”")
    return f"{'、'.join(said)}的任务"


def _listed(
    clauses: Sequence[Clause], condition: str, scope: Scope, question: Question, knowledge: Knowledge
) -> list[Block]:
    """Say how many tasks there are and list them, or their places where they are many; of none that there is none.

    What says that they do not name somebody cites none of them: they cannot bear out that name.
    """
    if not clauses:
        return [
            Paragraph((Statement(f"{knowledge.titles([scope.doc_id])}{scope.words}，{condition}**没有**（0项）。"),))
        ]
    proof = () if "没有写明" in condition else tuple(map(whole, clauses))
    total = Statement(f"{knowledge.label(scope.doc_id)}{scope.words}，{condition}有**{len(clauses)}项**。", proof)
    if len(clauses) > (_MOST_COUNTED if question.intent in _COUNTS else _MOST_LINES):
        where = Statement(f"位置：{places(clauses, knowledge, '项')}。", tuple(map(whole, clauses)))
        return [Paragraph((total, where))]
    return [Paragraph((total,)), Bullets(tuple(_line(clause, knowledge) for clause in clauses))]


def _line(clause: Clause, knowledge: Knowledge) -> Statement:
    said = line(clause, knowledge)
    duties = f"（{who(clause.responsibilities)}）" if clause.responsibilities else ""
    return Statement(f"{said.text}{duties}", said.supports)


def _each_alone(scope: Scope, question: Question, knowledge: Knowledge) -> _Told:
    """List the departments that have a task alone, without those that a question sets aside, with their tasks."""
    region = knowledge.entry(scope.doc_id).metadata.region
    aside = {name for one in question.set_aside for where, name in one.by_region if where == region}
    found: dict[str, list[Clause]] = {}
    for clause in filter(_is_alone, scope.assigned):
        if clause.responsibilities[0].department not in aside:
            found.setdefault(clause.responsibilities[0].written, []).append(clause)
    but = f"除{names_of(question.set_aside)}外，" if question.set_aside else ""
    held = [clause for clauses in found.values() for clause in clauses]
    label = knowledge.label(scope.doc_id)
    if not found:
        text = f"{knowledge.titles([scope.doc_id])}{scope.words}，{but}单独负责任务的单位**没有**（0个）。"
        return _Told([Paragraph((Statement(text),))], [])
    text = f"{label}{scope.words}，{but}单独负责任务的单位有**{len(found)}个**：{'、'.join(found)}。"
    lines = tuple(
        Statement(f"{name}：{places(clauses, knowledge, '项')}", tuple(map(whole, clauses)))
        for name, clauses in found.items()
    )
    return _Told([Paragraph((Statement(text, tuple(map(whole, held))),)), Bullets(lines)], held)


def _departments(scope: Scope, asked: Selection, question: Question, knowledge: Knowledge) -> _Told:
    """List the departments that have a part in every task, or none in the roles that a question denies."""
    if asked.only:
        return _only_in(scope, asked, knowledge)
    everywhere = _first_duties(knowledge.document(scope.doc_id).clauses, ALL)
    if asked.alone:
        return _each_alone(scope, question, knowledge)
    if asked.every:
        names = [name for name in everywhere if all(_names_it(one, name) for one in scope.assigned)]
        what, proof = f"{len(scope.assigned)}项任务都参与的部门和单位", list(scope.assigned)
    else:
        within = _first_duties(scope.assigned, asked.unfilled)
        positive = roles_asked(asked.rest)
        able = _first_duties(scope.assigned, positive) if positive != ALL else everywhere
        names = [name for name in able if name not in within]
        role = "" if asked.unfilled == ALL else either_of(asked.unfilled)
        beside = f"{either_of(positive)}而" if positive != ALL else ""
        what = f"{beside}没有{role}任务的部门和单位"
        proof = list(dict.fromkeys(able[name].clause for name in names))
    if not names:
        text = f"{knowledge.titles([scope.doc_id])}{scope.words}，{what}**没有**（0个）。"
        return _Told([Paragraph((Statement(text),))], [])
    said = "、".join(everywhere[name].responsibility.written for name in names)
    text = f"{knowledge.label(scope.doc_id)}{scope.words}，{what}有**{len(names)}个**：{said}。"
    return _Told([Paragraph((Statement(text, tuple(map(whole, proof))),))], proof)


def _only_in(scope: Scope, asked: Selection, knowledge: Knowledge) -> _Told:
    """List the departments that have one role and no other, and apart from them those that only lack the one denied."""
    role, others = either_of(asked.only), ALL - asked.only
    having, beside = _first_duties(scope.clauses, asked.only), _first_duties(scope.clauses, others)
    alone = [name for name in having if name not in beside]
    proof = [having[name].clause for name in alone]
    label, what = knowledge.label(scope.doc_id), f"只{role}、没有其他任务的部门和单位"
    said = [f"{label}{scope.words}，{what}{_named(alone, having)}。"]
    if asked.unfilled and asked.unfilled != others:
        denied = _first_duties(scope.clauses, asked.unfilled)
        some = [name for name in having if name in beside and name not in denied]
        said += [f"另有{role}而没有{either_of(asked.unfilled)}、但有其他任务的{_named(some, having)}。"] if some else []
        proof += [clause for name in some for clause in (having[name].clause, beside[name].clause)]
    supports = tuple(map(whole, dict.fromkeys(proof)))
    first, *rest = said
    return _Told([Paragraph((Statement(first, supports), *map(Statement, rest)))], list(dict.fromkeys(proof)))


def _named(names: Sequence[str], duties: Mapping[str, Duty]) -> str:
    """Return the number of departments with their names, or that there is none."""
    if not names:
        return "**没有**（0个）"
    return f"有**{len(names)}个**：{'、'.join(duties[name].responsibility.written for name in names)}"


def _first_duties(clauses: Sequence[Clause], roles: frozenset[Role]) -> dict[str, Duty]:
    """Return the first duty of each department named in the roles, without words for several."""
    found: dict[str, Duty] = {}
    for clause in clauses:
        for duty in clause.responsibilities:
            if duty.role in roles and not duty.generic:
                found.setdefault(duty.department, Duty(clause, "", duty))
    return found


def _names_it(clause: Clause, name: str) -> bool:
    return any(duty.department == name for duty in clause.responsibilities)
