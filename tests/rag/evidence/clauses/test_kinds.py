from __future__ import annotations

from rag.evidence.clauses.kinds import DEEDS, STATES, WORK
from rag.knowledge import Knowledge


def test_what_is_done_is_no_state() -> None:
    assert WORK > DEEDS
    assert WORK.isdisjoint(STATES)


def test_a_plan_has_clauses_of_either_sort(knowledge: Knowledge) -> None:
    kinds = {clause.kind for clause in knowledge.document("sh-plan").clauses}
    assert kinds & DEEDS
    assert kinds & STATES
