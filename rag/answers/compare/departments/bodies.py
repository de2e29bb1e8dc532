"""Tells which departments the tasks of several sides have in common, each by the name that its region gives it."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.model import Clause, Responsibility
from rag.answers.compare.asked.sides import all_of
from rag.answers.phrasing.duty import proof
from rag.draft import Statement
from rag.evidence.sentences.cut import sentences
from rag.knowledge import Knowledge


def common_bodies(sides: Sequence[tuple[str, Sequence[Clause]]], knowledge: Knowledge) -> Statement:
    """Say which departments have a duty in the clauses of each side, or that none has."""
    (_, firsts), *others = sides
    shared = []
    for duty in _duties(firsts):
        same = [next((one for one in _duties(clauses) if _is_same_body(duty, one)), None) for _, clauses in others]
        if all(same):
            names = dict.fromkeys(one.written for one in (duty, *filter(None, same)))
            shared.append("／".join(names))
    told = list(dict.fromkeys(shared))
    proofs = tuple(
        support for _, clauses in sides for one in clauses for support in proof(one, sentences(one)[0], knowledge)
    )
    several = all_of(len(sides))
    if not told:
        return Statement(f"从下列任务看，{several}没有共同的责任部门。", proofs)
    return Statement(f"从下列任务看，{several}共同的责任部门有**{'、'.join(told)}**。", proofs)


def _duties(clauses: Sequence[Clause]) -> list[Responsibility]:
    """Return the duties of clauses, of each department one, without “各区”."""
    duties = {duty.department: duty for clause in clauses for duty in clause.responsibilities if not duty.generic}
    return list(duties.values())


def _is_same_body(one: Responsibility, other: Responsibility) -> bool:
    """Tell whether two departments, maybe of two regions, bear one name, be it that one is short for the other.

    市人社局 is short for 市人力资源社会保障局: it has its characters in their order, and begins and ends like it.
    """
    shorter, longer = sorted((one.department, other.department), key=len)
    if shorter[:2] != longer[:2] or shorter[-1] != longer[-1]:
        return False
    rest = iter(longer)
    return all(character in rest for character in shorter)
