"""Lists the departments of a plan that have a part in every task, in none, or only alone or in one role."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from corpus.model import Clause, Role
from index.catalogue.records import Duty
from rag.answers.phrasing.wording import either_of, names_of, places
from rag.answers.tasks.picked_tasks import Told, is_alone
from rag.answers.tasks.scope import Scope
from rag.draft import Bullets, Paragraph, Statement, whole
from rag.knowledge import Knowledge
from rag.question.departments.roles import ALL, roles_asked
from rag.question.departments.selection import Selection
from rag.question.model import Question


def departments(scope: Scope, asked: Selection, question: Question, knowledge: Knowledge) -> Told:
    """List the departments that have a part in every task, or none in the roles that a question denies."""
    if asked.only:
        return _only_in(scope, asked, knowledge)
    if asked.alone:
        return _each_alone(scope, question, knowledge)
    everywhere = _first_duties(knowledge.document(scope.doc_id).clauses, ALL)
    return (
        _in_every(scope, everywhere, knowledge) if asked.every else _without_role(scope, asked, everywhere, knowledge)
    )


def _in_every(scope: Scope, everywhere: Mapping[str, Duty], knowledge: Knowledge) -> Told:
    names = [name for name in everywhere if all(_names_it(one, name) for one in scope.assigned)]
    what = f"{len(scope.assigned)}项任务都参与的部门和单位"
    return _row(what, names, everywhere, scope, scope.assigned, knowledge)


def _without_role(scope: Scope, asked: Selection, everywhere: Mapping[str, Duty], knowledge: Knowledge) -> Told:
    """List the departments without a task in the roles denied, of those that have one in the role that is not."""
    within = _first_duties(scope.assigned, asked.unfilled)
    positive = roles_asked(asked.rest)
    able = _first_duties(scope.assigned, positive) if positive != ALL else everywhere
    names = [name for name in able if name not in within]
    role = "" if asked.unfilled == ALL else either_of(asked.unfilled)
    beside = f"{either_of(positive)}而" if positive != ALL else ""
    proof = dict.fromkeys(able[name].clause for name in names)
    return _row(f"{beside}没有{role}任务的部门和单位", names, everywhere, scope, list(proof), knowledge)


def _row(
    what: str,
    names: Sequence[str],
    duties: Mapping[str, Duty],
    scope: Scope,
    proof: Sequence[Clause],
    knowledge: Knowledge,
) -> Told:
    """Say how many departments there are of a kind, and which; of none that there is none, which no clause proves."""
    label = knowledge.label(scope.doc_id) if names else knowledge.titles([scope.doc_id])
    text = f"{label}{scope.words}，{what}{_named(names, duties)}。"
    if not names:
        return Told([Paragraph((Statement(text),))], [])
    return Told([Paragraph((Statement(text, tuple(map(whole, proof))),))], list(proof))


def _each_alone(scope: Scope, question: Question, knowledge: Knowledge) -> Told:
    """List the departments that have a task alone, without those that a question sets aside, with their tasks."""
    region = knowledge.entry(scope.doc_id).metadata.region
    aside = {name for one in question.set_aside for where, name in one.by_region if where == region}
    found: dict[str, list[Clause]] = {}
    for clause in filter(is_alone, scope.assigned):
        if clause.responsibilities[0].department not in aside:
            found.setdefault(clause.responsibilities[0].written, []).append(clause)
    but = f"除{names_of(question.set_aside)}外，" if question.set_aside else ""
    held = [clause for clauses in found.values() for clause in clauses]
    label = knowledge.label(scope.doc_id)
    if not found:
        text = f"{knowledge.titles([scope.doc_id])}{scope.words}，{but}单独负责任务的单位**没有**（0个）。"
        return Told([Paragraph((Statement(text),))], [])
    text = f"{label}{scope.words}，{but}单独负责任务的单位有**{len(found)}个**：{'、'.join(found)}。"
    lines = tuple(
        Statement(f"{name}：{places(clauses, knowledge, '项')}", tuple(map(whole, clauses)))
        for name, clauses in found.items()
    )
    return Told([Paragraph((Statement(text, tuple(map(whole, held))),)), Bullets(lines)], held)


def _only_in(scope: Scope, asked: Selection, knowledge: Knowledge) -> Told:
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
    return Told([Paragraph((Statement(first, supports), *map(Statement, rest)))], list(dict.fromkeys(proof)))


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
