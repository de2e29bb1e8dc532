"""An answer and the duties that its evidence closes with become: are the departments and their roles right?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from corpus.model import Role
from eval.measures.matching import Place
from eval.measures.sentences import Sentence, first_cited
from eval.measures.verdict import Check, Trial
from rag.contract import Citation, Intent


def duty_checks(trial: Trial) -> Iterator[Check]:
    """Check departments and roles of the duties that the case asserts; of a department's tasks, its role in each."""
    if trial.case.tasks:
        yield _task_roles(trial)
        return
    sides = [[place for place in side if place.evidence.roles] for side in trial.places.sides(trial.case.need)]
    checks = [_best(trial, side) for side in sides if side]
    if not checks:
        return
    yield _worst(checks, 0)
    yield _worst(checks, 1)
    if Intent.RESPONSIBLE in trial.case.intents and trial.case.verdict is None:
        yield _who_first(trial)
    yield _no_wrong_departments(trial)


def stated_duties(facts: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Every (clause id, department, role) in an answer's facts, wherever it stands."""
    for value in facts.values():
        yield from _duties_within(value)


def _duties_within(value: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 -- facts are open by contract
    if isinstance(value, Mapping):
        if {"clause_id", "department", "role"} <= set(value):
            yield str(value["clause_id"]), str(value["department"]), str(value["role"])
        else:
            yield from stated_duties(value)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _duties_within(item)


def _best(trial: Trial, side: Sequence[Place]) -> tuple[Check, Check]:
    """The checks of the piece, among equals, that the answer states best."""
    checks = [(_departments(trial, place), _roles(trial, place)) for place in side]
    return max(checks, key=lambda pair: (pair[0].share + pair[1].share, pair[0].share))


def _who_first(trial: Trial) -> Check:
    """An answer to “who” begins with somebody, and not with what is to be done."""
    names = trial.plans.names
    first = first_cited(trial.answer) or Sentence("", ())
    wanted = {names.canonical(name) for place in trial.places.all for name, _ in place.evidence.roles}
    right = bool(wanted & set(names.within(first.text)))
    return Check("who_first", float(right), "" if right else "问的是谁，第一句没有说出部门")


def _worst(checks: list[tuple[Check, Check]], which: int) -> Check:
    picked = [pair[which] for pair in checks]
    notes = "；".join(check.note for check in picked if check.note)
    return Check(picked[0].name, sum(check.share for check in picked) / len(picked), notes)


def _roles_wanted(trial: Trial, place: Place) -> Mapping[str, Role | None]:
    """The departments that a right answer names, with their roles: all; to confirm one, those that were asked about."""
    names = trial.plans.names
    whole = {names.canonical(name): role for name, role in place.evidence.roles}
    if trial.case.verdict is not True:
        return whole
    asked = set(names.within(trial.case.whole or trial.case.question))
    return {name: role for name, role in whole.items() if name in asked} or whole


def _departments(trial: Trial, place: Place) -> Check:
    """Every department that has to be named stands in a sentence that cites the duty."""
    names = trial.plans.names
    said = {name for sentence in trial.sentences_on(place) for name in names.within(sentence.text)}
    wanted = _roles_wanted(trial, place)
    missing = [name for name in wanted if name not in said]
    note = f"{place.doc_id} 缺少：{'、'.join(missing)}" if missing else ""
    return Check("departments", 1 - len(missing) / len(wanted), note)


def _roles(trial: Trial, place: Place) -> Check:
    """Every department has its role: in the facts of the cited clauses, if there are any, and in the text no other."""
    names = trial.plans.names
    wanted = _roles_wanted(trial, place)
    whole = {names.canonical(name) for name, _ in place.evidence.roles}
    told = _roles_told(trial, place)
    listed = _roles_listed(trial, trial.citations_for(place))
    wrong = [name for name, role in wanted.items() if not _role_is_right(role, told.get(name, set()), listed.get(name))]
    wrong += [f"{name}（多出）" for name in listed if name not in whole]
    note = f"{place.doc_id} 角色不对：{'、'.join(wrong)}" if wrong else ""
    return Check("roles", max(0.0, 1 - len(wrong) / len(wanted)), note)


def _role_is_right(wanted: Role | None, told: set[Role], listed: set[str] | None) -> bool:
    if wanted is None:
        return True
    if told and wanted not in told:
        return False
    return wanted.value in listed if listed is not None else wanted in told


def _roles_told(trial: Trial, place: Place) -> Mapping[str, set[Role]]:
    told: dict[str, set[Role]] = {}
    for sentence in trial.sentences_on(place):
        for name, roles in trial.plans.names.roles_in(sentence.text).items():
            told.setdefault(name, set()).update(roles)
    return told


def _roles_listed(trial: Trial, citations: tuple[Citation, ...]) -> Mapping[str, set[str]]:
    """The roles that the facts give for the clauses of ``citations``."""
    clauses = {citation.clause_id for citation in citations}
    listed: dict[str, set[str]] = {}
    for clause_id, department, role in stated_duties(trial.answer.facts):
        if clause_id in clauses:
            listed.setdefault(trial.plans.names.canonical(department), set()).add(role)
    return listed


def _no_wrong_departments(trial: Trial) -> Check:
    """A sentence on the evidence names nobody that is neither in a duty nor in a clause that it cites."""
    names = trial.plans.names
    wrong: set[str] = set()
    for sentence in trial.sentences_on(*trial.places.all):
        cited = [citation for citation in trial.answer.citations if citation.marker in sentence.markers]
        allowed = {name for citation in cited for name in names.within(citation.text)}
        allowed |= {names.canonical(name) for place in trial.places.all for name, _ in place.evidence.roles}
        wrong |= set(names.within(sentence.text)) - allowed
    return Check("no_wrong_departments", float(not wrong), "多出：" + "、".join(sorted(wrong)) if wrong else "")


def _task_roles(trial: Trial) -> Check:
    """The department's role in every task: as the facts list it, or else as the words near the citation tell it."""
    asked = trial.plans.names.canonical(trial.case.department or "")
    wrong = []
    for place in trial.places.wanted:
        role = place.evidence.roles[0][1]
        citations = trial.citations_for(place)
        listed = _roles_listed(trial, citations).get(asked)
        told = listed if listed is not None else {role.value} if role and role.label in trial.text else set()
        if not citations or (role is not None and role.value not in told):
            wrong.append(place.evidence.quote[:12])
    note = f"缺少或角色不对：{'、'.join(wrong)}" if wrong else ""
    return Check("tasks", 1 - len(wrong) / len(trial.places.wanted), note)
