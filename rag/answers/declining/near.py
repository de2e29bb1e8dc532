"""Says of clauses that hold too little of a question that they are only near to it."""

from __future__ import annotations

from collections.abc import Sequence

from rag.draft import Statement
from rag.evidence.clauses.retrieve import Candidate
from rag.knowledge import Knowledge


def only_near(chosen: Sequence[Candidate], knowledge: Knowledge) -> Statement:
    """Say that the plans of these clauses do not write of what was asked, and that the nearest follows."""
    plans = knowledge.titles(dict.fromkeys(candidate.clause.doc_id for candidate in chosen))
    return Statement(f"{plans}没有直接写到这一点，最接近的内容如下。")
