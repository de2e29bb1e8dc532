"""Statuses expected and given become precision, recall and F1 of abstaining."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from eval.case import Case
from rag.contract import Answer, Status


@dataclass(frozen=True, slots=True)
class Declining:
    """How well a service knows what it cannot answer; ``wrong_refusals`` and ``missed`` hold case ids.

    Precision is 1 where nothing was declined, recall 1 where nothing had to be.
    """

    precision: float
    recall: float
    f1: float
    n: int
    wrong_refusals: tuple[str, ...]
    missed: tuple[str, ...]


def declining(asked: Iterable[tuple[Case, Answer]]) -> Declining:
    """Score ``none`` over cases; where both abstaining and a partial answer are right, abstaining counts as neither."""
    pairs = list(asked)
    must = [(case, answer) for case, answer in pairs if case.must_decline]
    may_not = [(case, answer) for case, answer in pairs if not case.declined]
    hits = sum(answer.status is Status.NONE for _, answer in must)
    wrong = tuple(case.id for case, answer in may_not if answer.status is Status.NONE)
    missed = tuple(case.id for case, answer in must if answer.status is not Status.NONE)
    precision = hits / (hits + len(wrong)) if hits + len(wrong) else 1.0
    recall = hits / len(must) if must else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Declining(precision, recall, f1, len(must), wrong, missed)
